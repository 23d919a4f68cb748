// Text processing as a pipeline of generators, the way a shell does it.
//
//   text FILE        shows the text in pages, and its most frequent words
//
//     lines -> paragraphs -> wrapped -> pages         what one reads
//     lines -> words -> (counted)                     what it is about
//
// Each stage pulls from the one before, a line at a time. A stage is a template
// over its source, so a whole pipeline is one object, without any allocation of
// its own and without a virtual call.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <istream>
#include <map>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

/// The lines of a stream.
YIELDC_GENERATOR yieldc::generator<std::string> lines(std::istream &in) {
  std::string line;
  while (std::getline(in, line))
    co_yield line;
}

/// Joins lines up to the next empty one.
template <class Lines>
YIELDC_GENERATOR yieldc::generator<std::string> paragraphs(Lines source) {
  std::string paragraph;
  for (const std::string &line : source) {
    if (!line.empty()) {
      paragraph += paragraph.empty() ? line : ' ' + line;
      continue;
    }
    if (!paragraph.empty())
      co_yield paragraph;
    paragraph.clear();
  }
  if (!paragraph.empty())
    co_yield paragraph;
}

/// Breaks paragraphs into lines of at most `width` characters, with an empty
/// line between paragraphs.
template <class Paragraphs>
YIELDC_GENERATOR yieldc::generator<std::string> wrapped(Paragraphs source,
                                                        std::size_t width) {
  bool first = true;
  for (const std::string &paragraph : source) {
    if (!first)
      co_yield "";
    first = false;
    for (std::size_t begin = 0; begin < paragraph.size();) {
      std::size_t length = paragraph.size() - begin;
      if (length > width) {
        std::size_t const space = paragraph.rfind(' ', begin + width);
        bool const breaks = space != std::string::npos && space > begin;
        length = breaks ? space - begin : width;
      }
      co_yield paragraph.substr(begin, length);
      begin = paragraph.find_first_not_of(' ', begin + length);
    }
  }
}

struct Page {
  int number;
  std::vector<std::string> lines;
};

/// Collects lines into pages; no page begins with an empty line.
template <class Lines>
YIELDC_GENERATOR yieldc::generator<Page> pages(Lines source,
                                               std::size_t height) {
  Page page{1, {}};
  for (const std::string &line : source) {
    if (line.empty() && page.lines.empty())
      continue;
    page.lines.push_back(line);
    if (page.lines.size() < height)
      continue;
    co_yield page;
    ++page.number;
    page.lines.clear();
  }
  if (!page.lines.empty())
    co_yield page;
}

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// The words of some lines, in lower case. An apostrophe may be inside.
template <class Lines>
YIELDC_GENERATOR yieldc::generator<std::string> words(Lines source) {
  for (const std::string &line : source) {
    std::string word;
    for (std::size_t i = 0; i <= line.size(); ++i) {
      char const c = i < line.size() ? line[i] : ' ';
      if (is_letter(c)) {
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      } else if (c == '\'' && !word.empty() && i + 1 < line.size() &&
                 is_letter(line[i + 1])) {
        word += c;
      } else if (!word.empty()) {
        co_yield word;
        word.clear();
      }
    }
  }
}

void show_pages(const char *path) {
  std::ifstream file(path);
  for (const Page &page : pages(wrapped(paragraphs(lines(file)), 46), 12)) {
    std::printf("+-- page %d %s+\n", page.number, std::string(38, '-').c_str());
    for (const std::string &line : page.lines)
      std::printf("| %-46s |\n", line.c_str());
  }
}

void show_frequencies(const char *path) {
  std::ifstream file(path);
  std::map<std::string, int> counts;
  int total = 0;
  for (const std::string &word : words(lines(file))) {
    ++counts[word];
    ++total;
  }
  std::vector<std::pair<std::string, int>> ranking(counts.begin(),
                                                   counts.end());
  std::sort(ranking.begin(), ranking.end(),
            [](const std::pair<std::string, int> &a,
               const std::pair<std::string, int> &b) {
              return a.second != b.second ? a.second > b.second
                                          : a.first < b.first;
            });
  std::printf("%d words, %zu different; the most frequent:\n", total,
              ranking.size());
  for (std::size_t i = 0; i < ranking.size() && i < 8; ++i)
    std::printf("%4d %s\n", ranking[i].second, ranking[i].first.c_str());
}

int main(int argc, char **argv) {
  if (argc != 2 || !std::ifstream(argv[1])) {
    std::fprintf(stderr, "usage: text FILE\n");
    return 2;
  }
  show_pages(argv[1]);
  show_frequencies(argv[1]);
}
