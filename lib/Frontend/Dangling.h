//===- Dangling.h - Generators that outlive what they refer to --*- C++ -*-===//
//
//   auto g = words(load("file"));   // the string dies here
//   g.next();                       // and is read here
//
// A generator keeps references to its arguments and to its object, and reads
// them when it is resumed: after the end of the full expression, if the call
// initialises something, is assigned, ranged over or returned.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_FRONTEND_DANGLING_H
#define YIELDC_FRONTEND_DANGLING_H

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/StringSet.h"
#include <optional>

namespace yieldc {

/// How severe the flags have -Wyieldc-dangling: a warning, unless they say
/// otherwise; nothing if it is off.
std::optional<clang::DiagnosticsEngine::Level>
danglingLevel(llvm::ArrayRef<std::string> flags);

/// The names of functions that may return a generator which refers to something
/// of the call. What calls none of them needs no look.
class ReferringNames {
public:
  /// Adds the functions that `decl` declares, in namespaces and classes too.
  void add(const clang::Decl *decl);
  bool contains(llvm::StringRef name) const { return names.contains(name); }

private:
  llvm::StringSet<> names;
};

/// Warns wherever a temporary dies that a generator refers to, in those bodies
/// that were parsed. Linear in the size of the user's part of the tree.
void warnOfDangling(clang::ASTContext &context,
                    clang::DiagnosticsEngine::Level level);

} // namespace yieldc

#endif
