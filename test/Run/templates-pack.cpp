// Parameter packs: of values, of references, several, and of template
// arguments. RUN: %run_both %s
#include "trace.h"
#include <string>
#include <tuple>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::Obj;

template <class... Ts>
YIELDC_GENERATOR yieldc::generator<int> pack(int first, Ts... rest) {
  co_yield first;
  const int all[] = {first, rest...};
  for (int value : all)
    co_yield value;
  co_yield static_cast<int>(sizeof...(rest));
}

/// Speaks when it arrives in the frame, with its second move: in which order
/// the caller makes the arguments is open.
class Part {
public:
  int value;
  explicit Part(int n) : value(n) {}
  Part(Part &&other) : value(other.value), moves(other.moves + 1) {
    other.value = 0;
    if (moves == 2)
      trace::note("arrives", value);
  }
  ~Part() {
    if (moves >= 2 && value)
      trace::note("leaves", value);
  }

private:
  int moves = 0;
};

inline int sum() { return 0; }
template <class T, class... More> int sum(const T &first, const More &...more) {
  return first.value + sum(more...);
}

/// Says nothing.
struct Quiet {
  int value;
};

template <class... Ts>
YIELDC_GENERATOR yieldc::generator<int> objects(Ts... parts) {
  Obj local("local", sum(parts...));
  co_yield local.value;
  auto all = [&] { return sum(parts..., local); };
  co_yield all();
  int values[] = {parts.value...};
  for (int &value : values) {
    value += 1;
    co_yield value;
  }
}

template <class... Ts>
YIELDC_GENERATOR yieldc::generator<std::string> moved(std::string prefix,
                                                      Ts &&...parts) {
  co_yield prefix;
  std::tuple<typename std::decay<Ts>::type...> kept(std::forward<Ts>(parts)...);
  co_yield std::get<0>(kept);
  auto copied = std::make_tuple(parts...);
  co_yield std::get<0>(copied) + "!";
  std::get<0>(copied) = "changed";
  co_yield std::get<0>(copied);
}

template <class... Ts>
YIELDC_GENERATOR yieldc::generator<Obj> given(Ts... parts) {
  std::vector<Obj> all;
  all.reserve(4);
  int unused[] = {0,
                  (all.push_back(std::forward<decltype(parts)>(parts)), 0)...};
  static_cast<void>(unused);
  for (Obj &one : all)
    co_yield one;
}

template <class... As> struct types {};
template <class... As, class... Bs>
YIELDC_GENERATOR yieldc::generator<int> two(types<As...>, Bs &...bs) {
  co_yield static_cast<int>(sizeof...(As)) * 100 + sum(bs...);
  int unused[] = {0, (bs.value += 1, 0)...};
  static_cast<void>(unused);
  co_yield static_cast<int>(sizeof...(As)) * 100 + sum(bs...);
}

template <class... Ts>
YIELDC_GENERATOR yieldc::generator<int> unnamed(int n, Ts...) {
  for (int i = 0; i < n; ++i)
    co_yield i;
}

template <class... Ts>
YIELDC_GENERATOR yieldc::generator<int> counted(const Ts &...parts) {
  int counts[sizeof...(Ts) + 1] = {static_cast<int>(parts.size())..., -1};
  for (int count : counts)
    co_yield count;
}

template <int... Values> YIELDC_GENERATOR yieldc::generator<int> constants() {
  int all[] = {Values..., static_cast<int>(sizeof...(Values))};
  for (int value : all)
    co_yield value;
}

template <class... Ts>
YIELDC_GENERATOR yieldc::generator<int, int> sent(Ts... parts) {
  int total = sum(parts...);
  while (total < 100)
    total += co_yield total + sum(parts...);
}

template <class... Ts> struct Holder {
  int base;
  YIELDC_GENERATOR yieldc::generator<int> inside(Ts... parts) {
    co_yield base + sum(parts...);
    base += 1;
    co_yield base + sum(parts...);
  }
  yieldc::generator<int> outside(const Ts &...parts) const;
  template <class... Us>
  YIELDC_GENERATOR yieldc::generator<int> mixed(Ts... parts, Us... others) {
    co_yield sum(parts...) - sum(others...);
    co_yield base + sum(parts..., others...);
  }
  virtual YIELDC_GENERATOR yieldc::generator<int> overridden(Ts... parts) {
    co_yield sum(parts...);
  }
  virtual ~Holder() = default;
  explicit Holder(int n) : base(n) {}
};
template <class... Ts>
YIELDC_GENERATOR yieldc::generator<int>
Holder<Ts...>::outside(const Ts &...parts) const {
  co_yield base - sum(parts...);
  co_yield base;
}

template <class... Ts>
YIELDC_GENERATOR yieldc::generator<int> recursive(int depth, Ts... parts) {
  co_yield depth + static_cast<int>(sizeof...(parts));
  if (depth > 0)
    for (int x : recursive(depth - 1, parts...))
      co_yield x;
}

template <class... R>
YIELDC_GENERATOR yieldc::generator<int> functions(R (*...calls)(int)) {
  int results[] = {static_cast<int>(calls(3))...};
  for (int result : results)
    co_yield result;
}
static int twice(int n) { return 2 * n; }
static long square(int n) { return n * n; }

template <class G> void show(const char *name, G &&g) {
  std::printf("-- %s:", name);
  for (auto &&x : g)
    std::printf(" %d", static_cast<int>(x));
  std::printf("\n");
}

int main() {
  trace::drive("pack", [] { return pack(1, 2, 3); });
  trace::drive("pack", [] { return pack(1); });
  trace::drive("objects", [] {
    Part a(1), b(2), c(3);
    return objects(std::move(a), std::move(b), std::move(c));
  });
  trace::drive("one", [] { return objects(Obj("a", 1)); });
  trace::drive("given", [] { return given(Obj("a", 1)); });
  trace::drive("unnamed", [] { return unnamed(2, Obj("a", 1), 5); });
  std::string text = "text";
  std::string rvalue = "rvalue";
  int one = 1;
  for (const std::string &s : moved("prefix", text, one, std::move(rvalue)))
    std::printf("%s ", s.c_str());
  std::string source = "a string that is too long to be kept inside";
  for (const std::string &s : moved("prefix", std::move(source)))
    std::printf("%s ", s.c_str());
  std::printf("%s %zu\n", text.c_str(), source.size());
  Obj x("x", 1), y("y", 2);
  show("two", two(types<int, Obj>(), x, y));
  show("two", two(types<>(), x));
  std::printf("%d %d\n", x.value, y.value);
  show("counted", counted(text, std::vector<int>(3)));
  show("counted", counted());
  show("constants", constants<4, 5>());
  show("constants", constants<>());
  Quiet v{1}, w{2};
  auto echo = sent(v, w);
  std::printf("%d", *echo.next());
  std::printf(" %d", *echo.next(5));
  std::printf(" %d\n", *echo.next(7));
  Holder<Quiet, Quiet> holder(10);
  show("inside", holder.inside(v, w));
  show("outside", holder.outside(v, w));
  show("mixed", holder.mixed(v, w, v, w, w));
  show("virtual", holder.overridden(v, w));
  show("recursive", recursive(2, 'a', 2.5));
  show("functions", functions(twice, square));
  return 0;
}
