// Comments, odd layout, empty statements and attributes anywhere in a body.
// flags: -Wno-empty-body -Wno-comment
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>

/// A documented generator.
/// \param n how many
YIELDC_GENERATOR // after the macro
    yieldc::generator<int> /* before the name */
    everywhere(int n /* after a parameter */) /* before the body */ {
  // first line
  /* before */ co_yield n /* inside */; // after
  /* a comment that
     goes on */
  if (/* in the condition */ n > 1) // after the condition
    // before the arm
    co_yield 1; // after the arm
  // between arm and else
  else // after else
    co_yield 2;
  for (int i = 0; /* one */ i < 2; /* two */ ++i /* three */) { // loop
    // only a comment first
    co_yield i;
    // only a comment last
  } // end of the loop
  // Words, "quotes" and 'apostrophes' don't matter
  co_yield /* { */ 3 /* } */; // co_yield 4;
  /* co_yield 5; */
  // last line
} // after the body

YIELDC_GENERATOR yieldc::generator<int> dense(int n){int i=0;while(i<n){co_yield i;i++;}if(n)co_yield -1;else co_yield -2;}

YIELDC_GENERATOR
yieldc::generator<int>
sparse
(
int n
)
{
  co_yield
    n
    +
    1
  ;

  while
  (
    n
    >
    0
  )
  {

    co_yield n
    ; --n
    ;

  }
}

YIELDC_GENERATOR yieldc::generator<int> empty_statements(int n) {
  ;
  ;
  co_yield n;
  ;
  if (n > 100)
    ;
  {}
  {
    ;
  }
  while (n > 100)
    ;
  for (; n > 100; --n) {
  }
  co_yield n + 1;
  {
    {
      {
        co_yield n + 2;
      }
    }
  };
}

YIELDC_GENERATOR yieldc::generator<int> nested_blocks(int n) {
  {
    int a = n;
    {
      int b = a + 1;
      co_yield b;
      {
        int c = a + b;
        {
          co_yield c;
        }
      }
      co_yield a;
    }
  }
  {
    int a = 7;
    { co_yield a; }
  }
}

YIELDC_GENERATOR yieldc::generator<const char *> strings_and_characters() {
  const char *a = "// no comment";
  const char *b = "/* none */";
  char quote = '"';
  char brace = '{';
  co_yield a;
  co_yield b;
  co_yield R"(raw "text" // with
a new line; co_yield 1;)";
  co_yield quote == '"' && brace == '{' ? "yes" : "no";
  co_yield "joined "
           "literal"; // with a comment
  co_yield "continued \
line";
}

YIELDC_GENERATOR yieldc::generator<int> digraphs(int n) <%
  int a<:2:> = <%n, n + 1%>;
  co_yield a<:1:>;
  if (not(n == 0) and true)
    co_yield a[0];
%>

YIELDC_GENERATOR yieldc::generator<int> attributes([[gnu::unused]] int n) {
  [[gnu::unused]] int unused = 1;
  [[gnu::unused]] trace::Obj object("object");
  co_yield 1;
  int x __attribute__((unused)) = 2;
  co_yield x;
}

// clang-format off
YIELDC_GENERATOR yieldc::generator<int> continued(int n) {
  co_yield n; // goes on \
     on the next line
  ++n;
  co_yield n; // twice \
     here \
     and here
  // alone
  int val = n; // stays \
  x
  co_yield val + 1;
}
// clang-format on

int main() {
  trace::drive("everywhere", [] { return everywhere(1); });
  trace::drive("everywhere", [] { return everywhere(2); });
  trace::drive("dense", [] { return dense(2); });
  trace::drive("sparse", [] { return sparse(2); });
  trace::drive("empty_statements", [] { return empty_statements(1); });
  trace::drive("nested_blocks", [] { return nested_blocks(1); });
  trace::drive("strings_and_characters",
               [] { return strings_and_characters(); });
  trace::drive("digraphs", [] { return digraphs(1); });
  trace::drive("attributes", [] { return attributes(1); });
  trace::drive("continued", [] { return continued(1); });
}
