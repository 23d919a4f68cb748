// `goto`: forward and backward, out of blocks and loops with live objects, to
// labels whose statement yields.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> forward(int n) {
  co_yield 1;
  if (n > 1)
    goto end;
  co_yield 2;
end:
  co_yield 3;
}

YIELDC_GENERATOR yieldc::generator<int> backward(int n) {
again:
  co_yield n;
  if (--n > 0)
    goto again;
  trace::note("done");
}

YIELDC_GENERATOR yieldc::generator<int> backward_over_objects(int n) {
  trace::Obj outer("outer");
again:
  trace::Obj each("each", n);
  co_yield each.value;
  if (--n > 0)
    goto again;
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> out_of_blocks(int n) {
  trace::Obj one("one");
  {
    trace::Obj two("two");
    co_yield 2;
    {
      trace::Obj three("three");
      co_yield 3;
      if (n == 0)
        goto outside;
      {
        trace::Obj four("four");
        if (n == 1)
          goto outside;
        co_yield 4;
      }
    }
    trace::note("end of block");
  }
outside:
  co_yield 5;
}

YIELDC_GENERATOR yieldc::generator<int> out_of_loops(int n) {
  for (int i = 0; i < n; ++i) {
    trace::Obj outer("outer", i);
    for (int j = 0; j < n; ++j) {
      trace::Obj inner("inner", j);
      co_yield 10 * i + j;
      if (i + j == n)
        goto found;
    }
  }
  co_yield -1;
found:
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> out_of_silent_loops(int n) {
  co_yield n;
  for (int i = 0;; ++i) {
    trace::Obj outer("outer", i);
    for (int j = 0; j < n; ++j)
      if (i * j == 4)
        goto found;
  }
found:
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> next_of_outer(int n) {
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) {
      trace::Obj inner("inner", j);
      if (j > i)
        goto next;
      co_yield 10 * i + j;
    }
  next:
    trace::note("next of outer");
  }
}

YIELDC_GENERATOR yieldc::generator<int> to_empty_statement(int n) {
  {
    trace::Obj each("each");
    if (n > 1)
      goto end;
    co_yield 1;
  }
end:;
}

YIELDC_GENERATOR yieldc::generator<int> loop_by_hand(int n) {
  int i = 0;
top:
  if (i >= n)
    goto bottom;
  {
    trace::Obj each("each", i);
    co_yield i;
    ++i;
    goto top;
  }
bottom:
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> state_machine(const char *text) {
  int length = 0;
space:
  if (*text == 0)
    goto end;
  if (*text == ' ') {
    ++text;
    goto space;
  }
  length = 0;
word:
  if (*text != 0 && *text != ' ') {
    ++length;
    ++text;
    goto word;
  }
  co_yield length;
  goto space;
end:
  co_yield -1;
}

YIELDC_GENERATOR yieldc::generator<int> out_of_switch(int n) {
  while (true) {
    trace::Obj each("each", n);
    switch (n) {
    case 0:
      goto end;
    case 1: {
      trace::Obj arm("arm");
      co_yield 1;
      goto last;
    }
    default:
      co_yield n;
    }
    --n;
  last:
    --n;
  }
end:
  co_yield 100;
}

// The same label in two functions of a file, and a lambda with its own.
YIELDC_GENERATOR yieldc::generator<int> label_of_lambda(int n) {
  auto sum = [](int upto) {
    int total = 0;
  again:
    total += upto;
    if (--upto > 0)
      goto again;
    return total;
  };
  int const result = sum(n);
again:
  co_yield result;
  if (n-- > 2)
    goto again;
}

int main() {
  for (int n = 0; n < 4; ++n) {
    trace::note("n =", n);
    trace::drive("forward", [n] { return forward(n); });
    trace::drive("backward", [n] { return backward(n); });
    trace::drive("backward_over_objects",
                 [n] { return backward_over_objects(n); });
    trace::drive("out_of_blocks", [n] { return out_of_blocks(n); });
    trace::drive("out_of_loops", [n] { return out_of_loops(n); });
    trace::drive("next_of_outer", [n] { return next_of_outer(n); });
    trace::drive("to_empty_statement", [n] { return to_empty_statement(n); });
    trace::drive("loop_by_hand", [n] { return loop_by_hand(n); });
    trace::drive("label_of_lambda", [n] { return label_of_lambda(n); });
  }
  trace::drive("out_of_silent_loops", [] { return out_of_silent_loops(3); });
  trace::drive("state_machine", [] { return state_machine(" an odd  text"); });
  trace::drive("out_of_switch", [] { return out_of_switch(4); });
  trace::drive("out_of_switch", [] { return out_of_switch(3); });
}
