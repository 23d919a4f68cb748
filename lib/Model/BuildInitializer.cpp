//===- BuildInitializer.cpp - How a variable is initialised -------------===//
#include "Model/Builder.h"

using namespace clang;

namespace yieldc::model {

/// Could the constructor take one argument of a type? Of classes, and where a
/// template decides, the answer is yes.
static bool mayTake(const CXXConstructorDecl *constructor, QualType from) {
  QualType parameter = constructor->getParamDecl(0)
                           ->getType()
                           .getNonReferenceType()
                           .getUnqualifiedType();
  if (parameter->isDependentType() || from->isDependentType())
    return true;
  if (parameter->isArithmeticType())
    return from->isArithmeticType() || from->isEnumeralType() ||
           from->isRecordType();
  if (parameter->isPointerType())
    return from->isPointerType() || from->isArrayType();
  return parameter->isRecordType() && from->isRecordType();
}

/// Might the constructor be preferred to those that copy and move `source`?
/// Only a template that takes what is not const, so that it fits better.
static bool mayOutdoCopy(const CXXConstructorDecl *constructor,
                         const Expr *source) {
  QualType parameter =
      constructor->getParamDecl(0)->getType().getNonPackExpansionType();
  if (!parameter->isReferenceType() || !parameter->isDependentType() ||
      parameter.getNonReferenceType().isConstQualified())
    return false;
  return source->isLValue() ? !source->getType().isConstQualified()
                            : !constructor->getParent()->hasMoveConstructor();
}

const Expr *convertedSource(const Expr *init) {
  const Expr *source = init->IgnoreImplicit();
  while (const auto *construct = dyn_cast<CXXConstructExpr>(source)) {
    if (construct->getNumArgs() == 0 || isa<CXXTemporaryObjectExpr>(construct))
      break;
    source = construct->getArg(0)->IgnoreImplicit();
  }
  return source;
}

/// The constructor, or the pattern of one, that a member of a class is.
static const CXXConstructorDecl *constructorOf(const Decl *member) {
  if (const auto *inherited = dyn_cast<ConstructorUsingShadowDecl>(member))
    member = inherited->getTargetDecl();
  if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(member))
    member = pattern->getTemplatedDecl();
  return dyn_cast<CXXConstructorDecl>(member);
}

bool isMadeOfObject(const Expr *value) {
  QualType type = value->IgnoreUnlessSpelledInSource()->getType();
  return type->isRecordType() || type->isDependentType();
}

bool mayMeetExplicit(QualType type, const Expr *init,
                     const ASTContext &context) {
  type = type.getNonReferenceType();
  const Expr *source = init ? convertedSource(init) : nullptr;
  QualType from = source ? source->getType() : context.DependentTy;
  bool isSame = context.hasSameUnqualifiedType(type, from);
  const auto *record = type->getAsCXXRecordDecl();
  if (!record || !record->hasDefinition() || record->hasAnyDependentBases())
    return type->isDependentType() && !type->getContainedAutoType() && !isSame;
  // `std::string s = "text";`: what the library takes explicitly of those is
  // nothing that it takes implicitly, too.
  if (record->isInStdNamespace() &&
      (from->isPointerType() || from->isArrayType()))
    return false;
  return llvm::any_of(record->decls(), [&](const Decl *member) {
    const CXXConstructorDecl *constructor = constructorOf(member);
    if (!constructor || !constructor->getNumParams() ||
        constructor->getMinRequiredArguments() > 1 ||
        constructor->getExplicitSpecifier().getKind() ==
            ExplicitSpecKind::ResolvedFalse)
      return false;
    return isSame ? mayOutdoCopy(constructor, source)
                  : mayTake(constructor, from);
  });
}

static void noteKept(Local &local, llvm::ArrayRef<Substitution> kept) {
  for (const Substitution &one : kept)
    local.value.uses.push_back({one.piece.local, Use::Escape});
}

/// The parentheses or braces written after the name; invalid if there are none.
static SourceRange bracketsOf(const Expr *init) {
  if (const auto *construct = dyn_cast<CXXConstructExpr>(init))
    return construct->getParenOrBraceRange();
  if (isa<InitListExpr, ParenListExpr, CXXParenListInitExpr>(init))
    return init->getSourceRange();
  return SourceRange();
}

/// `T x;` of a class: the constructor call has no token of its own.
static bool isDefaultInitialization(const Expr *init) {
  const auto *construct = dyn_cast<CXXConstructExpr>(init);
  return construct && construct->getParenOrBraceRange().isInvalid() &&
         llvm::all_of(construct->arguments(), [](const Expr *argument) {
           return isa<CXXDefaultArgExpr>(argument);
         });
}

/// Whether a number that `T x(e)` or `T x{e}` initialises is made of an object.
static bool isConverted(const VarDecl *var) {
  const Expr *init = var->getInit()->IgnoreImplicit();
  if (const auto *list = dyn_cast<InitListExpr>(init))
    init = list->getNumInits() == 1 ? list->getInit(0) : nullptr;
  else if (const auto *list = dyn_cast<ParenListExpr>(init))
    init = list->getNumExprs() == 1 ? list->getExpr(0) : nullptr;
  return init && var->getInitStyle() != VarDecl::CInit &&
         var->getType()->isScalarType() && isMadeOfObject(init);
}

void Builder::setInitializer(Local &local, const VarDecl *var,
                             llvm::ArrayRef<Substitution> kept) {
  const Expr *init = var->getInit();
  if (!init || var->isCXXForRangeDecl())
    return;
  const Expr *written = init->IgnoreImplicit();
  if (const auto *list = dyn_cast<CXXStdInitializerListExpr>(written))
    written = list->getSubExpr()->IgnoreImplicit();
  if (isDefaultInitialization(written))
    return;
  SourceRange brackets = bracketsOf(written);
  local.needsExplicit = isConverted(var);
  switch (var->getInitStyle()) {
  case VarDecl::CInit: {
    bool isBraced = brackets.isValid() && isa<InitListExpr>(written);
    const auto *construct = dyn_cast<CXXConstructExpr>(written);
    isBraced |= brackets.isValid() && construct &&
                construct->isListInitialization() &&
                !isa<CXXTemporaryObjectExpr>(construct);
    local.init = isBraced ? Local::List : Local::Copy;
    local.value =
        isBraced ? fragment(brackets, {init}, kept) : fragment(init, kept);
    noteKept(local, kept);
    return;
  }
  case VarDecl::ParenListInit:
  case VarDecl::CallInit: {
    local.init = Local::Direct;
    if (brackets.isInvalid()) {
      std::optional<Token> open = unit.tokens().after(var->getLocation());
      std::optional<Token> close = unit.tokens().after(var->getEndLoc());
      if (open && close && close->is(tok::r_paren))
        brackets = SourceRange(open->getLocation(), close->getLocation());
    }
    local.value = fragment(brackets, {init}, kept);
    noteKept(local, kept);
    return;
  }
  case VarDecl::ListInit:
  default:
    local.init = Local::List;
    if (brackets.isInvalid())
      if (std::optional<Token> open = unit.tokens().after(var->getLocation()))
        brackets = SourceRange(open->getLocation(), var->getEndLoc());
    local.value = fragment(brackets, {init}, kept);
    noteKept(local, kept);
  }
}

} // namespace yieldc::model
