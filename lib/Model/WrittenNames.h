//===- WrittenNames.h - What a name in the source names ---------*- C++ -*-===//
//
// Private to the Model stage. Clang 22 keeps the qualifier of a type with its
// name; before that it was a type of its own round the named one.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_WRITTENNAMES_H
#define YIELDC_MODEL_WRITTENNAMES_H

#include "clang/AST/Decl.h"
#include "clang/AST/NestedNameSpecifier.h"
#include "clang/AST/TypeLoc.h"
#include <optional>
#include <string>

namespace yieldc::model {

/// The name of a type as it is written.
struct WrittenName {
  const clang::NamedDecl *decl = nullptr; ///< null: `loc` is no name
  clang::SourceLocation loc;
  bool isQualified = false;
};

/// What the outermost part of `loc` names, and where. The node that has the
/// qualifier gives it; the one inside, if it is another, gives nothing.
WrittenName writtenName(clang::TypeLoc loc);

/// The same without regard to a qualifier, also where `loc` is inside the node
/// that has it.
WrittenName nameWithin(clang::TypeLoc loc);

/// What `loc` begins with: a namespace, the alias of one, or a type that no
/// TypeLoc with a place for a qualifier stands for; nothing if it is another.
WrittenName firstName(clang::NestedNameSpecifierLoc loc);

/// Declared in a class only: found by the types of arguments.
bool isHiddenFriend(const clang::Decl *decl);

/// `::lib::`, so that `decl` is found there from anywhere: a member of a
/// namespace, an enumeration or a class; nothing if it is not.
std::optional<std::string> pathTo(const clang::NamedDecl *decl);

} // namespace yieldc::model

#endif
