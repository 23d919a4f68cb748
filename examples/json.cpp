// A JSON tokenizer, and a consumer that flattens a document into one line for
// each value, with its path: easy to grep and to diff.
//
//   json FILE
//
//     {"a": [1, {"b": null}]}      becomes      .a[0] = 1
//                                               .a[1].b = null
//
// Two generators: tokens() reads characters and yields tokens, leaves() reads
// tokens and yields values with their paths. Neither builds a tree, and the
// first error ends both, with its line and column.

#include <cctype>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>
#include <yieldc/generator.h>

enum class Kind {
  begin_object,
  end_object,
  begin_array,
  end_array,
  colon,
  comma,
  string, // text: decoded, UTF-8
  number, // text: as written
  word,   // text: true, false or null
  error   // text: what is wrong; nothing follows
};

struct Token {
  Kind kind;
  std::string text;
  int line;
  int column;
};

/// Reads a text and knows where it is.
class Cursor {
public:
  explicit Cursor(const std::string &text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  int line() const { return line_; }
  int column() const { return column_; }

  char take() {
    char const c = text_[at_++];
    if (c == '\n') {
      ++line_;
      column_ = 1;
    } else {
      ++column_;
    }
    return c;
  }

  bool take_if(char c) {
    if (at_end() || peek() != c)
      return false;
    take();
    return true;
  }

  bool at_digit() const { return peek() >= '0' && peek() <= '9'; }
  bool at_letter() const {
    return std::isalpha(static_cast<unsigned char>(peek())) != 0;
  }

private:
  const std::string &text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
};

void append_utf8(std::string &to, unsigned long code) {
  auto const byte = [&to](unsigned long bits) {
    to += static_cast<char>(static_cast<unsigned char>(bits));
  };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | code >> 6);
    byte(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    byte(0xE0 | code >> 12);
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  } else {
    byte(0xF0 | code >> 18);
    byte(0x80 | (code >> 12 & 0x3F));
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  }
}

