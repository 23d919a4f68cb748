// `for`: every part present or missing, and variables of the init statement.
// RUN: %run_both %s
#include "trace.h"
#include <string>
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> plain(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i;
}

YIELDC_GENERATOR yieldc::generator<int> two_variables(int n) {
  for (int i = 0, j = n; i < j; ++i, --j) {
    co_yield i;
    co_yield j;
  }
}

YIELDC_GENERATOR yieldc::generator<int> pointer_and_value(const char *text) {
  for (const char *at = text, *start = text; *at != 0; ++at)
    co_yield static_cast<int>(at - start) * 100 + (*at - 'a');
}

YIELDC_GENERATOR yieldc::generator<int> expression_init(int n) {
  int i;
  for (i = 10; i < 10 + n; i += 2)
    co_yield i;
  co_yield i;
}

YIELDC_GENERATOR yieldc::generator<int> no_init(int n) {
  for (; n > 0; --n)
    co_yield n;
}

YIELDC_GENERATOR yieldc::generator<int> no_condition(int n) {
  for (int i = 0;; ++i) {
    if (i == n)
      break;
    co_yield i;
  }
}

YIELDC_GENERATOR yieldc::generator<int> no_increment(int n) {
  for (int i = 0; i < n;)
    co_yield i++;
}

YIELDC_GENERATOR yieldc::generator<int> nothing_at_all(int n) {
  for (;;) {
    co_yield n++;
  }
}

YIELDC_GENERATOR yieldc::generator<int> traced_parts(int n) {
  for (int i = trace::say("init", 0); trace::say("condition", i) < n;
       i += trace::say("increment", 1)) {
    if (i == 1)
      continue;
    co_yield i;
  }
}

YIELDC_GENERATOR yieldc::generator<int> object_in_init(int n) {
  for (trace::Obj counter("counter", 0); counter.value < n; ++counter.value) {
    trace::Obj each("each", counter.value);
    co_yield each.value;
  }
  co_yield 100;
}

YIELDC_GENERATOR yieldc::generator<int> objects_in_init(int n) {
  for (trace::Obj first("first", 0), second("second", n);
       first.value < second.value; ++first.value)
    co_yield first.value + second.value;
}

YIELDC_GENERATOR yieldc::generator<int> same_name_again(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i;
  for (long i = 10; i < 10 + n; ++i)
    co_yield static_cast<int>(i);
  for (std::string i = "x"; i.size() < 3; i += 'x')
    co_yield static_cast<int>(i.size());
}

YIELDC_GENERATOR yieldc::generator<int> nested(int n) {
  for (int i = 0; i < n; ++i)
    for (int j = 0; j <= i; ++j)
      for (int k = 0; k <= j; ++k)
        co_yield 100 * i + 10 * j + k;
}

YIELDC_GENERATOR yieldc::generator<int> reference_in_init(int n) {
  int storage = 0;
  for (int &i = storage; i < n; ++i)
    co_yield i;
  co_yield storage + 100;
}

YIELDC_GENERATOR yieldc::generator<int> declared_in_condition(int n) {
  for (int i = 0; int left = n - i; ++i) {
    co_yield left;
    co_yield left * 10;
  }
}

YIELDC_GENERATOR yieldc::generator<int> empty_body(int n) {
  int i = 0;
  for (; i < n; ++i)
    ;
  co_yield i;
  for (int j = 0; j < n; ++j) {
  }
  co_yield i + 1;
}

YIELDC_GENERATOR yieldc::generator<int> const_bound(int n) {
  for (const int end = 2 * n, *bound = &end; n < *bound; ++n)
    co_yield n;
}

int main() {
  trace::drive("plain", [] { return plain(3); });
  trace::drive("plain empty", [] { return plain(0); });
  trace::drive("two_variables", [] { return two_variables(4); });
  trace::drive("pointer_and_value", [] { return pointer_and_value("dab"); });
  trace::drive("expression_init", [] { return expression_init(3); });
  trace::drive("no_init", [] { return no_init(3); });
  trace::drive("no_condition", [] { return no_condition(2); });
  trace::drive("no_increment", [] { return no_increment(2); });
  trace::drive("nothing_at_all", [] { return nothing_at_all(5); }, 3);
  trace::drive("traced_parts", [] { return traced_parts(3); });
  trace::drive("object_in_init", [] { return object_in_init(2); });
  trace::drive("objects_in_init", [] { return objects_in_init(2); });
  trace::drive("same_name_again", [] { return same_name_again(2); });
  trace::drive("nested", [] { return nested(3); });
  trace::drive("reference_in_init", [] { return reference_in_init(2); });
  trace::drive("declared_in_condition",
               [] { return declared_in_condition(2); });
  trace::drive("empty_body", [] { return empty_body(3); });
  trace::drive("const_bound", [] { return const_bound(2); });
}
