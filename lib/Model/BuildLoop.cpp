//===- BuildLoop.cpp - while, do, for -----------------------------------===//
#include "Model/Builder.h"

using namespace clang;

namespace yieldc::model {

Stmt *Builder::addLoop(Stmt::Kind kind, const clang::Stmt *stmt,
                       StmtList &out) {
  Stmt *loop = add(out, kind, stmt->getBeginLoc());
  loop->target = addTarget(Target::Loop);
  targetOf[stmt] = loop->target;
  breakables.push_back(stmt);
  continuables.push_back(stmt);
  lastEnd = SourceLocation();
  return loop;
}

/// `if (!condition) break;`
void Builder::leaveUnless(Fragment condition, TargetId loop, SourceLocation loc,
                          StmtList &out) {
  Stmt *leave = add(out, Stmt::Plain, loc);
  leave->text = concat(concat(verbatim("if (!"), condition), verbatim(") "));
  Exit exit;
  exit.kind = Exit::Break;
  exit.target = loop;
  Piece piece;
  piece.kind = Piece::Exit;
  piece.exit = leave->text.exits.size();
  leave->text.exits.push_back(exit);
  leave->text.pieces.push_back(piece);
}

void Builder::buildWhile(const WhileStmt *stmt, StmtList &out) {
  const VarDecl *variable = stmt->getConditionVariable();
  Fragment text;
  if (!variable)
    text = condition(stmt->getCond(), nullptr, "condition", "while", true);
  if (!variable && text.captured.empty()) {
    Stmt *loop = addLoop(Stmt::While, stmt, out);
    loop->text = std::move(text);
    loop->children.push_back(buildSubstatement(stmt->getBody()));
  } else {
    // for (;;) { T x = e; if (!x) break; body }
    Stmt *loop = addLoop(Stmt::For, stmt, out);
    StmtList children;
    Stmt *block = openBlock(children, stmt->getBeginLoc());
    if (variable) {
      buildDeclStmt(stmt->getConditionVariableDeclStmt(), block->children);
      text = condition(stmt->getCond(), variable, "condition", "while");
    } else {
      text = concat(concat(verbatim("("), text), verbatim(")"));
    }
    leaveUnless(std::move(text), loop->target, stmt->getBeginLoc(),
                block->children);
    lastEnd = SourceLocation();
    block->children.push_back(buildSubstatement(stmt->getBody()));
    closeBlock();
    loop->children = std::move(children);
  }
  breakables.pop_back();
  continuables.pop_back();
}

void Builder::buildDo(const DoStmt *stmt, StmtList &out) {
  Stmt *loop = addLoop(Stmt::Do, stmt, out);
  loop->children.push_back(buildSubstatement(stmt->getBody()));
  breakables.pop_back();
  continuables.pop_back();
  loop->text = condition(stmt->getCond(), nullptr, "condition", "do");
}

void Builder::buildFor(const ForStmt *stmt, StmtList &out) {
  StmtList *list = &out;
  bool needsBlock = stmt->getInit() && !isa<NullStmt>(stmt->getInit());
  if (needsBlock) {
    if (structure.holdsSuspension(stmt->getInit())) {
      condition(cast<Expr>(structure.firstSuspension(stmt->getInit())), nullptr,
                "initialiser", "for");
      return;
    }
    list = &openBlock(out, stmt->getForLoc())->children;
    buildStmt(stmt->getInit(), *list);
  }
  if (stmt->getConditionVariable()) {
    buildForDeclaring(stmt, *list);
    if (needsBlock)
      closeBlock();
    return;
  }
  Fragment cond, step;
  if (stmt->getCond())
    cond = condition(stmt->getCond(), nullptr, "condition", "for");
  if (stmt->getInc())
    step = condition(stmt->getInc(), nullptr, "increment", "for");
  Stmt *loop = addLoop(Stmt::For, stmt, *list);
  loop->text = std::move(cond);
  loop->step = std::move(step);
  loop->children.push_back(buildSubstatement(stmt->getBody()));
  breakables.pop_back();
  continuables.pop_back();
  if (needsBlock)
    closeBlock();
}

/// for (; T x = e; step) body: x is alive until the step is done.
///
///   for (;;) { T x = e; if (!x) break; body; step_: step; }
void Builder::buildForDeclaring(const ForStmt *stmt, StmtList &out) {
  Stmt *loop = addLoop(Stmt::For, stmt, out);
  StmtList children;
  Stmt *block = openBlock(children, stmt->getForLoc());
  buildDeclStmt(stmt->getConditionVariableDeclStmt(), block->children);
  Fragment test = condition(stmt->getCond(), stmt->getConditionVariable(),
                            "condition", "for");
  leaveUnless(std::move(test), loop->target, stmt->getForLoc(),
              block->children);
  TargetId label = addTarget(Target::Label, "step_");
  generator.targets[label].isOurs = true;
  continueAt[stmt] = label;
  lastEnd = SourceLocation();
  block->children.push_back(buildSubstatement(stmt->getBody()));
  Stmt *node = add(block->children, Stmt::Label, stmt->getForLoc());
  node->target = label;
  if (stmt->getInc()) {
    Stmt *step = add(block->children, Stmt::Plain, stmt->getForLoc());
    step->text = concat(condition(stmt->getInc(), nullptr, "increment", "for"),
                        verbatim(";"));
  }
  closeBlock();
  loop->children = std::move(children);
  breakables.pop_back();
  continuables.pop_back();
}

} // namespace yieldc::model
