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
#include "Model/Builder.h"
#include "clang/AST/RecursiveASTVisitor.h"

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

/// Finds objects whose destructor does something, other than the result.
class HiddenObjects : public RecursiveASTVisitor<HiddenObjects> {
public:
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *temporary) {
    found = found ? found : temporary;
    return true;
  }
  const CXXBindTemporaryExpr *found = nullptr;
};
} // namespace

/// Refuses temporaries besides the yielded object: they, too, live until the
/// generator is resumed.
bool Builder::refuseTemporaries(const Expr *operand) {
  // The object itself: casts and one binding round its construction.
  for (;;) {
    if (const auto *cast = dyn_cast<CastExpr>(operand)) {
      operand = cast->getSubExpr();
    } else if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(operand)) {
      operand = bind->getSubExpr();
      break;
    } else {
      break;
    }
  }
  HiddenObjects visitor;
  visitor.TraverseStmt(const_cast<Expr *>(operand));
  if (!visitor.found)
    return false;
  diag::report(diags, visitor.found->getExprLoc(),
               diag::Kind::TemporaryAcrossYield)
      << visitor.found->getType();
  failed = true;
  return true;
}

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
  if (delegate && delegate->getName() == "elements_of") {
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
  Fragment text = fragment(range, {operand});
  bool isBraced =
      !text.pieces.empty() && StringRef(text.pieces.front().text)
                                  .ltrim()
                                  .starts_with("{");

  bool isDependent =
      operand->isTypeDependent() || yieldObject->isDependentType();
  const MaterializeTemporaryExpr *temporary =
      isDependent ? nullptr : materialized(operand);
  if (!isDependent &&
      refuseTemporaries(temporary ? temporary->getSubExpr() : operand))
    return;

  ++generator.suspensions;
  unsigned line = sources.getPresumedLineNumber(
      sources.getExpansionLoc(yield->getKeywordLoc()));
  bool needsObject = (temporary || isDependent || isBraced) &&
                     !generator.yieldsByValue;
  if (needsObject && isDependent && isa<InitListExpr>(written))
    isDependent = false; // braces can only build the yielded type itself
  if (!needsObject) {
    Stmt *node = add(out, Stmt::Yield, yield->getKeywordLoc());
    node->suspension = generator.suspensions;
    node->line = line;
    node->byReference = !generator.yieldsByValue;
    if (isBraced)
      text = concat(verbatim(generator.yieldType), text);
    node->text = std::move(text);
    return;
  }
  Stmt *block = openBlock(out, yield->getKeywordLoc());
  std::string objectText =
      StringRef(generator.yieldType).rtrim("& ").str();
  Type type;
  if (temporary) {
    type = describe(temporary->getType().getUnqualifiedType(), nullptr, "");
    if (context.hasSameUnqualifiedType(temporary->getType(), yieldObject))
      type.prefix = objectText, type.suffix.clear();
  } else if (!isDependent) {
    type.isDependent = type.isClass = true;
    type.prefix = objectText;
  } else {
    type.isDependent = type.isClass = true;
    type.prefix = "typename yieldc::yielded<" + generator.yieldType +
                  ", decltype((" + initializerText(text) + "))>::type";
  }
  LocalId id = addLocal("yielded", Local::Temporary, type,
                        yield->getKeywordLoc());
  generator.locals[id].init = isBraced ? Local::List : Local::Copy;
  generator.locals[id].value = text;
  Stmt *declare = add(block->children, Stmt::Declare, yield->getKeywordLoc());
  declare->locals.push_back(id);
  declare->text.uses = text.uses;
  Stmt *node = add(block->children, Stmt::Yield, yield->getKeywordLoc());
  node->suspension = generator.suspensions;
  node->line = line;
  node->text = nameOf(generator, id, Use::Escape);
  if (generator.yieldsRvalue)
    node->text = concat(
        concat(verbatim("static_cast<" + generator.yieldType + ">("),
               node->text),
        verbatim(")"));
  closeBlock();
}

} // namespace yieldc::model
