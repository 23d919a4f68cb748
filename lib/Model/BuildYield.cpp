//===- BuildYield.cpp - Operands of co_yield ------------------------------===//
//
//   co_yield lvalue;     the operand is named in the step
//   co_yield prvalue;    the object is built in the frame and destroyed on
//                        resumption, as the language has it:
//                        Block { Declare yielded = prvalue; Yield yielded }
//
// A small trivially copyable value goes into the step itself: nobody can tell.
//
//===----------------------------------------------------------------------===//
#include "Model/Temporaries.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// The operand as Sema left it: the argument of the promise's yield_value.
const Expr *convertedOperand(const CoyieldExpr *yield) {
  const Expr *operand = yield->getOperand()->IgnoreImplicit();
  if (const auto *await = dyn_cast<UnaryOperator>(operand))
    operand = await->getSubExpr()->IgnoreImplicit();
  if (const auto *await = dyn_cast<CXXOperatorCallExpr>(operand))
    if (await->getOperator() == OO_Coawait)
      operand = await->getArg(0)->IgnoreImplicit();
  const auto *call = dyn_cast<CallExpr>(operand);
  return call && call->getNumArgs() == 1 ? call->getArg(0) : nullptr;
}

/// The unnamed object that the yielded reference binds to; null if the operand
/// designates an object that exists already.
const MaterializeTemporaryExpr *materialized(const Expr *operand) {
  for (;;) {
    if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(operand))
      return temporary;
    if (const auto *cleanups = dyn_cast<ExprWithCleanups>(operand))
      operand = cleanups->getSubExpr();
    else if (const auto *cast = dyn_cast<ImplicitCastExpr>(operand);
             cast && cast->isGLValue())
      operand = cast->getSubExpr();
    else
      return nullptr;
  }
}

} // namespace

void Builder::buildYield(const CoyieldExpr *yield, const clang::Stmt *stmt,
                         StmtList &out) {
  const Expr *operand = convertedOperand(yield);
  if (!operand)
    return refuse(stmt, "this `co_yield`");
  if (const Expr *inner = structure.firstSuspension(yield->getOperand())) {
    diag::report(diags, inner->getExprLoc(), diag::Kind::YieldInExpression);
    failed = true;
    return;
  }
  const auto *delegate = operand->getType()->getAsCXXRecordDecl();
  if (delegate && delegate->getIdentifier() &&
      delegate->getName() == "elements") {
    diag::report(diags, yield->getKeywordLoc(), diag::Kind::Delegation);
    failed = true;
    return;
  }
  std::optional<Token> first = unit.tokens().after(yield->getKeywordLoc());
  const Expr *written = operand->IgnoreImplicit();
  SourceRange range = written->getSourceRange();
  if (first)
    range.setBegin(first->getLocation());
  if (const auto *construct = dyn_cast<CXXConstructExpr>(written))
    if (construct->getParenOrBraceRange().isValid())
      range.setEnd(construct->getParenOrBraceRange().getEnd());
  // In a template Sema may not have converted the operand yet.
  bool isDependent = operand->isTypeDependent() ||
                     yieldObject->isDependentType() || yield->isTypeDependent();
  const MaterializeTemporaryExpr *temporary =
      isDependent ? nullptr : materialized(operand);
  const Expr *value = temporary ? temporary->getSubExpr() : operand;
  bool isResult = temporary || (isDependent && operand->isPRValue());

  if (operand->isInstantiationDependent() && !isa<InitListExpr>(written))
    if (const Expr *hidden = Temporaries::findDependent(operand)) {
      diag::report(diags, hidden->getExprLoc(),
                   diag::Kind::TemporaryAcrossYield)
          << hidden->getType();
      failed = true;
      return;
    }
  bool isBraced = first && first->is(tok::l_brace);
  // Braces can only build the yielded type itself.
  bool isOpen = isDependent && !isBraced;
  bool needsObject =
      (temporary || isDependent || isBraced) && !generator.yieldsByValue;

  // What the operand leaves behind lives in a block of its own, which ends when
  // the generator is resumed.
  bool hasTemporaries =
      !operand->isTypeDependent() && Temporaries::needed(value, isResult);
  bool needsBlock = hasTemporaries || needsObject;
  StmtList *list =
      needsBlock ? &openBlock(out, yield->getKeywordLoc())->children : &out;
  Temporaries temporaries(*this, *list);
  if (!hasTemporaries || temporaries.declare(value, isResult)) {
    Fragment text = fragment(range, {operand}, temporaries.substitutions());
    for (const Substitution &one : temporaries.substitutions())
      if (one.piece.kind == Piece::Local)
        text.uses.push_back({one.piece.local, Use::Escape});
    // The step copies what it is given.
    if (generator.yieldsByValue && isa<DeclRefExpr>(written->IgnoreParens()))
      for (Use &use : text.uses)
        use.kind = Use::Read;
    if (needsObject)
      text = declareYielded(yield, temporary, text, isOpen, isBraced, *list);
    else if (isBraced)
      text = concat(verbatim(generator.yieldType), text);
    Stmt *node = add(*list, Stmt::Yield, yield->getKeywordLoc());
    node->suspension = ++generator.suspensions;
    node->byReference = !generator.yieldsByValue;
    node->text = std::move(text);
    // Nobody looks at the value, and a number has no other effect.
    if (!generator.sendType.empty() && !generator.sendsScalar) {
      Stmt *take = add(*list, Stmt::Plain, yield->getKeywordLoc());
      take->text = concat(concat(verbatim("static_cast<void>("), sentValue()),
                          verbatim(");"));
    }
  }
  if (needsBlock)
    closeBlock();
}

/// The object that is yielded, where the operand designates none that exists,
/// or where that is not known (`isOpen`). Returns the name to yield it by.
Fragment Builder::declareYielded(const CoyieldExpr *yield,
                                 const MaterializeTemporaryExpr *temporary,
                                 const Fragment &text, bool isOpen,
                                 bool isBraced, StmtList &out) {
  StringRef object = StringRef(generator.yieldType).rtrim("& ");
  object.consume_front("const ");
  Type type;
  if (temporary) {
    type = describe(temporary->getType().getUnqualifiedType(), nullptr, "");
    if (context.hasSameUnqualifiedType(temporary->getType(), yieldObject)) {
      type.prefix = object.str();
      type.suffix.clear();
    }
  } else {
    type.isDependent = type.isClass = true;
    type.prefix = isOpen
                      ? "typename yieldc::yielded<" + generator.yieldType +
                            ", decltype((" + initializerText(text) + "))>::type"
                      : object.str();
  }
  LocalId id =
      addLocal("yielded", Local::Temporary, type, yield->getKeywordLoc());
  generator.locals[id].init = isBraced ? Local::List : Local::Copy;
  generator.locals[id].value = text;
  Stmt *declare = add(out, Stmt::Declare, yield->getKeywordLoc());
  declare->locals.push_back(id);
  declare->text.uses = text.uses;
  Fragment name = nameOf(generator, id, Use::Escape);
  if (!generator.yieldsRvalue)
    return name;
  return concat(
      concat(verbatim("static_cast<" + generator.yieldType + ">("), name),
      verbatim(")"));
}

} // namespace yieldc::model
