//===- ReadExits.cpp - Where a fragment is left ---------------------------===//
//
// `break`, `continue`, `goto` and `co_return` in a statement without suspension
// whose target lies outside, and what leaves with them: exceptions, and objects
// that the language would move.
//
//===----------------------------------------------------------------------===//
#include "Model/FragmentReader.h"

using namespace clang;

namespace yieldc::model {

template <class Walk> bool FragmentReader::inLoop(Walk walk) {
  ++loops;
  ++switches;
  bool goOn = walk();
  --loops;
  --switches;
  return goOn;
}

bool FragmentReader::TraverseWhileStmt(WhileStmt *loop) {
  return inLoop([&] { return Base::TraverseWhileStmt(loop); });
}
bool FragmentReader::TraverseDoStmt(DoStmt *loop) {
  return inLoop([&] { return Base::TraverseDoStmt(loop); });
}
bool FragmentReader::TraverseForStmt(ForStmt *loop) {
  return inLoop([&] { return Base::TraverseForStmt(loop); });
}
bool FragmentReader::TraverseCXXForRangeStmt(CXXForRangeStmt *loop) {
  return inLoop([&] { return Base::TraverseCXXForRangeStmt(loop); });
}
bool FragmentReader::TraverseSwitchStmt(SwitchStmt *choice) {
  ++switches;
  bool goOn = Base::TraverseSwitchStmt(choice);
  --switches;
  return goOn;
}
bool FragmentReader::TraverseCXXCatchStmt(CXXCatchStmt *handler) {
  ++handlers;
  bool goOn = Base::TraverseCXXCatchStmt(handler);
  --handlers;
  return goOn;
}

void FragmentReader::addExit(Exit::Kind kind, TargetId target,
                             SourceRange range) {
  Exit exit;
  exit.kind = kind;
  exit.target = target;
  exit.leavesObjects = handlers != 0; // objects are added when all is read
  Piece piece;
  piece.kind = Piece::Exit;
  piece.exit = fragment.exits.size();
  fragment.exits.push_back(exit);
  holes.push_back(
      {range.getBegin(), builder.semicolonAfter(range.getEnd()), piece});
}

bool FragmentReader::VisitBreakStmt(BreakStmt *jump) {
  if (lambdas || switches)
    return true;
  addExit(Exit::Break, builder.targetOf.lookup(builder.breakables.back()),
          jump->getBeginLoc());
  return true;
}

bool FragmentReader::VisitContinueStmt(ContinueStmt *jump) {
  if (lambdas || loops)
    return true;
  const clang::Stmt *loop = builder.continuables.back();
  auto label = builder.continueAt.find(loop);
  if (label != builder.continueAt.end())
    addExit(Exit::Goto, label->second, jump->getBeginLoc());
  else
    addExit(Exit::Continue, builder.targetOf.lookup(loop), jump->getBeginLoc());
  return true;
}

bool FragmentReader::VisitGotoStmt(GotoStmt *jump) {
  if (lambdas)
    return true;
  auto label = builder.labelOf.find(jump->getLabel());
  if (label == builder.labelOf.end())
    return true; // a label of this very statement
  addExit(Exit::Goto, label->second,
          SourceRange(jump->getGotoLoc(), jump->getLabelLoc()));
  return true;
}

bool FragmentReader::VisitCoreturnStmt(CoreturnStmt *jump) {
  if (lambdas)
    return true;
  if (!jump->getOperand()) {
    addExit(Exit::Return, 0, jump->getKeywordLoc());
    return true;
  }
  noteMoved(jump->getOperand());
  noteMovedOpen(jump->getOperand());
  SourceLocation end = builder.semicolonAfter(jump->getOperand()->getEndLoc());
  Exit exit;
  exit.operand =
      builder.generator.resultType.empty() ? Exit::Effect : Exit::Value;
  Piece begin, last;
  begin.kind = Piece::Exit;
  last.kind = Piece::ExitEnd;
  begin.exit = last.exit = fragment.exits.size();
  exit.leavesObjects = handlers != 0;
  fragment.exits.push_back(exit);
  holes.push_back({jump->getKeywordLoc(), jump->getKeywordLoc(), begin});
  holes.push_back({end, end, last});
  fragment.mayThrow = true;
  return true;
}

/// `throw local;` and `co_return local;` move, which they would not do with a
/// member.
void FragmentReader::noteMoved(const Expr *operand) {
  const auto *cast = dyn_cast<ImplicitCastExpr>(operand);
  if (cast && cast->isXValue())
    if (const auto *ref =
            dyn_cast<DeclRefExpr>(cast->getSubExpr()->IgnoreParens()))
      moved.insert(ref);
}

/// The same where only the instantiation would say so.
void FragmentReader::noteMovedOpen(const Expr *operand) {
  const auto *ref = dyn_cast<DeclRefExpr>(operand->IgnoreParens());
  const auto *var = ref ? dyn_cast<VarDecl>(ref->getDecl()) : nullptr;
  if (var && var->hasLocalStorage() && operand->isTypeDependent() &&
      !var->getType().isVolatileQualified() &&
      !var->getType()->isLValueReferenceType())
    moved.insert(ref);
}

bool FragmentReader::VisitCXXThrowExpr(CXXThrowExpr *expr) {
  const Expr *operand = expr->getSubExpr();
  if (operand && expr->isThrownVariableInScope())
    noteMovedOpen(operand);
  const auto *construct =
      operand ? dyn_cast<CXXConstructExpr>(operand->IgnoreImplicit()) : nullptr;
  if (construct && construct->getNumArgs() == 1)
    noteMoved(construct->getArg(0));
  return true;
}

} // namespace yieldc::model
