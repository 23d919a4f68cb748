//===- BuildResult.cpp - Whether the function returns its class -----------===//
#include "Model/Builder.h"
#include "Model/Operands.h"

using namespace clang;

namespace yieldc::model {

/// A class template can have the parameters of `pattern`: all have a name,
/// nothing constrains them, and only the last is a pack.
static bool canRepeatHead(const FunctionTemplateDecl &pattern) {
  const TemplateParameterList *list = pattern.getTemplateParameters();
  bool isPackLast =
      llvm::none_of(llvm::drop_end(*list), [](const NamedDecl *parameter) {
        return parameter->isParameterPack();
      });
  return isPackLast && !list->hasAssociatedConstraints() &&
         llvm::all_of(*list, [](const NamedDecl *parameter) {
           return parameter->getIdentifier() && !parameter->isImplicit();
         });
}

bool isVirtual(const CXXMethodDecl *method) {
  return method->isVirtual() || method->hasAttr<OverrideAttr>() ||
         method->hasAttr<FinalAttr>();
}

bool mayReturnClass(const GeneratorDecl &decl) {
  const FunctionDecl *function = decl.function;
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  const FunctionTemplateDecl *pattern =
      function->getDescribedFunctionTemplate();
  if (decl.isDeclaredElsewhere || (pattern && !canRepeatHead(*pattern)) ||
      (method && (method->isOutOfLine() || isVirtual(method))) ||
      !function->getLexicalDeclContext()->Equals(function->getDeclContext()))
    return false;
  // The class could not be named where the function is, or not alike.
  return function->getFriendObjectKind() == Decl::FOK_None &&
         function->getTemplateSpecializationKind() !=
             TSK_ExplicitSpecialization &&
         !function->getTrailingRequiresClause() &&
         !isa<CXXConversionDecl>(function);
}

/// In another file than the template's: that returns its class then, of which a
/// specialisation is none.
bool Builder::refuseSpecialisation() {
  for (const GeneratorDecl &other : unit.generators()) {
    if (other.function != decl.specialises || !mayReturnClass(other))
      continue;
    diag::report(diags, function->getLocation(),
                 diag::Kind::SpecialisedElsewhere)
        << other.function->getQualifiedNameAsString();
    return failed = true;
  }
  return false;
}

} // namespace yieldc::model
