//===- OtherDeclarations.h - What else declares a generator -----*- C++ -*-===//
#ifndef YIELDC_FRONTEND_OTHERDECLARATIONS_H
#define YIELDC_FRONTEND_OTHERDECLARATIONS_H

#include "Frontend/Frontend.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

namespace yieldc {

/// The function of a template, or the member of one, that `function`
/// specialises; as it was defined, if it has been. Null if there is none.
const clang::FunctionDecl *specialisedBy(const clang::FunctionDecl *function);

/// Collects the declarations that have to agree with a function's declared
/// return type: earlier and later ones, friends, specialisations and explicit
/// instantiations. Later ones count in the function's own file only: what a
/// header becomes must not depend on who includes it.
class OtherDeclarations {
public:
  OtherDeclarations(const clang::ASTContext &context,
                    const TokenStream &tokens);

  /// Shows it a function of the unit; each once.
  void see(const clang::FunctionDecl *function);

  /// Does anything declare `function`, a definition, besides that?
  bool exist(const clang::FunctionDecl *function) const;

private:
  clang::FileID fileOf(const clang::Decl *decl) const;
  void collectInstantiations(const TokenStream &tokens);
  bool isInstantiated(const clang::FunctionDecl *function) const;
  bool isFriend(const clang::FunctionDecl *function) const;

  const clang::SourceManager &sources;
  /// Friends in class templates, which nothing connects with what they declare
  /// before the class is instantiated.
  std::vector<const clang::FunctionDecl *> friends;
  /// What is specialised in the file in which it is defined.
  llvm::DenseSet<const clang::FunctionDecl *> specialised;
  /// The names in directives that instantiate functions, by file.
  std::map<clang::FileID, llvm::StringSet<>> instantiated;
};

} // namespace yieldc

#endif
