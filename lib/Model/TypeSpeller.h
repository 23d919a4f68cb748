//===- TypeSpeller.h - Writing a type down again ----------------*- C++ -*-===//
//
// Clang's own printers give text that does not always compile when pasted
// elsewhere (unqualified, deduced, or with library internals). This one writes
// a fully qualified, declarator-aware C++11 spelling, and says so where there
// is none: closures, unnamed and function-local types, private members of other
// classes.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_TYPESPELLER_H
#define YIELDC_MODEL_TYPESPELLER_H

#include "Model/MeantTypes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/PrettyPrinter.h"
#include "clang/AST/TypeLoc.h"
#include "clang/Basic/Version.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Support/SaveAndRestore.h"
#include <functional>
#include <optional>
#include <string>

namespace yieldc::model {

/// The type that a nested-name-specifier ends with; null if it is none.
template <class Qualifier> clang::QualType namedType(Qualifier qualifier) {
#if CLANG_VERSION_MAJOR >= 22
  return clang::QualType(qualifier.getAsType(), 0);
#else
  return clang::QualType(qualifier ? qualifier->getAsType() : nullptr, 0);
#endif
}

/// `const `, `volatile `, both or nothing.
std::string qualifierText(clang::Qualifiers qualifiers);

/// No class keeps `decl` to itself.
bool isPublic(const clang::Decl *decl);

/// A declarator's base and the rest of it.
std::string before(const std::string &base, const std::string &inner);

/// Is a pointer to `pointee` declared with `(*name)`?
bool needsParentheses(clang::QualType pointee,
                      const clang::ASTContext &context);

class TypeSpeller {
public:
  /// A spelling around a declared name: `prefix name suffix`.
  struct Spelling {
    std::string prefix;
    std::string suffix;
    std::string unnameable; ///< why there is none; empty if there is one
    /// The lambda whose type that is; invalid if it is another.
    clang::SourceLocation closure;
  };
  /// Gives the source text of the innermost type of a declarator, or nothing
  /// if that text cannot be used away from where it stands.
  using BaseText =
      llvm::function_ref<std::optional<std::string>(clang::TypeLoc)>;

  /// Where in a type an expression stands.
  enum class Position {
    Decltype,
    Constant,
    Bound, ///< an array's, of which the value would do
  };
  /// Gives the text of an expression that a type is made with; nothing if it
  /// is not for the caller to write, empty if it cannot be written.
  using ExpressionText =
      std::function<std::optional<std::string>(const clang::Expr *, Position)>;

  explicit TypeSpeller(const clang::ASTContext &context);

  void writeExpressions(ExpressionText text) { expression = std::move(text); }

  /// Types that may be named although they are local to the function.
  void allowLocal(const clang::TagDecl *decl, std::string name) {
    allowed.push_back(decl);
    localNames[decl->getCanonicalDecl()] = std::move(name);
  }
  void allowLocal(const clang::TypedefNameDecl *decl, std::string name) {
    allowed.push_back(decl);
    localNames[decl->getCanonicalDecl()] = std::move(name);
  }

  /// A type of the function that may not, and why.
  void keepLocal(const clang::TagDecl *decl, std::string why) {
    localReasons[decl->getCanonicalDecl()] = std::move(why);
  }

  /// Who writes the types: what it has access to may be named.
  void writeFor(const clang::DeclContext *function) { writer = function; }

  /// Whether words that a type is meant by may stand where it is written.
  void checkWords(std::function<bool(clang::QualType)> mayUse) {
    mayUseWords = std::move(mayUse);
  }

  /// The words that types are meant by until the result is destroyed.
  [[nodiscard]] llvm::SaveAndRestore<MeantTypes> useWords(MeantTypes words) {
    return {meant, std::move(words)};
  }

  /// Is `type`, or what it points to, one of those that may not be named?
  bool staysLocal(clang::QualType type) const {
    type = type.getNonReferenceType();
    while (!type->getPointeeType().isNull())
      type = type->getPointeeType();
    const clang::TagDecl *decl =
        type->getBaseElementTypeUnsafe()->getAsTagDecl();
    return decl && localReasons.contains(decl->getCanonicalDecl());
  }

  /// What is being spelled needs a class in place of the lambda at `loc`.
  void needClosure(clang::SourceLocation loc) { closure = loc; }

  /// Spells `type`.
  Spelling spell(clang::QualType type);
  /// Spells `type` with the words of `written` where `base` allows it.
  Spelling spell(clang::TypeLoc written, BaseText base);

  /// How a template is named; empty if it has no name.
  std::string templateName(clang::TemplateName name);

private:
  std::string declare(clang::QualType type, std::string inner);
  std::string declare(clang::TypeLoc written, std::string inner, BaseText base);
  std::string boundOf(clang::ConstantArrayTypeLoc array);
  std::string parameters(const clang::FunctionProtoType *type);
  std::string scope(const clang::DeclContext *context);
  std::string tag(const clang::TagDecl *decl);
  std::string argument(const clang::TemplateArgument &argument);
  std::string integral(const clang::TemplateArgument &argument);
  std::string arguments(llvm::ArrayRef<clang::TemplateArgument> arguments,
                        const clang::TemplateParameterList *parameters);
  std::optional<std::string> meantText(clang::QualType type,
                                       const std::string &inner);
  std::optional<std::string> usingName(const clang::UsingType *type);
  std::optional<std::string> typedefName(const clang::TypedefType *type);
  std::optional<std::string>
  specialization(const clang::TemplateSpecializationType *type);
  // DependentType.cpp
#if CLANG_VERSION_MAJOR >= 22
  std::string qualifier(clang::NestedNameSpecifier specifier);
#else
  std::string qualifier(const clang::NestedNameSpecifier *specifier);
#endif
  std::optional<std::string> bodyText(const clang::Expr *expr,
                                      Position position);
  std::optional<std::string> openType(const clang::Type *type);

  bool isAllowed(const clang::NamedDecl *decl) const;
  bool hasRightsOf(const clang::CXXRecordDecl *owner,
                   clang::AccessSpecifier access) const;
  bool isAccessible(const clang::Decl *decl) const;
  std::string refuse(std::string why);
  Spelling split(std::string text);

  const clang::ASTContext &context;
  clang::PrintingPolicy policy;
  const clang::DeclContext *writer = nullptr;
  std::vector<const clang::NamedDecl *> allowed;
  /// Their names in the class.
  llvm::DenseMap<const clang::Decl *, std::string> localNames;
  /// Why others have none.
  llvm::DenseMap<const clang::Decl *, std::string> localReasons;
  ExpressionText expression;
  MeantTypes meant;
  std::function<bool(clang::QualType)> mayUseWords;
  /// What is being spelled comes from a template, which has no words for it.
  bool isLost = false;
  /// Types whose words are being written.
  llvm::SmallPtrSet<const clang::Type *, 4> resolved;
  std::string why;
  clang::SourceLocation closure;
};

/// `type` is, or is made with, a yieldc::generator: what a generator function
/// returns once it is transpiled may be another type.
bool mentionsGenerator(clang::QualType type);

} // namespace yieldc::model

#endif
