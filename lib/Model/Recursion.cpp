//===- Recursion.cpp - Generators that delegate to themselves -------------===//
//
//   co_yield elements_of(walk(tree->left));
//
// In the generator `walk` itself this is a call: no machine is made, the one
// that runs goes on with another frame. What comes after the delegation goes on
// once that call has ended, which is what makes the two alike:
//
// * it is a statement of its own, so that the frame dies where the object that
//   walk() returns would: at the end of the full expression;
// * it is in no `try`, so that an exception passes through the calls below;
// * the generator returns no result, which would have to outlive the call.
//
// Where that does not hold, the delegation is one like any other.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"
#include "Model/Operands.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// The call of `function` that the operand of a delegation consists of.
const CallExpr *selfCall(const CoyieldExpr *yield,
                         const FunctionDecl *function) {
  const Expr *operand = convertedOperand(yield);
  const Expr *range = operand ? elementsOperand(operand) : nullptr;
  if (!range)
    return nullptr;
  range = range->IgnoreParenImpCasts();
  while (isa<MaterializeTemporaryExpr, CXXBindTemporaryExpr>(range))
    if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(range))
      range = temporary->getSubExpr()->IgnoreParenImpCasts();
    else
      range = cast<CXXBindTemporaryExpr>(range)
                  ->getSubExpr()
                  ->IgnoreParenImpCasts();
  // In a class template, too: of the class that it is in.
  const auto *call = dyn_cast<CallExpr>(range);
  const Expr *called =
      call ? call->getCallee()->IgnoreParenImpCasts() : nullptr;
  const ValueDecl *callee = nullptr;
  if (const auto *member = dyn_cast_or_null<MemberExpr>(called))
    callee = member->getMemberDecl();
  else if (const auto *ref = dyn_cast_or_null<DeclRefExpr>(called))
    callee = ref->getDecl();
  bool isSame =
      callee && callee->getCanonicalDecl() == function->getCanonicalDecl();
  return isSame ? call : nullptr;
}

/// The frame can be made of what is written: an object with a name, and the
/// arguments, or numbers in their place.
bool isPlainCall(const CallExpr *call, const FunctionDecl *function) {
  if (call->getBeginLoc().isMacroID() || call->getEndLoc().isMacroID() ||
      isa<CXXOperatorCallExpr>(call))
    return false;
  for (const Expr *argument : call->arguments())
    if (const auto *byDefault = dyn_cast<CXXDefaultArgExpr>(argument);
        byDefault &&
        (!byDefault->getType()->isScalarType() || !byDefault->isPRValue() ||
         !isLiteral(byDefault->getExpr())))
      return false;
  const Expr *callee = call->getCallee()->IgnoreParenImpCasts();
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  if (!method || method->isStatic())
    return isa<DeclRefExpr>(callee);
  const auto *member = dyn_cast<MemberExpr>(callee);
  if (!member || isVirtual(method))
    return false;
  const Expr *base = member->getBase();
  QualType object =
      member->isArrow() ? base->getType()->getPointeeType() : base->getType();
  const CXXRecordDecl *record = object->getAsCXXRecordDecl();
  return (member->isArrow() || base->isLValue()) && record &&
         record->getCanonicalDecl() == method->getParent()->getCanonicalDecl();
}

/// The expressions that are statements of their own outside every `try`.
void forEachStatement(const clang::Stmt *stmt,
                      llvm::function_ref<void(const Expr *)> see) {
  if (!stmt || isa<CXXTryStmt>(stmt))
    return;
  if (const auto *expr = dyn_cast<Expr>(stmt))
    return see(expr);
  if (const auto *compound = dyn_cast<CompoundStmt>(stmt)) {
    for (const clang::Stmt *child : compound->body())
      forEachStatement(child, see);
  } else if (const auto *choice = dyn_cast<IfStmt>(stmt)) {
    forEachStatement(choice->getThen(), see);
    forEachStatement(choice->getElse(), see);
  } else if (const auto *loop = dyn_cast<WhileStmt>(stmt)) {
    forEachStatement(loop->getBody(), see);
  } else if (const auto *loop = dyn_cast<DoStmt>(stmt)) {
    forEachStatement(loop->getBody(), see);
  } else if (const auto *loop = dyn_cast<ForStmt>(stmt)) {
    forEachStatement(loop->getBody(), see);
  } else if (const auto *loop = dyn_cast<CXXForRangeStmt>(stmt)) {
    forEachStatement(loop->getBody(), see);
  } else if (const auto *choice = dyn_cast<SwitchStmt>(stmt)) {
    forEachStatement(choice->getBody(), see);
  } else if (const auto *arm = dyn_cast<SwitchCase>(stmt)) {
    forEachStatement(arm->getSubStmt(), see);
  } else if (const auto *label = dyn_cast<LabelStmt>(stmt)) {
    forEachStatement(label->getSubStmt(), see);
  } else if (const auto *attributed = dyn_cast<AttributedStmt>(stmt)) {
    forEachStatement(attributed->getSubStmt(), see);
  }
}

