// Aliases of the body that depend on a template parameter, and types that are
// written with them.
// std: 17
// RUN: %run_both %s
#include "trace.h"
#include <map>
#include <string>
#include <type_traits>
#include <vector>
#include <yieldc/generator.h>

using yieldc::generator;

template <class T> YIELDC_GENERATOR generator<T> copies(T v) {
  using Values = std::vector<T>;
  typedef typename Values::iterator Iterator;
  Values values{v, v};
  for (typename Values::iterator it = values.begin(); it != values.end(); ++it)
    co_yield *it;
  Iterator last = values.end();
  co_yield *--last;
}

template <class V> YIELDC_GENERATOR generator<int> sums(const V &range) {
  using Range = V;
  typename Range::value_type sum = 0;
  const typename Range::value_type *previous = nullptr;
  for (const auto &x : range) {
    sum += x;
    co_yield sum + (previous ? *previous : 0);
    previous = &x;
  }
}

template <class M> YIELDC_GENERATOR generator<int> values(const M &map) {
  using Iterator = typename M::const_iterator;
  using Difference = typename std::iterator_traits<Iterator>::difference_type;
  Difference count = 0;
  for (Iterator it = map.begin(); it != map.end(); ++it, ++count)
    co_yield it->second + static_cast<int>(count);
}

template <class T> YIELDC_GENERATOR generator<int> branched(T t) {
  using Bare = std::decay_t<T>;
  if constexpr (std::is_class<Bare>::value) {
    using Iterator = typename Bare::iterator;
    typedef typename Bare::value_type Element;
    Iterator it = t.begin();
    co_yield *it;
    Element next = *++it;
    co_yield next;
    co_yield next + 1;
  } else {
    using Twice = std::pair<T, T>;
    Twice both{t, t};
    co_yield static_cast<int>(both.first);
    co_yield static_cast<int>(both.second);
  }
}

int main() {
  trace::drive("copies", [] { return copies(3); });
  static std::vector<int> some{1, 2, 3};
  trace::drive("sums", [] { return sums(some); });
  static std::map<int, int> map{{1, 2}, {3, 4}};
  trace::drive("values", [] { return values(map); });
  trace::drive("branched class", [] { return branched(std::string("ab")); });
  trace::drive("branched int", [] { return branched(2L); });
}
