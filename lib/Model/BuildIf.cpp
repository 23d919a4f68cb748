//===- BuildIf.cpp - if, if constexpr, if consteval -----------------------===//
//
// In a template a branch of `if constexpr` may be invalid where it is not
// taken, and so may the types of what it declares: these know the conditions.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

/// As the class can hold it; empty if it cannot.
std::string Builder::branchCondition(const IfStmt *choice) {
  llvm::SaveAndRestore saved(wantsValues, true);
  llvm::SaveAndRestore savedLack(lacksValue, false);
  const VarDecl *variable = choice->getConditionVariable();
  std::string text = variable ? constantText(variable)
                              : initializerText(fragment(choice->getCond()));
  return lacksValue ? "" : text;
}

unsigned Builder::addBranch(std::string condition, const IfStmt *choice,
                            bool isElse) {
  ConstexprBranch branch;
  branch.parent = currentBranch;
  branch.line = lineOf(choice->getIfLoc());
  branch.condition = std::move(condition);
  // A condition is converted as a template argument is not.
  if (!choice->getCond()->getType()->isBooleanType())
    branch.condition = "static_cast<bool>(" + branch.condition + ")";
  else
    branch.condition = "(" + branch.condition + ")";
  if (isElse)
    branch.condition = "!" + branch.condition;
  generator.branches.push_back(std::move(branch));
  return generator.branches.size() - 1;
}

void Builder::buildIf(const IfStmt *stmt, StmtList &out) {
  // A coroutine never runs at compile time.
  if (stmt->isConsteval()) {
    const clang::Stmt *taken =
        stmt->isNegatedConsteval() ? stmt->getThen() : stmt->getElse();
    lastEnd = SourceLocation();
    if (taken)
      out.push_back(buildSubstatement(taken));
    return;
  }
  // A plain `if` means the same where both branches compile, which only a
  // template leaves open.
  bool isOpen = stmt->isConstexpr() && function->isDependentContext();
  const VarDecl *variable = stmt->getConditionVariable();
  if (isOpen && variable && !variable->isConstexpr())
    return refuse(stmt, "an `if constexpr` that declares a variable which is "
                        "not `constexpr`, because its value is known only "
                        "when the template is instantiated");
  bool isApart = !isOpen && !variable && isTakenApart(stmt->getCond());
  bool needsBlock = stmt->getInit() || variable || isApart;
  StmtList *list = &out;
  if (needsBlock)
    list = &openBlock(out, stmt->getIfLoc())->children;
  if (stmt->getInit())
    buildStmt(stmt->getInit(), *list);
  if (variable)
    buildDeclStmt(stmt->getConditionVariableDeclStmt(), *list);
  Fragment text = variable  ? nameOfCondition(variable)
                  : isApart ? buildCondition(stmt->getCond(), "bool", *list)
                            : fragment(stmt->getCond());
  std::string condition = isOpen ? branchCondition(stmt) : "";
  Stmt *choice = add(*list, Stmt::If, stmt->getIfLoc());
  choice->text = std::move(text);
  choice->isConstexpr = isOpen;
  auto buildBranch = [&](const clang::Stmt *branch, bool isElse) {
    llvm::SaveAndRestore inBranch(currentBranch);
    if (!condition.empty())
      currentBranch = addBranch(condition, stmt, isElse);
    lastEnd = SourceLocation();
    choice->children.push_back(buildSubstatement(branch));
  };
  buildBranch(stmt->getThen(), /*isElse=*/false);
  if (stmt->getElse())
    buildBranch(stmt->getElse(), /*isElse=*/true);
  if (needsBlock)
    closeBlock();
}

} // namespace yieldc::model
