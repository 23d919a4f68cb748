//===- BuildInitializer.cpp - How a variable is initialised -------------===//
#include "Model/Builder.h"

using namespace clang;

namespace yieldc::model {

/// `T x = e;` with e of another type considers no explicit constructor; `T(e)`
/// would. Errs towards yes.
bool mayMeetExplicit(const VarDecl *var) {
  const auto *record = var->getType()->getAsCXXRecordDecl();
  const Expr *init = var->getInit();
  if (!record || !init || var->getInitStyle() != VarDecl::CInit)
    return false;
  const Expr *source = init->IgnoreImplicit();
  while (const auto *construct = dyn_cast<CXXConstructExpr>(source)) {
    if (construct->getNumArgs() == 0 || isa<CXXTemporaryObjectExpr>(construct))
      break;
    source = construct->getArg(0)->IgnoreImplicit();
  }
  QualType from = source->getType().getNonReferenceType().getUnqualifiedType();
  if (from->isRecordType() && from->getAsCXXRecordDecl()->getCanonicalDecl() ==
                                  record->getCanonicalDecl())
    return false;
  auto isSameKind = [&](QualType parameter) {
    parameter = parameter.getNonReferenceType().getUnqualifiedType();
    if (parameter->isDependentType())
      return true;
    if (parameter->isArithmeticType())
      return from->isArithmeticType() || from->isEnumeralType() ||
             from->isRecordType();
    if (parameter->isPointerType())
      return from->isPointerType() || from->isArrayType();
    return parameter->isRecordType() && from->isRecordType();
  };
  for (const Decl *member : record->decls()) {
    const auto *pattern = dyn_cast<FunctionTemplateDecl>(member);
    const auto *constructor = dyn_cast<CXXConstructorDecl>(
        pattern ? pattern->getTemplatedDecl() : member);
    if (constructor && constructor->isExplicit() &&
        constructor->getNumParams() &&
        constructor->getMinRequiredArguments() <= 1 &&
        isSameKind(constructor->getParamDecl(0)->getType()))
      return true;
  }
  return false;
}

static void noteKept(Local &local, llvm::ArrayRef<Substitution> kept) {
  for (const Substitution &one : kept)
    local.value.uses.push_back({one.piece.local, Use::Escape});
}

/// The parentheses or braces written after the name; invalid if there are none.
static SourceRange bracketsOf(const Expr *init) {
  if (const auto *construct = dyn_cast<CXXConstructExpr>(init))
    return construct->getParenOrBraceRange();
  if (isa<InitListExpr, ParenListExpr>(init))
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