/// What a body cannot hold if it is to have several frames: a `co_return` with
/// an operand; a lambda that captures by `[&]`, if a template leaves open what
/// it captures: the pointer to the frame it must not.
struct Obstacles : RecursiveASTVisitor<Obstacles> {
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    found |= lambda->getCaptureDefault() == LCD_ByRef &&
             (lambda->isGenericLambda() ||
              lambda->getCallOperator()->isDependentContext());
    return true;
  }
  bool VisitCoreturnStmt(CoreturnStmt *stmt) {
    found |= stmt->getOperand() != nullptr;
    return !found;
  }
  bool found = false;
};
} // namespace

void Builder::collectCalls() {
  if (function->getDescribedFunctionTemplate() || generator.isLambda ||
      !generator.resultType.empty())
    return;
  Obstacles obstacles;
  obstacles.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
  if (obstacles.found)
    return;
  forEachStatement(decl.body, [&](const Expr *expr) {
    const auto *yield = dyn_cast<CoyieldExpr>(expr->IgnoreImplicit());
    const CallExpr *call = yield ? selfCall(yield, function) : nullptr;
    if (call && isPlainCall(call, function))
      calls[yield] = call;
  });
  generator.isRecursive = !calls.empty();
}

/// The object that has been kept for an argument and goes right to its place;
/// null if it is yet to be made.
const Expr *Builder::keptArgument(const Expr *argument) const {
  for (; argument; argument = sameObject(argument))
    if (auto found = replaced.find(argument); found != replaced.end())
      return found->second.piece.form == Piece::Moved ? argument : nullptr;
  return nullptr;
}

/// The object, if there is one, and the arguments. `areKept`: all those that
/// are objects have been kept.
Fragment Builder::callArguments(const CallExpr *call, bool &areKept) {
  areKept = true;
  Fragment text;
  const auto *member =
      dyn_cast<MemberExpr>(call->getCallee()->IgnoreParenImpCasts());
  if (member && member->isImplicitAccess()) {
    Piece object;
    object.kind = Piece::This;
    text.pieces.push_back(object);
  } else if (member) {
    const Expr *base = member->getBase();
    const auto *arrow = dyn_cast<CXXOperatorCallExpr>(base->IgnoreImplicit());
    if (!member->isArrow())
      text = concat(
          concat(verbatim(generator.runtime("address") + "("), fragment(base)),
          verbatim(")"));
    else if (arrow && arrow->getOperator() == OO_Arrow)
      text = concat(fragment(arrow->getArg(0)), verbatim(".operator->()"));
    else
      text = fragment(base);
  }
  for (unsigned i = 0; i < call->getNumArgs(); ++i) {
    if (!text.pieces.empty())
      text = concat(text, verbatim(", "));
    const Expr *argument = call->getArg(i);
    // A pointer in a template is passed as an object.
    const Type &type = generator.locals[i].type;
    if (!type.isReference && !type.isScalar) {
      const Expr *kept = keptArgument(argument);
      // A constant is copied.
      areKept &= kept && !kept->getType().isConstQualified();
      argument = kept ? kept : argument;
    }
    if (const auto *byDefault = dyn_cast<CXXDefaultArgExpr>(argument))
      argument = byDefault->getExpr();
    text = concat(text, fragment(argument));
  }
  text.line = lineOf(call->getBeginLoc());
  return text;
}

bool FullExpression::lowerCall(const CoyieldExpr *yield, const CallExpr *call) {
  // The frame may keep references to all that it is made of.
  llvm::SaveAndRestore<bool> saved(handsOnAddress, true);
  if (!lower(call, true, true))
    return false;
  Generator &generator = builder.generator;
  Stmt *node = builder.add(*current, Stmt::Yield, yield->getKeywordLoc());
  node->suspension = generator.addSuspension(node->loc);
  node->isCall = true;
  node->text = builder.callArguments(call, node->passesObjects);
  Substitution one;
  one.range = SourceRange(yield->getKeywordLoc(), yield->getEndLoc());
  one.piece.text = "static_cast<void>(0)";
  builder.replaced[yield] = one;
  return true;
}

} // namespace yieldc::model
