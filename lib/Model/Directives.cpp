//===- Directives.cpp - The preprocessor inside a body --------------------===//
//
//   #ifdef A            #ifdef A
//     co_yield 1;  →    #error "…"
//   #else               #else
//     co_yield 2;       #endif
//   #endif              class …  // the branch that was taken
//
// One run sees one branch. The class is made of it, and what comes before the
// class refuses to be compiled where another branch would have been taken. All
// other text that holds a directive is written out from its tokens.
//
//===----------------------------------------------------------------------===//
#include "Model/Directives.h"
#include "Model/Builder.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroInfo.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace yieldc::model {

namespace {
struct Directive {
  enum Kind { Opening, Middle, Closing, Macro, Include, Line, Harmless, Other };
  Kind kind = Other;
  SourceLocation loc; ///< of its `#`
  std::string name;   ///< `ifdef`
  std::string text;   ///< the whole, as written
  std::vector<std::string> words;
};

Directive::Kind kindOf(const Directive &directive) {
  Directive::Kind kind =
      llvm::StringSwitch<Directive::Kind>(directive.name)
          .Cases("if", "ifdef", "ifndef", Directive::Opening)
          .Cases("elif", "elifdef", "elifndef", "else", Directive::Middle)
          .Case("endif", Directive::Closing)
          .Cases("define", "undef", Directive::Macro)
          .Case("include", Directive::Include)
          .Case("line", Directive::Line)
          .Cases("", "warning", Directive::Harmless)
          .Default(Directive::Other);
  if (kind == Directive::Include && !StringRef(directive.text).contains('"'))
    return Directive::Other;
  if (directive.name != "pragma")
    return kind;
  // Warnings and optimisation, which change no meaning.
  auto word = [&](size_t at) {
    return at < directive.words.size() ? StringRef(directive.words[at])
                                       : StringRef();
  };
  StringRef first = word(0);
  StringRef second = word(1);
  bool isHarmless = first == "region" || first == "endregion" ||
                    first == "warning" || first == "unroll" ||
                    second == "diagnostic" || first == "nounroll" ||
                    second == "unroll" || second == "ivdep" || second == "loop";
  return isHarmless ? Directive::Harmless : Directive::Other;
}

/// The directives between two places of a file, whatever is skipped.
std::vector<Directive> readDirectives(const SourceManager &sources,
                                      const LangOptions &lang,
                                      SourceLocation begin,
                                      SourceLocation end) {
  std::vector<Directive> result;
  auto [file, offset] = sources.getDecomposedLoc(begin);
  StringRef buffer = sources.getBufferData(file);
  Lexer lexer(sources.getLocForStartOfFile(file), lang, buffer.begin(),
              buffer.begin() + offset, buffer.end());
  Token token;
  bool isEnd = lexer.LexFromRawLexer(token);
  while (!isEnd && token.getLocation() < end) {
    if (!token.is(tok::hash) || !token.isAtStartOfLine()) {
      isEnd = lexer.LexFromRawLexer(token);
      continue;
    }
    Directive directive;
    directive.loc = token.getLocation();
    SourceLocation last = token.getEndLoc();
    std::vector<std::string> words;
    while (!(isEnd = lexer.LexFromRawLexer(token)) &&
           !token.isAtStartOfLine()) {
      last = token.getEndLoc();
      if (token.is(tok::raw_identifier))
        words.push_back(token.getRawIdentifier().str());
    }
    directive.text = buffer
                         .slice(sources.getFileOffset(directive.loc),
                                sources.getFileOffset(last))
                         .str();
    if (!words.empty()) {
      directive.name = words.front();
      directive.words.assign(words.begin() + 1, words.end());
    }
    directive.kind = kindOf(directive);
    result.push_back(std::move(directive));
  }
  return result;
}

bool mentions(const Directive &directive, const llvm::StringSet<> &names) {
  return llvm::any_of(directive.words, [&](const std::string &word) {
    return names.contains(word);
  });
}

/// Walks the directives of a body that were not skipped.
class Walk {
public:
  Walk(llvm::ArrayRef<Directive> directives, const TokenStream &tokens)
      : directives(directives), tokens(tokens) {}

  /// Calls `see` for each that is live, and whether what follows is skipped.
  template <class See> void run(See see) {
    std::vector<bool> skipped;
    for (size_t i = 0; i < directives.size(); ++i) {
      const Directive &directive = directives[i];
      if (directive.kind == Directive::Opening) {
        bool isOuter = !skipped.empty() && skipped.back();
        skipped.push_back(isOuter || isSkipped(i));
        if (!isOuter)
          see(directive, i, skipped.back());
        continue;
      }
      bool isBranch = directive.kind == Directive::Middle ||
                      directive.kind == Directive::Closing;
      size_t outer = skipped.size() - isBranch;
      bool isDead = outer && skipped[outer - 1];
      if (directive.kind == Directive::Middle)
        skipped.back() = isDead || isSkipped(i);
      bool follows = !skipped.empty() && skipped.back();
      if (directive.kind == Directive::Closing)
        skipped.pop_back();
      if (!isDead)
        see(directive, i, follows);
    }
  }

  /// The directive that ends the branch which `at` begins.
  size_t next(size_t at) const {
    unsigned depth = 0;
    for (size_t i = at + 1; i < directives.size(); ++i) {
      if (depth == 0 && (directives[i].kind == Directive::Middle ||
                         directives[i].kind == Directive::Closing))
        return i;
      depth += directives[i].kind == Directive::Opening;
      depth -= directives[i].kind == Directive::Closing;
    }
    return directives.size() - 1;
  }

private:
  bool isSkipped(size_t at) const {
    return tokens.isSkipped(directives[at].loc, directives[next(at)].loc);
  }

