#include "Emit/LineMap.h"

namespace yieldc {

std::string lineDirective(unsigned line, llvm::StringRef file) {
  std::string result = "#line " + std::to_string(line) + " \"";
  for (char c : file) {
    if (c == '\\' || c == '"')
      result += '\\';
    result += c;
  }
  return result + "\"\n";
}

/// Whether it matters where compilers believe that `line` stands.
static bool isTraced(llvm::StringRef line) {
  line = line.trim();
  return !line.empty() && !line.starts_with("//") && line != "{" &&
         line != "};" && line != "public:" && line != "private:" &&
         !(line.starts_with("case ") && line.ends_with(":"));
}

std::string LineMap::apply(llvm::StringRef text, llvm::StringRef file,
                           unsigned firstLine) const {
  std::string result;
  auto place = places.begin();
  // How compilers count, and where the next line belongs; 0: anywhere.
  unsigned counted = firstLine, wanted = 0;
  bool isHeld = false;
  // What is still open in a statement of ours that goes on on the next line:
  // the arguments of a macro may stand there, where no directive is allowed.
  long open = 0;
  for (size_t offset = 0; offset < text.size(); ++counted) {
    size_t end = std::min(text.find('\n', offset), text.size() - 1) + 1;
    llvm::StringRef line = text.slice(offset, end);
    for (; place != places.end() && place->offset <= offset; ++place) {
      wanted = place->line;
      isHeld = place->isHeld;
      open = 0;
    }
    offset = end;
    if (isTraced(line)) {
      if (wanted && wanted != counted && open <= 0) {
        result += lineDirective(wanted, file);
        counted = wanted;
      }
      wanted = isHeld ? wanted : 0;
      open += line.count('(');
      open -= line.count(')');
    }
    result += line;
  }
  return result;
}

} // namespace yieldc
