//===- DeducedType.cpp - Types that a template deduces --------------------===//
//
// `auto`, and the name of a class template without its arguments, stand for a
// type that only instantiation knows. A member is declared with `decltype` of
// what the variable is initialised with.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace yieldc::model {

/// The template whose arguments the declaration leaves out; null if it is
/// `auto`.
static const DeducedTemplateSpecializationType *deducedClass(QualType type) {
  return dyn_cast_or_null<DeducedTemplateSpecializationType>(
      type->getContainedDeducedType());
}

/// Whether `T x = e;` might deduce something else than `T x(e);` does, having
/// no use for what is explicit.
static bool mayMeetExplicitGuide(const TemplateDecl *pattern) {
  const auto *record =
      dyn_cast_or_null<CXXRecordDecl>(pattern->getTemplatedDecl());
  if (!record || record->isInStdNamespace())
    return false;
  ASTContext &context = pattern->getASTContext();
  auto isExplicit = [](const FunctionDecl *function) {
    ExplicitSpecifier specifier =
        ExplicitSpecifier::getFromDecl(const_cast<FunctionDecl *>(function));
    return function->getNumParams() && specifier.isSpecified() &&
           specifier.getKind() != ExplicitSpecKind::ResolvedFalse;
  };
  auto isExplicitMember = [&](const Decl *decl) {
    const auto *function = decl->getAsFunction();
    return function &&
           isa<CXXConstructorDecl, CXXDeductionGuideDecl>(function) &&
           isExplicit(function);
  };
  DeclarationName guides = context.DeclarationNames.getCXXDeductionGuideName(
      const_cast<TemplateDecl *>(pattern));
  return llvm::any_of(record->decls(), isExplicitMember) ||
         llvm::any_of(pattern->getDeclContext()->lookup(guides),
                      isExplicitMember);
}

bool isDecltypeAuto(QualType type) {
  const auto *deduced = dyn_cast<AutoType>(type.getTypePtr());
  return deduced && deduced->isDecltypeAuto();
}

/// An expression of the type that `var`, whose type is deduced, has once it is
/// decayed; of what `init` is the text.
std::string Builder::deducingText(const VarDecl *var, const std::string &init) {
  const DeducedTemplateSpecializationType *open = deducedClass(var->getType());
  bool isBraced = StringRef(init).starts_with("{");
  if (!open)
    // `auto x{e};`
    return isBraced ? init.substr(1, init.size() - 2) : init;
  std::string name = speller.templateName(open->getTemplateName());
  bool isEnclosed = isBraced || var->getInitStyle() == VarDecl::CallInit;
  return name + (isEnclosed ? init : "(" + init + ")");
}

std::string Builder::deducingText(const VarDecl *var) {
  const Expr *init = var->getInit();
  SourceRange arguments =
      deducedClass(var->getType()) ? enclosedArguments(init) : SourceRange();
  return deducingText(var, initializerText(arguments.isValid()
                                               ? fragment(arguments, {init})
                                               : fragment(init)));
}

/// Why the type of `var` cannot be written so; empty if it can.
std::string Builder::openDeductionReason(const VarDecl *var) {
  const Expr *init = var->getInit();
  const auto *list =
      init ? dyn_cast<InitListExpr>(init->IgnoreImplicit()) : nullptr;
  bool isCopy = var->getInitStyle() == VarDecl::CInit;
  const DeducedTemplateSpecializationType *open = deducedClass(var->getType());
  if (!open)
    return list && (isCopy || list->getNumInits() != 1)
               ? "a `std::initializer_list`, whose array only the language can "
                 "make"
               : "";
  if (speller.templateName(open->getTemplateName()).empty())
    return "deduced for a template that has no name outside the body";
  const TemplateDecl *pattern = open->getTemplateName().getAsTemplateDecl();
  if (isCopy && !list && mayMeetExplicitGuide(pattern))
    return "deduced for a template with explicit constructors; write "
           "parentheses instead of `=`";
  return "";
}

/// What `auto`, `const auto` or `const auto *` is for a variable that is
/// initialised with `initializer`.
void Builder::describeDeduced(Type &description, QualType written,
                              const std::string &initializer) const {
  std::string own = qualifierText(written.getLocalQualifiers());
  const auto *pointer = dyn_cast<clang::PointerType>(written.getTypePtr());
  QualType pointee = pointer ? pointer->getPointeeType() : QualType();
  if (!pointer || !pointee.hasLocalQualifiers()) {
    description.prefix =
        own + memberType("decayed", "decltype(" + initializer + ")");
    return;
  }
  description.prefix = qualifierText(pointee.getLocalQualifiers()) +
                       generator.runtime("unreferenced") + "<decltype(*(" +
                       initializer + "))> *" + own;
  if (!isa<AutoType>(pointee.getTypePtr()))
    description.unnameable = "deduced, and qualified inside";
}

/// The type of a variable that stays in the body, for `argument`.
std::string Builder::typeOfStatic(const VarDecl *var) {
  QualType type = var->getType();
  if (std::optional<std::string> bound = countedBound(var)) {
    TypeSpeller::Spelling element =
        speller.spell(cast<ArrayType>(type)->getElementType());
    return element.prefix + *bound + element.suffix;
  }
  if (!type->isDependentType() || !type->getContainedDeducedType() ||
      !var->getInit())
    return spelled(context.getLValueReferenceType(type.getNonReferenceType()));
  Type description;
  describeDeduced(description,
                  var->getTypeSourceInfo()->getType().getNonReferenceType(),
                  deducingText(var));
  return description.prefix;
}

} // namespace yieldc::model
