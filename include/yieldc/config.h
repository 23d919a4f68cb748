//===- yieldc/config.h - what this compiler and library offer ---*- C++ -*-===//
//
// Everything the other headers ask about their surroundings is asked here,
// once. The core (step, machine, storage, range) needs a C++11 compiler and
// <stddef.h>, nothing else, so that it also serves where there is no C++
// library at all (avr-gcc).
//
//   YIELDC_GENERATOR    marks a function as a generator for the yieldc tool
//   YIELDC_CONSTEXPR14  `constexpr` from C++14 on, nothing in C++11
//   YIELDC_HOSTED       1 where there is a C++ library for programs
//   YIELDC_EXCEPTIONS   1 where exceptions can be thrown and carried
//   YIELDC_ITERATORS    1 where <iterator> can name an iterator's category
//   YIELDC_RANGES       1 where generators can be std::ranges views, which
//                       includes <ranges>
//   YIELDC_NATIVE       1 where generators can be native coroutines
//
// Define either of the last two to 0 or 1 to overrule what is found here.
//
//===----------------------------------------------------------------------===//

#ifndef YIELDC_CONFIG_H
#define YIELDC_CONFIG_H

#include <stddef.h>

// The tool must find the annotation in the tree it parses; for a compiler the
// word is gone.
#ifdef __YIELDC__
#define YIELDC_GENERATOR __attribute__((annotate("yieldc::generator")))
#else
#define YIELDC_GENERATOR
#endif

#if defined(__cpp_constexpr) && __cpp_constexpr >= 201304L
#define YIELDC_CONSTEXPR14 constexpr
#else
#define YIELDC_CONSTEXPR14
#endif

// Keeps what is rare out of what is inlined; and puts what only calls a machine
// there before a compiler asks whether the machine's code should go there, too:
// as a part of such a function it is found too large more often.
#if defined(__GNUC__)
#define YIELDC_NOINLINE __attribute__((noinline))
#define YIELDC_INLINE __attribute__((always_inline, artificial)) inline
#else
#define YIELDC_NOINLINE
#define YIELDC_INLINE inline
#endif

#if defined(__STDC_HOSTED__) && __STDC_HOSTED__
#define YIELDC_FREESTANDING 0
#else
#define YIELDC_FREESTANDING 1
#endif

// `__has_include` cannot be asked in an expression that also tests for it.
#ifdef __has_include
#if __has_include(<cstdlib>) && !YIELDC_FREESTANDING
#define YIELDC_HOSTED 1
#endif
#if __has_include(<new>)
#define YIELDC_HAS_NEW 1
#endif
#if __has_include(<exception>)
#define YIELDC_HAS_EXCEPTION 1
#endif
#if __has_include(<iterator>) && !YIELDC_FREESTANDING
#define YIELDC_ITERATORS 1
#endif
#if __has_include(<ranges>) && !YIELDC_FREESTANDING && __cplusplus >= 202002L
#define YIELDC_HAS_RANGES 1
#endif
#if __has_include(<coroutine>)
#define YIELDC_HAS_COROUTINE 1
#endif
#endif

#ifndef YIELDC_HOSTED
#define YIELDC_HOSTED 0
#endif
#ifndef YIELDC_HAS_NEW
#define YIELDC_HAS_NEW 0
#endif
#ifndef YIELDC_HAS_EXCEPTION
#define YIELDC_HAS_EXCEPTION 0
#endif
#ifndef YIELDC_ITERATORS
#define YIELDC_ITERATORS 0
#endif
#ifndef YIELDC_HAS_RANGES
#define YIELDC_HAS_RANGES 0
#endif
#ifndef YIELDC_HAS_COROUTINE
#define YIELDC_HAS_COROUTINE 0
#endif

#if YIELDC_HAS_EXCEPTION && (defined(__cpp_exceptions) ||                      \
                             defined(__EXCEPTIONS) || defined(_CPPUNWIND))
#define YIELDC_EXCEPTIONS 1
#else
#define YIELDC_EXCEPTIONS 0
#endif

// Clang before 16 cannot compile libstdc++'s <ranges>.
#ifndef YIELDC_RANGES
#if YIELDC_HAS_RANGES && defined(__cpp_concepts) &&                            \
    !(defined(__clang__) && __clang_major__ < 16)
#define YIELDC_RANGES 1
#else
#define YIELDC_RANGES 0
#endif
#endif

#ifndef YIELDC_NATIVE
#ifdef __cpp_impl_coroutine
#define YIELDC_NATIVE 1
#else
#define YIELDC_NATIVE 0
#endif
#endif

#endif // YIELDC_CONFIG_H
