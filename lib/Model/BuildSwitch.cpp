//===- BuildSwitch.cpp - switch and its labels --------------------------===//
#include "Model/Builder.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

/// `using enum E;` between the labels, which it is for: they move before it.
static bool bringsNames(const clang::Stmt *body) {
  const auto *block = dyn_cast<CompoundStmt>(body);
  return block && llvm::any_of(block->body(), [](const clang::Stmt *stmt) {
           const auto *declaration = dyn_cast<DeclStmt>(stmt);
           return declaration &&
                  llvm::any_of(declaration->decls(), [](const Decl *decl) {
                    return isa<BaseUsingDecl, UsingDirectiveDecl,
                               NamespaceAliasDecl>(decl);
                  });
         });
}

void Builder::buildSwitch(const SwitchStmt *stmt, StmtList &out) {
  const VarDecl *variable = stmt->getConditionVariable();
  bool isApart = !variable && isTakenApart(stmt->getCond());
  bool needsBlock = stmt->getInit() || variable || isApart;
  StmtList *list = &out;
  if (needsBlock)
    list = &openBlock(out, stmt->getSwitchLoc())->children;
  if (stmt->getInit())
    buildStmt(stmt->getInit(), *list);
  if (variable)
    buildDeclStmt(stmt->getConditionVariableDeclStmt(), *list);
  Fragment text = variable  ? nameOfCondition(variable)
                  : isApart ? buildCondition(stmt->getCond(), nullptr, *list)
                            : fragment(stmt->getCond());
  Stmt *choice = add(*list, Stmt::Switch, stmt->getSwitchLoc());
  choice->text = std::move(text);
  choice->target = addTarget(Target::Switch);
  targetOf[stmt] = choice->target;
  breakables.push_back(stmt);
  Stmt *outer = currentSwitch;
  currentSwitch = choice;
  llvm::SaveAndRestore<bool> saved(switchBringsNames,
                                   bringsNames(stmt->getBody()));
  lastEnd = SourceLocation();
  choice->children.push_back(buildSubstatement(stmt->getBody()));
  currentSwitch = outer;
  breakables.pop_back();
  if (needsBlock)
    closeBlock();
}

void Builder::buildCase(const SwitchCase *stmt, StmtList &out) {
  CaseLabel label;
  label.isDefault = isa<DefaultStmt>(stmt);
  SourceRange range(stmt->getKeywordLoc(), stmt->getColonLoc());
  llvm::SmallVector<const clang::Stmt *, 2> roots;
  if (const auto *one = dyn_cast<CaseStmt>(stmt)) {
    roots.push_back(one->getLHS());
    if (one->getRHS())
      roots.push_back(one->getRHS());
  }
  std::vector<Substitution> names;
  if (switchBringsNames)
    for (const clang::Stmt *root : roots)
      llvm::move(outerNames(root).names, std::back_inserter(names));
  label.text = fragment(range, roots, names);
  Stmt *node = add(out, Stmt::Case, stmt->getKeywordLoc());
  node->index = currentSwitch->cases.size();
  currentSwitch->cases.push_back(std::move(label));
  lastEnd = stmt->getColonLoc();
  buildStmt(stmt->getSubStmt(), out);
}

} // namespace yieldc::model
