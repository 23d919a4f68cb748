#include "UnifiedDiff.h"
#include <algorithm>
#include <vector>

using llvm::StringRef;

namespace yieldc {

namespace {
using Lines = std::vector<StringRef>;

/// One line of the comparison: ' ' kept, '-' removed, '+' added.
struct Step {
  char kind;
  StringRef line;
};

/// Above so many changes the search is given up, and the middle is replaced as
/// a whole: still a correct diff, and no one would read the other one.
constexpr int maxChanges = 2000;
constexpr size_t context = 3;
} // namespace

/// The lines with their line ends.
static Lines split(StringRef text) {
  Lines result;
  while (!text.empty()) {
    size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    result.push_back(text.take_front(end));
    text = text.drop_front(end);
  }
  return result;
}

/// Myers: for each number of changes d, how far each diagonal k = x - y gets.
/// `trace` keeps the state before each d, for the way back. -1: given up.
static int search(const Lines &a, const Lines &b,
                  std::vector<std::vector<int>> &trace) {
  int n = a.size(), m = b.size(), limit = std::min(n + m, maxChanges);
  std::vector<int> furthest(2 * limit + 3, 0);
  auto at = [&](int k) -> int & { return furthest[k + limit + 1]; };
  for (int d = 0; d <= limit; ++d) {
    trace.push_back(std::vector<int>(furthest.begin() + limit + 1 - d - 1,
                                     furthest.begin() + limit + 1 + d + 2));
    for (int k = -d; k <= d; k += 2) {
      bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
      int x = down ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && a[x] == b[x - k])
        ++x;
      at(k) = x;
      if (x >= n && x - k >= m)
        return d;
    }
  }
  return -1;
}

static std::vector<Step> walkBack(const Lines &a, const Lines &b, int changes,
                                  const std::vector<std::vector<int>> &trace) {
  std::vector<Step> steps;
  int x = a.size(), y = b.size();
  for (int d = changes; d > 0; --d) {
    // trace[d] holds the diagonals -d-1 … d+1.
    auto before = [&](int k) { return trace[d][k + d + 1]; };
    int k = x - y;
    bool down = k == -d || (k != d && before(k - 1) < before(k + 1));
    int fromX = before(down ? k + 1 : k - 1);
    for (int afterChange = down ? fromX : fromX + 1; x > afterChange; --y)
      steps.push_back({' ', a[--x]});
    steps.push_back(down ? Step{'+', b[--y]} : Step{'-', a[--x]});
  }
  while (x > 0)
    steps.push_back({' ', a[--x]});
  std::reverse(steps.begin(), steps.end());
  return steps;
}

static std::vector<Step> compare(const Lines &a, const Lines &b) {
  std::vector<std::vector<int>> trace;
  int changes = search(a, b, trace);
  if (changes >= 0)
    return walkBack(a, b, changes, trace);
  std::vector<Step> steps;
  for (StringRef line : a)
    steps.push_back({'-', line});
  for (StringRef line : b)
    steps.push_back({'+', line});
  return steps;
}

/// `@@ -first,count +first,count @@`; an empty side counts from the line
/// before.
static std::string header(size_t oldLine, size_t oldCount, size_t newLine,
                          size_t newCount) {
  auto side = [](size_t line, size_t count) {
    return std::to_string(count ? line + 1 : line) +
           (count == 1 ? "" : "," + std::to_string(count));
  };
  return "@@ -" + side(oldLine, oldCount) + " +" + side(newLine, newCount) +
         " @@\n";
}

/// Where the hunk ends that begins with the change at `first`: before the
/// first run of kept lines that is longer than two contexts.
static size_t hunkEnd(const std::vector<Step> &steps, size_t first) {
  size_t end = first + 1;
  for (size_t i = end; i < steps.size() && i - end <= 2 * context; ++i)
    if (steps[i].kind != ' ')
      end = i + 1;
  return std::min(end + context, steps.size());
}

std::string unifiedDiff(StringRef before, StringRef after, StringRef nameBefore,
                        StringRef nameAfter) {
  if (before == after)
    return "";
  std::vector<Step> steps = compare(split(before), split(after));
  std::string result =
      "--- " + nameBefore.str() + "\n+++ " + nameAfter.str() + "\n";
  size_t oldLine = 0, newLine = 0, done = 0;
  for (size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].kind == ' ')
      continue;
    size_t begin = std::max(done, i < context ? 0 : i - context);
    size_t end = hunkEnd(steps, i);
    oldLine += begin - done;
    newLine += begin - done;
    size_t oldCount = 0, newCount = 0;
    std::string lines;
    for (size_t j = begin; j < end; ++j) {
      oldCount += steps[j].kind != '+';
      newCount += steps[j].kind != '-';
      lines += steps[j].kind + steps[j].line.str();
      if (!steps[j].line.ends_with("\n"))
        lines += "\n\\ No newline at end of file\n";
    }
    result += header(oldLine, oldCount, newLine, newCount) + lines;
    oldLine += oldCount;
    newLine += newCount;
    done = end;
    i = end - 1;
  }
  return result;
}

} // namespace yieldc
