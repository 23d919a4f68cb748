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

/// The namespace, or the alias of one, that `loc` begins with; null if it
/// begins with something else.
const clang::NamedDecl *firstNamespace(clang::NestedNameSpecifierLoc loc);

} // namespace yieldc::model

#endif
