// HTTP/1.1 requests, parsed byte by byte as they come: a generator that is sent
// bytes.
//
//   http FILE       prints the requests in a file, one connection's bytes
//
// Bytes come when the network has them, at any boundary. A parser that is fed
// usually keeps a state for each place where the input may stop; here that is
// where the body stands, and it reads like one that pulls.

#include <cctype>
#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

struct Request {
  std::string method, target;
  int minor = 1; // of the version HTTP/1.x
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;

  /// The value of a header, whose name is in lower case; null if there is none.
  const std::string *find(const char *name) const {
    for (const auto &header : headers)
      if (header.first == name)
        return &header.second;
    return nullptr;
  }
};

/// What ends a connection: its answer's status and reason.
struct BadRequest : std::runtime_error {
  int status;
  BadRequest(int number, const char *reason)
      : std::runtime_error(reason), status(number) {}
};

static bool isTokenByte(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) ||
         std::string("!#$%&'*+-.^_`|~").find(byte) != std::string::npos;
}

static bool isToken(const std::string &text) {
  for (char byte : text)
    if (!isTokenByte(byte))
      return false;
  return !text.empty();
}

static std::string lowerCase(std::string text) {
  for (char &byte : text)
    byte = static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
  return text;
}

static std::string trimmed(const std::string &text) {
  std::size_t const first = text.find_first_not_of(" \t");
  if (first == std::string::npos)
    return "";
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

static std::size_t parseSize(const std::string &digits, unsigned base) {
  std::size_t size = 0;
  for (char byte : digits) {
    unsigned const digit = std::isdigit(static_cast<unsigned char>(byte))
                               ? static_cast<unsigned>(byte - '0')
                               : static_cast<unsigned>(byte | 0x20) - 'a' + 10;
    if (digit >= base)
      throw BadRequest(400, "a size that is no number");
    size = size * base + digit;
    if (size > (1U << 20))
      throw BadRequest(413, "a body that is too large");
  }
  if (digits.empty())
    throw BadRequest(400, "a size that is no number");
  return size;
}

/// A part of the parser: wants a byte at each `co_yield`, and returns `Result`.
template <class Result>
using Part = yieldc::generator<const Request *, std::uint8_t, Result>;

/// One line, without its end; `budget` is how many bytes there may be yet.
YIELDC_GENERATOR Part<std::string> readLine(std::size_t &budget) {
  std::string line;
  for (;;) {
    char const byte = static_cast<char>(co_yield nullptr);
    if (budget-- == 0)
      throw BadRequest(431, "a head that is too large");
    if (byte == '\n')
      break;
    line += byte;
  }
  if (!line.empty() && line.back() == '\r')
    line.pop_back();
  if (line.find('\r') != std::string::npos ||
      line.find('\0') != std::string::npos)
    throw BadRequest(400, "a line with a control character");
  co_return line;
}

/// Header lines, to the empty one.
YIELDC_GENERATOR Part<void> readHeaders(Request &request, std::size_t &budget) {
  for (;;) {
    std::string const line = co_yield yieldc::elements_of(readLine(budget));
    if (line.empty())
      co_return;
    std::size_t const colon = line.find(':');
    if (colon == std::string::npos || !isToken(line.substr(0, colon)))
      throw BadRequest(400, "a header without a name");
    request.headers.emplace_back(lowerCase(line.substr(0, colon)),
                                 trimmed(line.substr(colon + 1)));
  }
}

/// As many bytes of the body as said.
YIELDC_GENERATOR Part<void> readBytes(Request &request, std::size_t count) {
  if (request.body.size() + count > (1U << 20))
    throw BadRequest(413, "a body that is too large");
  while (count-- != 0)
    request.body += static_cast<char>(co_yield nullptr);
}

/// A body in chunks, and the headers behind it.
YIELDC_GENERATOR Part<void> readChunks(Request &request, std::size_t &budget) {
  for (;;) {
    std::string line = co_yield yieldc::elements_of(readLine(budget));
    std::size_t const size =
        parseSize(trimmed(line.substr(0, line.find(';'))), 16);
    if (size == 0)
      break;
    co_yield yieldc::elements_of(readBytes(request, size));
    line = co_yield yieldc::elements_of(readLine(budget));
    if (!line.empty())
      throw BadRequest(400, "a chunk longer than it said");
  }
  co_yield yieldc::elements_of(readHeaders(request, budget));
}

static void parseRequestLine(const std::string &line, Request &request) {
  std::size_t const first = line.find(' '), second = line.rfind(' ');
  if (first == std::string::npos || first == second)
    throw BadRequest(400, "a request line without its three parts");
  request.method = line.substr(0, first);
  request.target = line.substr(first + 1, second - first - 1);
  std::string const version = line.substr(second + 1);
  if (!isToken(request.method) || request.target.empty() ||
      request.target.find(' ') != std::string::npos)
    throw BadRequest(400, "a request line without its three parts");
  if (version != "HTTP/1.1" && version != "HTTP/1.0")
    throw BadRequest(505, "another version");
  request.minor = version.back() - '0';
}

/// The requests of a connection, one after the other. Each `next(byte)` gives
/// the request that the byte has completed, or null; it is there until the byte
/// after it.
YIELDC_GENERATOR yieldc::generator<const Request *, std::uint8_t> requests() {
  Request request;
  for (const Request *complete = nullptr;; complete = &request) {
    char const first = static_cast<char>(co_yield complete);
    request = Request();
    std::size_t budget = 8192;
    std::string line;
    if (first != '\n')
      line = first + (co_yield yieldc::elements_of(readLine(budget)));
    while (line.empty() || line == "\r") // allowed before a request
      line = co_yield yieldc::elements_of(readLine(budget));
    parseRequestLine(line, request);
    co_yield yieldc::elements_of(readHeaders(request, budget));
    if (request.minor == 1 && !request.find("host"))
      throw BadRequest(400, "no host");

    const std::string *const length = request.find("content-length");
    const std::string *const coding = request.find("transfer-encoding");
    if (coding && length)
      throw BadRequest(400, "two lengths");
    if (coding && lowerCase(*coding) != "chunked")
      throw BadRequest(501, "another transfer coding");
    std::size_t const size = length ? parseSize(*length, 10) : 0;
    if (coding)
      co_yield yieldc::elements_of(readChunks(request, budget));
    else
      co_yield yieldc::elements_of(readBytes(request, size));
  }
}

int main(int argc, char **argv) {
  std::FILE *const file = argc == 2 ? std::fopen(argv[1], "rb") : nullptr;
  if (!file) {
    std::fprintf(stderr, "usage: http FILE\n");
    return 2;
  }
  int status = 0;
  auto parser = requests();
  parser.next(); // to the first byte it wants
  try {
    for (int byte; (byte = std::fgetc(file)) != EOF;) {
      auto const step = parser.next(static_cast<std::uint8_t>(byte));
      const Request *const request = *step;
      if (!request)
        continue;
      std::printf("%s %s 1.%d\n", request->method.c_str(),
                  request->target.c_str(), request->minor);
      for (const auto &header : request->headers)
        std::printf("  %s = %s\n", header.first.c_str(), header.second.c_str());
      if (!request->body.empty())
        std::printf("  body: %s\n", request->body.c_str());
    }
  } catch (const BadRequest &error) {
    std::printf("%d: %s\n", error.status, error.what());
    status = 1;
  }
  std::fclose(file);
  return status;
}
