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

/// What a loop tests before each turn. `!` could be an operator of a class.
Fragment Builder::buildTest(const VarDecl *variable, const Expr *condition,
                            StmtList &out) {
  QualType type;
  if (variable)
    type = variable->getType().getNonReferenceType();
  Fragment test = variable ? nameOfCondition(variable)
                           : buildCondition(condition, "bool", out);
  bool isObject = variable ? type->isRecordType() || type->isDependentType()
                           : isMadeOfObject(condition);
  bool isKept =
      !variable && test.pieces.size() == 1 &&
      test.pieces.front().kind == Piece::Local &&
      generator.locals[test.pieces.front().local].origin == Local::Temporary;
  if (!isObject || isKept)
    return test;
  return concat(concat(verbatim("static_cast<bool>("), test), verbatim(")"));
}

/// `if (!condition) break;`
void Builder::leaveUnless(Fragment condition, TargetId loop, SourceLocation loc,
                          StmtList &out) {
  if (condition.empty())
    return; // it has been refused
  Stmt *leave = add(out, Stmt::Plain, loc);
  bool isName =
      condition.pieces.size() == 1 || StringRef(condition.pieces.front().text)
                                          .starts_with("static_cast<bool>(");
  leave->text = concat(concat(verbatim(isName ? "if (!" : "if (!("), condition),
                       verbatim(isName ? ") " : ")) "));
  Exit exit;
  exit.kind = Exit::Break;
  exit.target = loop;
  Piece piece;
  piece.kind = Piece::Exit;
  piece.exit = leave->text.exits.size();
  leave->text.exits.push_back(exit);
  leave->text.pieces.push_back(piece);
}

/// Where `continue` goes in a loop whose end is written out.
Stmt *Builder::addContinueLabel(const clang::Stmt *loop) {
  TargetId label = addTarget(Target::Label, "step_");
  generator.targets[label].isOurs = true;
  continueAt[loop] = label;
  auto node = std::make_unique<Stmt>();
  node->kind = Stmt::Label;
  node->loc = loop->getBeginLoc();
  node->target = label;
  return node.release();
}

void Builder::closeLoop() {
  breakables.pop_back();
  continuables.pop_back();
}

void Builder::buildWhile(const WhileStmt *stmt, StmtList &out) {
  const VarDecl *variable = stmt->getConditionVariable();
  if (!variable && !isTakenApart(stmt->getCond())) {
    Stmt *loop = addLoop(Stmt::While, stmt, out);
    loop->text = fragment(stmt->getCond());
    loop->children.push_back(buildSubstatement(stmt->getBody()));
    return closeLoop();
  }
  // for (;;) { T x = e; if (!x) break; body }
  Stmt *loop = addLoop(Stmt::For, stmt, out);
  StmtList children;
  Stmt *block = openBlock(children, stmt->getBeginLoc());
  if (variable)
    buildDeclStmt(stmt->getConditionVariableDeclStmt(), block->children);
  Fragment test = buildTest(variable, stmt->getCond(), block->children);
  leaveUnless(std::move(test), loop->target, stmt->getBeginLoc(),
              block->children);
  lastEnd = SourceLocation();
  block->children.push_back(buildSubstatement(stmt->getBody()));
  block->children.back()->isOurs = true;
  closeBlock();
  loop->children = std::move(children);
  closeLoop();
}

void Builder::buildDo(const DoStmt *stmt, StmtList &out) {
  if (!isTakenApart(stmt->getCond())) {
    Stmt *loop = addLoop(Stmt::Do, stmt, out);
    loop->endLine = lineOf(stmt->getWhileLoc());
    loop->children.push_back(buildSubstatement(stmt->getBody()));
    closeLoop();
    loop->text = fragment(stmt->getCond());
    return;
  }
  // for (;;) { body; step_: if (!e) break; }
  Stmt *loop = addLoop(Stmt::For, stmt, out);
  StmtPtr label(addContinueLabel(stmt));
  StmtList children;
  Stmt *block = openBlock(children, stmt->getBeginLoc());
  block->children.push_back(buildSubstatement(stmt->getBody()));
  block->children.back()->isOurs = true;
  block->children.push_back(std::move(label));
  Fragment test = buildTest(nullptr, stmt->getCond(), block->children);
  leaveUnless(std::move(test), loop->target, stmt->getWhileLoc(),
              block->children);
  closeBlock();
  loop->children = std::move(children);
  closeLoop();
}

void Builder::buildFor(const ForStmt *stmt, StmtList &out) {
  StmtList *list = &out;
  bool needsBlock = stmt->getInit() && !isa<NullStmt>(stmt->getInit());
  if (needsBlock) {
    list = &openBlock(out, stmt->getForLoc())->children;
    buildStmt(stmt->getInit(), *list);
  }
  if (stmt->getConditionVariable() || isTakenApart(stmt->getCond()) ||
      isTakenApart(stmt->getInc())) {
    buildForApart(stmt, *list);
  } else {
    Stmt *loop = addLoop(Stmt::For, stmt, *list);
    if (stmt->getCond())
      loop->text = fragment(stmt->getCond());
    if (stmt->getInc())
      loop->step = fragment(stmt->getInc());
    loop->children.push_back(buildSubstatement(stmt->getBody()));
    closeLoop();
  }
  if (needsBlock)
    closeBlock();
}

/// A variable in the condition is alive until the step is done:
///
///   for (;;) { T x = e; if (!x) break; body; step_: step; }
void Builder::buildForApart(const ForStmt *stmt, StmtList &out) {
  Stmt *loop = addLoop(Stmt::For, stmt, out);
  StmtPtr label(addContinueLabel(stmt));
  StmtList children;
  Stmt *block = openBlock(children, stmt->getForLoc());
  const VarDecl *variable = stmt->getConditionVariable();
  if (variable)
    buildDeclStmt(stmt->getConditionVariableDeclStmt(), block->children);
  if (variable || stmt->getCond()) {
    Fragment test = buildTest(variable, stmt->getCond(), block->children);
    leaveUnless(std::move(test), loop->target, stmt->getForLoc(),
                block->children);
  }
  lastEnd = SourceLocation();
  block->children.push_back(buildSubstatement(stmt->getBody()));
  block->children.back()->isOurs = true;
  block->children.push_back(std::move(label));
  if (const Expr *step = stmt->getInc()) {
    if (structure.holdsSuspension(step)) {
      buildExpression(step, block->children);
    } else {
      Stmt *node = add(block->children, Stmt::Plain, stmt->getForLoc());
      node->text = concat(fragment(step), verbatim(";"));
    }
  }
  closeBlock();
  loop->children = std::move(children);
  closeLoop();
}

} // namespace yieldc::model
