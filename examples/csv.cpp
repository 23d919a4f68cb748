// A reader for comma-separated values (RFC 4180): quoted fields, quotes inside
// them, fields that contain commas and line breaks, CRLF and LF.
//
//   csv FILE        prints each record, and the sum of each numeric column
//
// The reader is one generator over a stream. It looks like the loop one would
// write to print the records, with co_yield in place of the printing.

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <istream>
#include <string>
#include <vector>
#include <yieldc/generator.h>

/// One record: its fields, and the line it starts in.
struct Record {
  int line;
  std::vector<std::string> fields;
};

/// The records of a file, one after the other; the file is never in memory as a
/// whole. The record yielded is reused for the next one.
YIELDC_GENERATOR yieldc::generator<Record> records(std::istream &in) {
  Record record{1, {}};
  std::string field;
  int line = 1;
  bool any = false; // anything in this record yet?
  for (int c = in.get(); c != EOF; c = in.get()) {
    switch (c) {
    case '"':
      any = true;
      // Up to the closing quote; a doubled one stands for itself.
      while ((c = in.get()) != EOF) {
        if (c == '\n')
          ++line;
        if (c == '"') {
          if (in.peek() != '"')
            break;
          in.get();
        }
        field += static_cast<char>(c);
      }
      break;
    case ',':
      any = true;
      record.fields.push_back(field);
      field.clear();
      break;
    case '\r':
      if (in.peek() != '\n')
        field += '\r';
      break;
    case '\n':
      ++line;
      if (any) { // not an empty line
        record.fields.push_back(field);
        co_yield record;
      }
      record.line = line;
      record.fields.clear();
      field.clear();
      any = false;
      break;
    default:
      any = true;
      field += static_cast<char>(c);
    }
  }
  if (any) { // the last line may lack its line break
    record.fields.push_back(field);
    co_yield record;
  }
}

/// A field as it is shown: line breaks made visible.
std::string shown(const std::string &field) {
  std::string result;
  for (char c : field)
    if (c == '\n')
      result += "\\n";
    else
      result += c;
  return result;
}

bool is_number(const std::string &field, double &value) {
  char *end = nullptr;
  value = std::strtod(field.c_str(), &end);
  return !field.empty() && *end == '\0';
}

int main(int argc, char **argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: csv FILE\n");
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "csv: cannot open %s\n", argv[1]);
    return 2;
  }

  auto rows = records(file);
  auto first = rows.next();
  if (!first)
    return 0;
  std::vector<std::string> const header = first.value().fields;
  std::vector<double> sums(header.size());
  std::vector<int> numbers(header.size());

  int count = 0;
  for (const Record &row : rows) {
    ++count;
    std::printf("line %d\n", row.line);
    if (row.fields.size() != header.size())
      std::printf("  %zu fields instead of %zu\n", row.fields.size(),
                  header.size());
    for (std::size_t i = 0; i < row.fields.size() && i < header.size(); ++i) {
      std::printf("  %-9s %s\n", header[i].c_str(),
                  shown(row.fields[i]).c_str());
      double value = 0;
      if (is_number(row.fields[i], value)) {
        sums[i] += value;
        ++numbers[i];
      }
    }
  }
  std::printf("%d records\n", count);
  for (std::size_t i = 0; i < header.size(); ++i)
    if (numbers[i] > 0)
      std::printf("sum of %s: %g (%d numbers)\n", header[i].c_str(), sums[i],
                  numbers[i]);
}
