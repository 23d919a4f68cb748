// Macros that make yields, loops, declarations, conditions or all of a body.
// RUN: %run_both %s
#include "trace.h"
#include <vector>
#include <yieldc/generator.h>

#define YIELD(value) co_yield (value)
#define YIELD_TWICE(value)                                                     \
  co_yield value;                                                              \
  co_yield value
#define FOREVER for (;;)
#define UP_TO(i, n) for (int i = 0; i < (n); ++i)
#define DECLARE(type, name, init) type name = init
#define RETURN_IF(condition)                                                   \
  if (condition)                                                               \
  co_return
#define PASS(...) __VA_ARGS__
#define EMPTY
#define LIMIT 3
#define NAMED(prefix) prefix##_variable
#define TEXT(x) #x
#define BEGIN {
#define END }

YIELDC_GENERATOR yieldc::generator<int> yields(int n) {
  YIELD(n);
  YIELD(n + 1);
  YIELD_TWICE(n * 2);
  if (n > 0)
    YIELD(5);
  else
    YIELD(6);
  PASS(co_yield 7);
  PASS(co_yield 8; co_yield 9;)
  PASS(PASS(YIELD(LIMIT)));
}

YIELDC_GENERATOR yieldc::generator<int> loops(int n) {
  UP_TO(i, n)
    co_yield i;
  UP_TO(i, n) {
    UP_TO(j, i) {
      trace::Obj each("each", j);
      YIELD(10 * i + j);
    }
  }
  FOREVER {
    RETURN_IF(n == 0);
    YIELD(n--);
  }
}

YIELDC_GENERATOR yieldc::generator<int> declarations(int n) {
  DECLARE(int, first, n);
  DECLARE(trace::Obj, object, trace::make("object", first));
  co_yield first;
  co_yield object.value;
  int NAMED(pasted) = LIMIT;
  co_yield pasted_variable;
  DECLARE(const char *, text, TEXT(some text));
  co_yield text[0];
  PASS(int left = 1, right = 2);
  co_yield left + right;
}

YIELDC_GENERATOR yieldc::generator<int> untouched_statements(int n) {
  co_yield n;
  int sum = LIMIT EMPTY + n;
  PASS(sum += LIMIT);
  trace::note(TEXT(n == 1));
  co_yield sum;
}

YIELDC_GENERATOR yieldc::generator<int> braces(int n) BEGIN
  while (n > 0) BEGIN
    co_yield n;
    --n;
  END
END

#define CASE(n, result)                                                        \
  case n:                                                                      \
    co_yield result;                                                           \
    break

YIELDC_GENERATOR yieldc::generator<int> arms(int n) {
  switch (n) {
    CASE(0, 10);
    CASE(1, 11);
  default:
    YIELD(12);
  }
}

#define RANGE_OF(T)                                                            \
  YIELDC_GENERATOR yieldc::generator<T> range_of_##T(T from, T to) {           \
    for (T i = from; i < to; ++i)                                              \
      co_yield i;                                                              \
  }

RANGE_OF(int)
RANGE_OF(long)

#define EACH(variable, range) for (auto &variable : range)

YIELDC_GENERATOR yieldc::generator<int> range_loop() {
  std::vector<int> values{1, 2};
  EACH(value, values) { co_yield value; }
  EACH(value, values)
    YIELD(++value);
}

#undef YIELD
#define YIELD(value) co_yield -(value)

YIELDC_GENERATOR yieldc::generator<int> redefined(int n) {
  YIELD(n);
  YIELD(n + 1);
}

#define SHOW(x) trace::note(#x, x)
// The text that a macro makes of a name is the user's name.
YIELDC_GENERATOR yieldc::generator<int> stringised(int n) {
  {
    int x = n;
    co_yield x;
    SHOW(x);
  }
  int next = 4, state_ = 5;
  co_yield next;
  SHOW(next);
  SHOW(state_);
  SHOW(next + state_);
  co_yield state_;
  auto show = [&] { SHOW(next); };
  show();
}
struct Stringising {
  int value;
  YIELDC_GENERATOR yieldc::generator<int> each() {
    co_yield value;
    SHOW(value);
  }
};

int main() {
  trace::drive("stringised", [] { return stringised(3); });
  trace::drive("each", [] {
    static Stringising object{3};
    return object.each();
  });
  trace::drive("yields", [] { return yields(1); });
  trace::drive("loops", [] { return loops(3); });
  trace::drive("declarations", [] { return declarations(1); });
  trace::drive("untouched_statements", [] { return untouched_statements(1); });
  trace::drive("braces", [] { return braces(2); });
  for (int n = 0; n < 3; ++n)
    trace::drive("arms", [n] { return arms(n); });
  trace::drive("range_of_int", [] { return range_of_int(1, 3); });
  trace::drive("range_of_long", [] { return range_of_long(1, 3); });
  trace::drive("range_loop", [] { return range_loop(); });
  trace::drive("redefined", [] { return redefined(1); });
}
