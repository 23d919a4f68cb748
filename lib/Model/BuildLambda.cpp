//===- BuildLambda.cpp - Lambdas as generators ----------------------------===//
//
// Only the lambda's body is replaced: the machine is a local class of the call
// operator. What the lambda captures lives in its closure, to which the machine
// refers, as a native coroutine does; so it must not outlive the closure.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SetVector.h"

using namespace clang;

namespace yieldc::model {

/// A captured variable, as the body names it: a parameter that refers to it.
void Builder::addCapture(const ValueDecl *variable, bool isConst) {
  std::string name = variable->getName().str();
  ++generator.parameterCount;
  if (variable->isParameterPack()) {
    LocalId id = addLocal(name, Local::Parameter,
                          describeCapturedPack(variable, isConst),
                          variable->getLocation());
    generator.locals[id].isPack = true;
    packOf[variable] = id;
    return;
  }
  QualType type = variable->getType().getNonReferenceType();
  Type description = describe(
      context.getLValueReferenceType(isConst ? type.withConst() : type),
      nullptr, "");
  if (!description.unnameable.empty() || type->getContainedDeducedType()) {
    description = aliasOf(name);
    generator.aliases.back() =
        "using " + description.prefix + " = decltype((" + name + "));";
    description.isReference = true;
  }
  LocalId id =
      addLocal(name, Local::Parameter, description, variable->getLocation());
  localOf[variable] = id;
}

/// A parameter without a name, which the text of a lambda keeps so, cannot be
/// handed on to the machine. That is noticed if it is an object.
void Builder::leaveOut(const ParmVarDecl *parameter) {
  QualType type = parameter->getType().getNonPackExpansionType();
  if (type->isReferenceType() ||
      (!type->isDependentType() && type.isTriviallyCopyableType(context)))
    return;
  diag::report(diags, parameter->getLocation(), diag::Kind::LambdaGenerator)
      << "with a parameter that has no name, because it may be an object that "
         "lives as long as the generator; give it a name";
  failed = true;
}

namespace {
/// In a template, what a capture default captures is not decided yet: every
/// variable of the functions around that the body names.
struct OuterVariables : RecursiveASTVisitor<OuterVariables> {
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const auto *var = dyn_cast<VarDecl>(ref->getDecl());
    if (var && var->hasLocalStorage() &&
        !callOperator->Encloses(var->getDeclContext()))
      found.insert(var);
    return true;
  }
  const FunctionDecl *callOperator = nullptr;
  llvm::SetVector<const VarDecl *> found;
};
} // namespace

bool Builder::buildCaptures() {
  const auto *method = cast<CXXMethodDecl>(function);
  const CXXRecordDecl *closure = method->getParent();
  // Clang 19 does not define the members of a class that is local to one.
  if (closure->isGenericLambda() &&
      closure->getDeclContext()->isDependentContext()) {
    diag::report(diags, function->getLocation(), diag::Kind::LambdaGenerator)
        << "that is generic, inside a template, because Clang does not define "
           "the members of a class there";
    return !(failed = true);
  }
  bool isMutable = !method->isConst();
  for (const LambdaCapture &capture : closure->captures()) {
    bool isCopy = capture.getCaptureKind() == LCK_ByCopy;
    if (capture.capturesVariable())
      addCapture(capture.getCapturedVar(), isCopy && !isMutable);
    if (!capture.capturesThis())
      continue;
    const DeclContext *outer = closure->getDeclContext();
    while (outer && !isa<CXXMethodDecl>(outer))
      outer = outer->getParent();
    const auto *owner = dyn_cast_or_null<CXXMethodDecl>(outer);
    while (owner && owner->getParent()->isLambda())
      owner = dyn_cast_or_null<CXXMethodDecl>(owner->getParent()->getParent());
    if (!owner)
      continue;
    bool isConst = owner->isConst() ||
                   (capture.getCaptureKind() == LCK_StarThis && !isMutable);
    generator.objectType =
        (isConst ? "const " : "") + owner->getParent()->getName().str();
  }
  LambdaCaptureDefault byDefault = closure->getLambdaCaptureDefault();
  // Clang 19 crashes at the `decltype` of a pack in a class in such a lambda.
  if (byDefault != LCD_None &&
      llvm::any_of(generator.locals, [](const Local &parameter) {
        return parameter.isPack &&
               StringRef(parameter.type.prefix).contains("decltype(");
      })) {
    diag::report(diags, function->getLocation(), diag::Kind::LambdaGenerator)
        << "with a capture default and a parameter pack of `auto`, because "
           "Clang does not know the types of such a pack there";
    return !(failed = true);
  }
  if (byDefault == LCD_None || !function->isDependentContext())
    return true;
  OuterVariables outer;
  outer.callOperator = function;
  outer.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
  for (const VarDecl *var : outer.found)
    if (!localOf.count(var) && !packOf.count(var))
      addCapture(var, byDefault == LCD_ByCopy && !isMutable);
  return true;
}

} // namespace yieldc::model
