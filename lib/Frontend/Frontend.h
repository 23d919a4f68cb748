//===- Frontend.h - From files to annotated functions -----------*- C++ -*-===//
//
// Parses the user's files in the user's own language mode with coroutines
// switched on, and finds the annotated generators.
//
// How: `LangOpts.Coroutines` is set whatever the standard; the runtime's own
// header serves as the prelude; bodies that hold no generator are skipped; a
// hook lets `co_yield` stand in catch handlers. docs/architecture.md has why.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_FRONTEND_FRONTEND_H
#define YIELDC_FRONTEND_FRONTEND_H

#include "Frontend/TokenStream.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Stmt.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yieldc {

/// An annotated function that has a body.
struct GeneratorDecl {
  /// The pattern, for templates; the call operator, for lambdas.
  const clang::FunctionDecl *function = nullptr;
  const clang::CompoundStmt *body = nullptr;
  /// Where the body stands; that of a function-try-block has no place itself.
  clang::SourceRange bodyRange;
  /// The whole definition: template head, attributes, annotation and all.
  clang::SourceRange range;
  /// Other declarations of the function have to agree with its return type.
  bool isDeclaredElsewhere = false;
  /// The function of a template, or the member of one, that it specialises, as
  /// it was defined; null if there is none.
  const clang::FunctionDecl *specialises = nullptr;
};

/// Is `stmt` the call that the front end adds to each handler?
bool isHandlerHook(const clang::Stmt *stmt);

/// Says that the return type of `function` is not that of a generator.
void reportNotAGenerator(clang::DiagnosticsEngine &engine,
                         const clang::FunctionDecl *function);

struct Invocation;

/// One translation unit, parsed. Lives only during the call that hands it out.
class ParsedUnit {
public:
  ParsedUnit(clang::ASTContext &context, clang::Preprocessor &preprocessor,
             const TokenStream &tokens, std::vector<GeneratorDecl> generators,
             const Invocation &invocation, bool silent)
      : ast(context), pp(preprocessor), stream(tokens),
        found(std::move(generators)), made(invocation), silent(silent) {}

  clang::ASTContext &context() { return ast; }
  clang::Preprocessor &preprocessor() { return pp; }
  const TokenStream &tokens() const { return stream; }
  /// In source order.
  llvm::ArrayRef<GeneratorDecl> generators() const { return found; }
  /// The user said -w. Clang does not apply that to warnings of ours.
  bool isSilent() const { return silent; }
  /// Is another generator, a lambda, in the body of `decl`? A pass of its own
  /// comes first.
  bool holdsGenerator(const GeneratorDecl &decl) const;
  /// Is `decl` a lambda in the body of another generator?
  bool isHeld(const GeneratorDecl &decl) const;
  /// The line on disk of what stands in `line` of the file with `loc`.
  unsigned originalLine(clang::SourceLocation loc, unsigned line) const;

private:
  clang::ASTContext &ast;
  clang::Preprocessor &pp;
  const TokenStream &stream;
  std::vector<GeneratorDecl> found;
  const Invocation &made;
  bool silent;
};

/// What one pass over the files has done to their lines: text from line `begin`
/// to line `end` stands where there were `replaced` line ends.
struct LineShift {
  unsigned begin;
  unsigned end;
  unsigned replaced;
};
/// By path; in order.
using LineShifts = std::map<std::string, std::vector<LineShift>>;

/// A file and how it is compiled.
struct Invocation {
  /// The line on disk of what is in line `line` of `path` after the passes.
  unsigned originalLine(const std::string &path, unsigned line) const;

  clang::tooling::CompileCommand command;
  /// The folder of yieldc's own headers.
  std::string runtimeInclude;
  /// Contents that stand for files on disk.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files;
  /// The passes that made those contents.
  std::vector<LineShifts> passes;
};

/// Parses one file and calls `use` if it has no error. Clang's diagnostics and
/// ours go to stderr. Returns whether no error was reported, by Clang or by
/// `use`. `dependencies` receives the absolute path of every file read.
bool parse(const Invocation &invocation,
           llvm::function_ref<void(ParsedUnit &)> use,
           std::vector<std::string> *dependencies = nullptr);

/// Parses one file with all that parse() skips. Clang's errors go to stderr;
/// returns whether there was none.
bool parseWhole(const Invocation &invocation);

struct ParseError {
  struct Place {
    /// The file, absolute and without dots; empty if there is none.
    std::string path;
    unsigned line = 0;
    unsigned column = 0;
    unsigned offset = 0;
  };
  /// With the place in front.
  std::string text;
  std::string message;
  /// In what is no system header, if possible: there, or what led there.
  Place place;
  /// What explains it, and where.
  std::vector<std::pair<std::string, Place>> notes;
};

/// Parses one file as the user's compiler will, warnings off, and before C++20
/// without coroutines. Returns the first error, if any. `see` is shown each
/// function that a template has become; `finish`, the whole, if it compiles: it
/// may report errors, too.
std::optional<ParseError>
check(const Invocation &invocation,
      llvm::function_ref<void(const clang::FunctionDecl &)> see,
      llvm::function_ref<void(clang::ASTContext &)> finish);

/// The one name of a file, by which names are compared: absolute, its folder
/// without dots and links.
std::string absolutePath(clang::FileManager &files, llvm::StringRef path);

/// The compiler flags as the tool uses them: for both kinds of parsing.
clang::tooling::CommandLineArguments
adjustArguments(const Invocation &invocation, bool withCoroutines);

} // namespace yieldc

#endif