/// The four digits after \u.
bool read_code_unit(Cursor &in, unsigned long &unit) {
  unit = 0;
  for (int i = 0; i < 4; ++i) {
    if (!std::isxdigit(static_cast<unsigned char>(in.peek())))
      return false;
    char const c = in.take();
    unit = unit * 16 + static_cast<unsigned long>(
                           c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return true;
}

/// What follows a backslash. Returns what is wrong with it, or null.
const char *read_escape(Cursor &in, std::string &to) {
  static const std::string written = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
  if (in.at_end())
    return "the text ends in a string";
  char const c = in.take();
  auto const plain = written.find(c);
  if (plain != std::string::npos) {
    to += meant[plain];
    return nullptr;
  }
  unsigned long code = 0, low = 0;
  if (c != 'u')
    return "unknown escape in a string";
  if (!read_code_unit(in, code))
    return "\\u needs four hexadecimal digits";
  if (code >= 0xD800 && code < 0xDC00) { // the first half of a pair
    if (!in.take_if('\\') || !in.take_if('u') || !read_code_unit(in, low) ||
        low < 0xDC00 || low >= 0xE000)
      return "half of a surrogate pair";
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
  } else if (code >= 0xDC00 && code < 0xE000) {
    return "half of a surrogate pair";
  }
  append_utf8(to, code);
  return nullptr;
}

/// A string, after its opening quote. Returns what is wrong with it, or null.
const char *read_string(Cursor &in, std::string &to) {
  while (!in.at_end()) {
    if (static_cast<unsigned char>(in.peek()) < 0x20)
      return "control character in a string";
    char const c = in.take();
    if (c == '"')
      return nullptr;
    if (c != '\\')
      to += c;
    else if (const char *problem = read_escape(in, to))
      return problem;
  }
  return "the text ends in a string";
}

/// A number. Returns what is wrong with it, or null.
const char *read_number(Cursor &in, std::string &to) {
  auto const digits = [&] {
    if (!in.at_digit())
      return false;
    while (in.at_digit())
      to += in.take();
    return true;
  };
  if (in.take_if('-'))
    to += '-';
  if (in.take_if('0')) {
    to += '0';
    if (in.at_digit())
      return "a number does not start with 0";
  } else if (!digits()) {
    return "a digit is missing";
  }
  if (in.take_if('.')) {
    to += '.';
    if (!digits())
      return "a digit is missing after the point";
  }
  if (in.peek() == 'e' || in.peek() == 'E') {
    to += in.take();
    if (in.peek() == '+' || in.peek() == '-')
      to += in.take();
    if (!digits())
      return "a digit is missing in the exponent";
  }
  return nullptr;
}

/// The tokens of a JSON text. An error is the last of them.
YIELDC_GENERATOR yieldc::generator<Token> tokens(const std::string &text) {
  Cursor in(text);
  while (!in.at_end()) {
    Token token{Kind::error, {}, in.line(), in.column()};
    const char *problem = nullptr;
    switch (in.peek()) {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
      in.take();
      continue;
    case '{':
      token.kind = Kind::begin_object;
      in.take();
      break;
    case '}':
      token.kind = Kind::end_object;
      in.take();
      break;
    case '[':
      token.kind = Kind::begin_array;
      in.take();
      break;
    case ']':
      token.kind = Kind::end_array;
      in.take();
      break;
    case ':':
      token.kind = Kind::colon;
      in.take();
      break;
    case ',':
      token.kind = Kind::comma;
      in.take();
      break;
    case '"':
      token.kind = Kind::string;
      in.take();
      problem = read_string(in, token.text);
      break;
    default:
      if (in.peek() == '-' || in.at_digit()) {
        token.kind = Kind::number;
        problem = read_number(in, token.text);
      } else {
        token.kind = Kind::word;
        while (in.at_letter())
          token.text += in.take();
        if (token.text != "true" && token.text != "false" &&
            token.text != "null")
          problem = "this is no JSON value";
      }
    }
    if (problem) {
      co_yield {Kind::error, problem, in.line(), in.column()};
      co_return;
    }
    co_yield token;
  }
}

/// A value that is neither object nor array, or an empty one.
struct Leaf {
  std::string path;
  std::string value;
};

/// One step of a path: a name if in an object, else a position.
struct Level {
  bool is_object;
  int position;
  std::string name;
};

std::string path_to(const std::vector<Level> &levels) {
  std::string path;
  for (const Level &level : levels)
    path += level.is_object ? '.' + level.name
                            : '[' + std::to_string(level.position) + ']';
  return path.empty() ? "." : path;
}

std::string quoted(const std::string &text) {
  std::string result = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      result += '\\';
    if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else
      result += c;
  }
  return result + '"';
}

std::string at(const Token &token, const std::string &what) {
  return std::to_string(token.line) + ':' + std::to_string(token.column) +
         ": " + what;
}

/// What the document says, a value at a time. The path of the last leaf is
/// "error" if the document is wrong.
template <class Tokens>
YIELDC_GENERATOR yieldc::generator<Leaf> leaves(Tokens input) {
  enum { value, value_or_end, name, name_or_end, colon, comma_or_end, nothing };
  int expected = value;
  std::vector<Level> levels;
  Token last{Kind::error, {}, 1, 1};

  for (const Token &token : input) {
    last = token;
    bool const in_object = !levels.empty() && levels.back().is_object;
    bool const wants_value = expected == value || expected == value_or_end;
    bool const may_end = expected == value_or_end || expected == name_or_end ||
                         expected == comma_or_end;
    switch (token.kind) {
    case Kind::error:
      co_yield {"error", at(token, token.text)};
      co_return;

    case Kind::begin_object:
    case Kind::begin_array:
      if (!wants_value)
        goto unexpected;
      levels.push_back({token.kind == Kind::begin_object, 0, {}});
      expected = levels.back().is_object ? name_or_end : value_or_end;
      continue;

    case Kind::end_object:
    case Kind::end_array: {
      bool const closes_object = token.kind == Kind::end_object;
      if (!may_end || levels.empty() || in_object != closes_object)
        goto unexpected;
      levels.pop_back();
      if (expected != comma_or_end)
        co_yield {path_to(levels), closes_object ? "{}" : "[]"};
      break;
    }

    case Kind::string:
      if (expected == name || expected == name_or_end) {
        levels.back().name = token.text;
        expected = colon;
        continue;
      }
      if (!wants_value)
        goto unexpected;
      co_yield {path_to(levels), quoted(token.text)};
      break;

    case Kind::number:
    case Kind::word:
      if (!wants_value)
        goto unexpected;
      co_yield {path_to(levels), token.text};
      break;

    case Kind::colon:
      if (expected != colon)
        goto unexpected;
      expected = value;
      continue;

    case Kind::comma:
      if (expected != comma_or_end || levels.empty())
        goto unexpected;
      ++levels.back().position;
      expected = in_object ? name : value;
      continue;
    }
    expected = levels.empty() ? nothing : comma_or_end; // a value is complete
  }

  if (expected != nothing)
    co_yield {"error", at(last, "the document ends too early")};
  co_return;

unexpected:
  co_yield {"error", at(last, "this is not expected here")};
}

int main(int argc, char **argv) {
  std::ifstream file(argc == 2 ? argv[1] : "");
  if (!file) {
    std::fprintf(stderr, "usage: json FILE\n");
    return 2;
  }
  std::string const text{std::istreambuf_iterator<char>(file),
                         std::istreambuf_iterator<char>()};
  for (const Leaf &leaf : leaves(tokens(text))) {
    if (leaf.path == "error") {
      std::printf("error at %s\n", leaf.value.c_str());
      return 1;
    }
    std::printf("%s = %s\n", leaf.path.c_str(), leaf.value.c_str());
  }
}
