#include "Model/Structure.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace yieldc::model {

namespace {
bool isSuspension(const clang::Stmt *stmt) {
  return isa<CoyieldExpr, CoawaitExpr, DependentCoawaitExpr>(stmt);
}

/// The children to look into: for a suspension only its operand, once.
llvm::SmallVector<const clang::Stmt *, 4> childrenOf(const clang::Stmt *stmt) {
  llvm::SmallVector<const clang::Stmt *, 4> children;
  if (isa<LambdaExpr>(stmt)) {
    for (const Expr *init : cast<LambdaExpr>(stmt)->capture_inits())
      children.push_back(init);
  } else if (const auto *suspend = dyn_cast<CoroutineSuspendExpr>(stmt)) {
    children.push_back(suspend->getOperand());
  } else {
    for (const clang::Stmt *child : stmt->children())
      children.push_back(child);
  }
  return children;
}

struct CaptureFinder : RecursiveASTVisitor<CaptureFinder> {
  explicit CaptureFinder(llvm::DenseSet<const ValueDecl *> &captured)
      : captured(captured) {}
  bool VisitLambdaExpr(LambdaExpr *lambda) {
    for (const LambdaCapture &capture : lambda->explicit_captures())
      if (capture.capturesVariable())
        captured.insert(capture.getCapturedVar());
    return true;
  }
  llvm::DenseSet<const ValueDecl *> &captured;
};
} // namespace

Structure::Structure(const clang::Stmt *body) {
  findSuspensions(body);
  CaptureFinder(captured).TraverseStmt(const_cast<clang::Stmt *>(body));
  // A switch that is taken apart for one label is so with all its labels.
  do {
    hasNewCases = false;
    found.clear();
    findLabels(body);
  } while (hasNewCases);
}

bool Structure::findSuspensions(const clang::Stmt *stmt) {
  if (!stmt)
    return false;
  bool found = isSuspension(stmt);
  for (const clang::Stmt *child : childrenOf(stmt))
    found |= findSuspensions(child);
  if (!found)
    return false;
  suspending.insert(stmt);
  return true;
}

void Structure::addCases(const SwitchStmt *choice) {
  for (const SwitchCase *label = choice->getSwitchCaseList(); label;
       label = label->getNextSwitchCase())
    hasNewCases |= structuralCases.insert(label).second;
}

bool Structure::findLabels(const clang::Stmt *stmt) {
  if (!stmt)
    return false;
  bool isApart = suspending.contains(stmt) || structuralCases.contains(stmt);
  if (isa<CXXTryStmt>(stmt) && !isApart)
    return false; // no jump leads into it
  if (const auto *label = dyn_cast<LabelStmt>(stmt)) {
    found.push_back(label);
    isApart = true;
  }
  for (const clang::Stmt *child : childrenOf(stmt))
    isApart |= findLabels(child);
  if (const auto *choice = dyn_cast<SwitchStmt>(stmt); choice && isApart)
    addCases(choice);
  if (isApart)
    takenApart.insert(stmt);
  return isApart;
}

const Expr *Structure::firstSuspension(const clang::Stmt *stmt) const {
  if (!stmt || !suspending.contains(stmt))
    return nullptr;
  for (const clang::Stmt *child : childrenOf(stmt))
    if (const Expr *found = firstSuspension(child))
      return found;
  return isSuspension(stmt) ? cast<Expr>(stmt) : nullptr;
}

} // namespace yieldc::model
