// Every byte outside the definitions stays as it was: odd spacing, tabs,
// trailing spaces, text on the lines of a definition, comments, directives.
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %yieldc in.cpp -- -std=c++11 > out.cpp
// RUN: %python %S/Inputs/outside.py in.cpp out.cpp
// RUN: %yieldc --no-format in.cpp -- -std=c++11 > plain.cpp
// RUN: %python %S/Inputs/outside.py in.cpp plain.cpp
// RUN: %gxx -std=c++11 %inc -Wall -Wextra -Werror -fsyntax-only out.cpp

//--- in.cpp
#include   <yieldc/generator.h>
#include <cstring>
#include <cassert>
	#  define  TWICE( x )   ( (x)+(x) )
int   before ;   int	tabs	=	1 ;  
/*<*/YIELDC_GENERATOR yieldc::generator<int> first() { co_yield 1; }/*>*/   int   after   ;



namespace   outer   {  namespace{
  /*<*/YIELDC_GENERATOR yieldc::generator<int> second(int x) {
      co_yield TWICE( x );
  }/*>*/ /*<*/YIELDC_GENERATOR
yieldc::generator<int> third() { co_yield 3; }/*>*/
int use( ) { return * second( 1 ).next( )+*third ( ) . next( ) ; }
} int  used=use( ) ;
   }
struct   S{int   x  ;
/*<*/YIELDC_GENERATOR yieldc::generator<int> each() const { co_yield x; }/*>*/
  private:int   y  ; public  : /*<*/YIELDC_GENERATOR yieldc::generator<int> other() { co_yield y; }/*>*/  };
  template< class  T >struct  U  {
    /*<*/[[yieldc::generator]] yieldc::generator<T> all(T t) { co_yield t; }/*>*/
};
#if 0
YIELDC_GENERATOR   yieldc::generator<int>   never() { co_yield 1; }
#endif
int   last ;	
