// A walk over a directory tree, as a generator that calls itself.
//
//   walk DIRECTORY [EXTENSION]
//
//     shows the tree, then the files with that extension and their sizes
//
// Needs C++17 for std::filesystem; yieldc adds nothing to what a file needs.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>
#include <yieldc/generator.h>

namespace fs = std::filesystem;

struct Entry {
  fs::path path;
  int depth;
  bool is_directory;
};

/// What a directory holds, by name: the order of the file system is its own
/// affair. An unreadable directory holds nothing.
std::vector<fs::directory_entry> sorted_entries(const fs::path &directory) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (auto at = fs::directory_iterator(directory, error);
       !error && at != fs::directory_iterator(); at.increment(error))
    entries.push_back(*at);
  std::sort(entries.begin(), entries.end(),
            [](const fs::directory_entry &a, const fs::directory_entry &b) {
              return a.path().filename() < b.path().filename();
            });
  return entries;
}

/// Everything below a directory, each directory before what it holds. Links
/// are not followed. Declared before it is defined, so that it can call itself.
yieldc::generator<Entry> walk(fs::path directory, int depth = 0);

YIELDC_GENERATOR yieldc::generator<Entry> walk(fs::path directory, int depth) {
  for (const fs::directory_entry &entry : sorted_entries(directory)) {
    bool const is_directory = entry.is_directory() && !entry.is_symlink();
    co_yield {entry.path(), depth, is_directory};
    if (!is_directory)
      continue;
    for (const Entry &below : walk(entry.path(), depth + 1))
      co_yield below;
  }
}

/// The regular files among some entries whose names end in `extension`.
template <class Entries>
YIELDC_GENERATOR yieldc::generator<fs::path>
with_extension(Entries entries, std::string extension) {
  for (const Entry &entry : entries)
    if (fs::is_regular_file(entry.path) && entry.path.extension() == extension)
      co_yield entry.path;
}

int main(int argc, char **argv) {
  if (argc < 2 || argc > 3 || !fs::is_directory(argv[1])) {
    std::fprintf(stderr, "usage: walk DIRECTORY [EXTENSION]\n");
    return 2;
  }
  fs::path const root = argv[1];

  for (const Entry &entry : walk(root))
    std::printf("%*s%s%s\n", 2 * entry.depth, "",
                entry.path.filename().string().c_str(),
                entry.is_directory ? "/" : "");

  if (argc == 3) {
    std::uintmax_t total = 0;
    for (const fs::path &file : with_extension(walk(root), argv[2])) {
      std::uintmax_t const size = fs::file_size(file);
      total += size;
      std::printf("%6ju %s\n", size,
                  file.lexically_relative(root).generic_string().c_str());
    }
    std::printf("%6ju bytes in all\n", total);
  }
}
