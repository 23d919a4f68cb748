//===- BuildTry.cpp - try and its handlers --------------------------------===//
//
//   try { … } catch (T &x) { … }     Try Block { … }
//                                        Handler `T &x` Block { … }
//
// A handler that suspends keeps the exception: when it is resumed, the
// exception is thrown again, into the same handler.
//
//   Handler `T &x` Block { Declare caught; Plain caught = current_exception();
//                          … }
//
// What it catches by value is one object, however often it is resumed:
//
//   Handler `T &x_` Block { Declare caught; …; Declare x = x_; … }
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"

using namespace clang;

namespace yieldc::model {

void Builder::buildTry(const CXXTryStmt *stmt, StmtList &out) {
  Stmt *node = add(out, Stmt::Try, stmt->getTryLoc());
  node->suspends = structure.holdsSuspension(stmt);
  lastEnd = SourceLocation();
  node->children.push_back(buildCompound(stmt->getTryBlock()));
  for (unsigned i = 0; i < stmt->getNumHandlers(); ++i)
    buildHandler(stmt->getHandler(i), node->children);
}

void Builder::buildHandler(const CXXCatchStmt *stmt, StmtList &out) {
  Stmt *node = add(out, Stmt::Handler, stmt->getCatchLoc());
  node->suspends = structure.holdsSuspension(stmt);
  const VarDecl *caught = stmt->getExceptionDecl();
  node->text =
      verbatim(caught ? sourceText(caught->getSourceRange(), {caught}) : "...");
  const auto *body = cast<CompoundStmt>(stmt->getHandlerBlock());
  Stmt *block = openBlock(node->children, body->getLBracLoc());
  block->endLine = lineOf(body->getRBracLoc());
  if (node->suspends) {
    node->object = declareCaught(stmt, block->children);
    if (caught && !caught->getType()->isReferenceType() &&
        caught->getIdentifier())
      declareCopy(caught, *node, block->children);
  }
  lastEnd = body->getLBracLoc();
  for (const clang::Stmt *child : body->body())
    if (!isHandlerHook(child))
      buildStmt(child, block->children);
  takeComments(body->getRBracLoc(), block->children, block->closingComments);
  closeBlock();
}

/// The exception being handled, which must outlive the suspensions.
LocalId Builder::declareCaught(const CXXCatchStmt *stmt, StmtList &out) {
  Type type;
  type.prefix = "std::exception_ptr";
  type.isClass = true;
  LocalId id = addLocal("caught", Local::Temporary, type, stmt->getCatchLoc());
  generator.locals[id].init = Local::Copy;
  generator.locals[id].value = verbatim("std::current_exception()");
  Stmt *declare = add(out, Stmt::Declare, stmt->getCatchLoc());
  declare->locals.push_back(id);
  declare->printsEach = true;
  return id;
}

/// `catch (T x)`: the object is made once, from the exception.
void Builder::declareCopy(const VarDecl *caught, Stmt &handler, StmtList &out) {
  QualType type = caught->getType();
  std::string source = caught->getName().str() + "_caught";
  Type reference = describe(context.getLValueReferenceType(type), nullptr, "");
  handler.text = verbatim(reference.prefix + source + reference.suffix);
  LocalId id = addLocal(caught->getName().str(), Local::User,
                        describe(type, caught->getTypeSourceInfo(), ""),
                        caught->getLocation());
  generator.locals[id].init = Local::Copy;
  generator.locals[id].value = verbatim(source);
  generator.locals[id].value.mayThrow = true;
  generator.locals[id].needsImplicit =
      caught->getInit() && mayMeetExplicit(type, caught->getInit(), context);
  localOf[caught] = id;
  Stmt *declare = add(out, Stmt::Declare, caught->getLocation());
  declare->locals.push_back(id);
  declare->printsEach = true;
}

} // namespace yieldc::model
