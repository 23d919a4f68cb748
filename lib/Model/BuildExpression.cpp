//===- BuildExpression.cpp - Statements whose expressions suspend ---------===//
//
// Expression statements, co_return, variables and conditions. What an
// expression does up to its last suspension becomes statements of its own (see
// FullExpression.h); the rest stays in the place in which it was written.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// Finds the variables that are used in any other way than to read or assign
/// the whole of them.
struct AliasFinder : RecursiveASTVisitor<AliasFinder> {
  explicit AliasFinder(llvm::DenseSet<const ValueDecl *> &aliased)
      : aliased(aliased) {}
  void notePlain(const Expr *expr) {
    const auto *ref = dyn_cast<DeclRefExpr>(expr->IgnoreParens());
    if (ref && !ref->refersToEnclosingVariableOrCapture())
      plain.insert(ref);
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr *cast) {
    if (cast->getCastKind() == CK_LValueToRValue)
      notePlain(cast->getSubExpr());
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *op) {
    if (op->isAssignmentOp())
      notePlain(op->getLHS());
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *op) {
    if (op->isIncrementDecrementOp())
      notePlain(op->getSubExpr());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    if (!plain.contains(ref))
      aliased.insert(ref->getDecl());
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr *lambda) {
    for (const LambdaCapture &capture : lambda->captures())
      if (capture.capturesVariable() && capture.getCaptureKind() == LCK_ByRef)
        aliased.insert(capture.getCapturedVar());
    return true;
  }
  llvm::DenseSet<const ValueDecl *> &aliased;
  llvm::DenseSet<const DeclRefExpr *> plain;
};
} // namespace

void Builder::collectAliased() {
  AliasFinder(aliased).TraverseStmt(const_cast<CompoundStmt *>(decl.body));
}

void Builder::buildExpression(const Expr *expr, StmtList &out) {
  FullExpression full(*this, expr);
  if (full.lowerDiscarded(expr) && !full.isSpent(expr)) {
    Stmt *rest = add(full.statements(), Stmt::Plain, expr->getBeginLoc());
    rest->text = concat(fragment(expr), verbatim(";"));
  }
  full.close(out);
}

void Builder::buildReturn(const CoreturnStmt *stmt, StmtList &out) {
  FullExpression full(*this, stmt->getOperand());
  if (full.lower(stmt->getOperand(), true)) {
    Stmt *rest = add(full.statements(), Stmt::Plain, stmt->getBeginLoc());
    rest->text = fragment(withSemicolon(stmt), {stmt});
    rest->text.fallsThrough = false;
  }
  full.close(out);
}

/// A variable whose object has been built in one of several places: its name
/// refers to that.
void Builder::declareBuilt(const VarDecl *var, LocalId object, StmtList &out) {
  QualType type = var->getType().getNonReferenceType();
  LocalId id = addLocal(
      var->getName().str(), Local::User,
      describeFrom(var->getInit(), context.getLValueReferenceType(type)),
      var->getLocation());
  generator.locals[id].init = Local::Copy;
  generator.locals[id].value = nameOf(generator, object, Use::Escape);
  localOf[var] = id;
  Stmt *declare = add(out, Stmt::Declare, var->getLocation());
  declare->locals.push_back(id);
  declare->text.uses = generator.locals[id].value.uses;
  declare->printsEach = true;
}

/// One variable of a declaration whose initialiser suspends.
void Builder::buildVariable(const VarDecl *var, const DeclStmt *stmt,
                            StmtList &out) {
  FullExpression full(*this, var->getInit());
  std::vector<LocalId> declared;
  bool isBuilt = full.lower(var->getInit(), true);
  size_t own = generator.locals.size();
  std::optional<LocalId> object;
  if (isBuilt && !isa<DecompositionDecl>(var))
    object = full.builtObject(var->getInit());
  if (object && var->getType()->isDependentType()) {
    full.refuse(var->getInit(),
                "a conditional initialiser of a variable of dependent type, "
                "because whether that is the object made there is not known");
  } else if (object) {
    full.outlive(*object);
    generator.locals[*object].alignment = alignmentOf(var);
    declareBuilt(var, *object, full.statements());
  } else if (isBuilt && declareVariable(var, full.statements(), declared)) {
    Stmt *declare = add(full.statements(), Stmt::Declare, var->getLocation());
    declare->locals = declared;
    if (stmt->isSingleDecl())
      declare->text = fragment(withSemicolon(stmt), {stmt});
    declare->printsEach = !stmt->isSingleDecl();
    llvm::erase_if(declare->text.uses, [&](const Use &use) {
      return llvm::is_contained(declared, use.local);
    });
  }
  for (LocalId id = own; id < generator.locals.size(); ++id)
    full.outlive(id);
  full.close(out);
}

/// A condition that cannot stay between the parentheses of its statement.
bool Builder::isTakenApart(const Expr *condition) {
  if (!condition)
    return false;
  if (structure.holdsSuspension(condition))
    return true;
  // A lambda needs variables to capture, which stand in a statement.
  Fragment text = fragment(condition);
  return !text.captured.empty() ||
         (text.lambdaUsesThis && !generator.objectType.empty());
}

/// Evaluates a condition up to its last suspension in `out`. The text is what
/// to test, of type `as`, or of its own if that is null.
Fragment Builder::buildCondition(const Expr *expr, const char *as,
                                 StmtList &out) {
  FullExpression full(*this, expr);
  Fragment text;
  if (full.lower(expr, false)) {
    text = fragment(expr);
    bool hasLambda = !text.captured.empty() || text.lambdaUsesThis;
    bool needsVariable = full.hasCleanups() || hasLambda;
    bool hasNoType = holdsLambda(expr) || namesClosure(expr);
    if (!as && expr->isTypeDependent() && needsVariable && hasNoType) {
      diag::report(diags, expr->getBeginLoc(),
                   diag::Kind::LambdaCaptureInCondition);
      failed = true;
    } else if (needsVariable) {
      // The temporaries end before what depends on the condition begins.
      QualType type =
          as ? context.BoolTy : expr->getType().getUnqualifiedType();
      Type description = describeFrom(expr, type);
      if (!as && expr->isTypeDependent()) {
        description.prefix =
            memberType("decayed", "decltype(" + initializerText(text) + ")");
        description.isScalar = true;
      }
      LocalId id = addLocal("condition", Local::Temporary, description,
                            expr->getExprLoc());
      generator.locals[id].init = Local::Copy;
      generator.locals[id].value =
          as ? concat(concat(verbatim("static_cast<bool>("), text),
                      verbatim(")"))
             : text;
      Stmt *declare = add(full.statements(), Stmt::Declare, expr->getExprLoc());
      declare->locals.push_back(id);
      declare->text.uses = text.uses;
      declare->printsEach = true;
      full.outlive(id);
      text = nameOf(generator, id);
    }
  }
  full.close(out);
  return text;
}

} // namespace yieldc::model