  llvm::ArrayRef<Directive> directives;
  const TokenStream &tokens;
};

/// What only the tool defines decides between the tool and others, on purpose.
const llvm::StringSet<> &toolMacros() {
  static const llvm::StringSet<> names{"__YIELDC__", "YIELDC_NATIVE",
                                       "__cpp_impl_coroutine",
                                       "__cpp_coroutines"};
  return names;
}

/// The conditions, with an error in place of each branch that was not taken.
std::string configuration(llvm::ArrayRef<Directive> directives, Walk &walk) {
  constexpr llvm::StringLiteral error =
      "#error \"yieldc left this branch out: run it with these macros\"\n";
  struct Group {
    bool isSilent = false;
    bool isTaken = false;
    bool hasElse = false;
  };
  std::vector<Group> groups;
  std::string text;
  walk.run([&](const Directive &directive, size_t at, bool isSkipped) {
    if (directive.kind == Directive::Opening) {
      Group group;
      for (size_t i = at; directives[i].kind != Directive::Closing;
           i = walk.next(i))
        group.isSilent |= mentions(directives[i], toolMacros());
      groups.push_back(group);
    } else if (directive.kind != Directive::Middle &&
               directive.kind != Directive::Closing) {
      return;
    }
    Group &group = groups.back();
    bool isClosing = directive.kind == Directive::Closing;
    group.hasElse |= directive.name == "else";
    if (!group.isSilent && isClosing && group.isTaken && !group.hasElse)
      text += ("#else\n" + error).str();
    if (!group.isSilent)
      text += directive.text + "\n";
    if (!group.isSilent && !isClosing && isSkipped)
      text += error;
    group.isTaken |= !isClosing && !isSkipped;
    if (isClosing)
      groups.pop_back();
  });
  return text;
}
} // namespace

/// The macros that something between the two places defines; those that are
/// not as they were before go to `changed`.
static llvm::StringSet<> macrosOf(Preprocessor &preprocessor,
                                  const SourceManager &sources,
                                  SourceLocation begin, SourceLocation end,
                                  std::vector<std::string> &changed) {
  llvm::StringSet<> result;
  for (const auto &[id, state] : preprocessor.macros(false)) {
    const MacroDirective *history =
        preprocessor.getLocalMacroDirectiveHistory(id);
    if (!history)
      continue;
    const MacroInfo *before =
        history->findDirectiveAtLoc(begin, sources).getMacroInfo();
    const MacroInfo *after =
        history->findDirectiveAtLoc(end, sources).getMacroInfo();
    if (before != after)
      changed.push_back(id->getName().str());
    for (MacroDirective::DefInfo one =
             const_cast<MacroDirective *>(history)->getDefinition();
         one; one = one.getPreviousDefinition()) {
      SourceLocation at = one.getLocation();
      if (at.isValid() && sources.isBeforeInTranslationUnit(begin, at) &&
          sources.isBeforeInTranslationUnit(at, end))
        result.insert(id->getName());
    }
  }
  llvm::sort(changed);
  return result;
}

bool Builder::readBodyDirectives() {
  SourceLocation begin = sources.getExpansionLoc(decl.range.getBegin());
  SourceLocation end = sources.getExpansionLoc(decl.bodyRange.getEnd());
  if (!sources.isWrittenInSameFile(begin, end))
    return true;
  std::vector<Directive> directives = readDirectives(sources, lang, begin, end);
  if (directives.empty())
    return true;
  holdsDirectives = true;
  auto refuse = [&](SourceLocation loc, const llvm::Twine &what) {
    diag::report(diags, loc, diag::Kind::DirectiveInBody) << what.str();
    failed = true;
  };
  Walk walk(directives, unit.tokens());
  SourceLocation firstMacro;
  walk.run([&](const Directive &directive, size_t, bool) {
    countsLines |= directive.kind == Directive::Line;
    if (directive.kind == Directive::Other)
      refuse(directive.loc, "`" + directive.text + "`");
    if (firstMacro.isInvalid() && (directive.kind == Directive::Macro ||
                                   directive.kind == Directive::Include))
      firstMacro = directive.loc;
  });
  if (firstMacro.isValid()) {
    std::vector<std::string> changed;
    ownMacros = macrosOf(unit.preprocessor(), sources, begin, end, changed);
    for (const std::string &name : changed)
      refuse(firstMacro,
             "a change of the macro `" + name + "`, which lasts after it,");
    walk.run([&](const Directive &directive, size_t, bool) {
      bool isCondition = directive.kind == Directive::Opening ||
                         directive.kind == Directive::Middle;
      if (isCondition && mentions(directive, ownMacros))
        refuse(directive.loc,
               "`" + directive.text + "`, on a macro that the body defines,");
    });
  }
  generator.configuration = configuration(directives, walk);
  return !failed;
}

static bool isDirective(StringRef line) {
  return line.ltrim(" \t").starts_with("#");
}

bool holdsDirective(StringRef text) {
  llvm::SmallVector<StringRef, 8> lines;
  text.split(lines, '\n');
  return llvm::any_of(lines, isDirective);
}

StringRef afterDirectives(StringRef text) {
  StringRef result = text;
  bool isContinued = false;
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    if (isContinued || isDirective(line)) {
      result = rest;
      isContinued = line.rtrim("\r").ends_with("\\");
    }
    text = rest;
  }
  return result;
}

} // namespace yieldc::model
