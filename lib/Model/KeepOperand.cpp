//===- KeepOperand.cpp - Values that live across a suspension -------------===//
//
//   value        T temporary = expr;       printed as temporary
//   object       T temporary = expr;       static_cast<T &&>(temporary)
//   glvalue      T &temporary = expr;      temporary
//
// A temporary that one arm of a condition makes lives to the end of the full
// expression as well, if the arm was taken: it is kept in a yieldc::late.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"
#include "Model/Operands.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc::model {

//===----------------------------------------------------------------------===//
// What need not be kept
//===----------------------------------------------------------------------===//

/// Reading `object` later gives the same value.
bool FullExpression::isStableValue(const Expr *object) const {
  const auto *ref = dyn_cast<DeclRefExpr>(object->IgnoreParens());
  const auto *var = ref ? dyn_cast<VarDecl>(ref->getDecl()) : nullptr;
  if (!var || var->getType()->isReferenceType() ||
      var->getType().isVolatileQualified())
    return false;
  if (var->getType().isConstQualified())
    return true;
  return var->isLocalVarDeclOrParm() && !var->isStaticLocal() &&
         !changed.contains(var) && !builder.aliased.contains(var);
}

/// Making the closure later gives the same. What a default copies in a template
/// is not known.
bool FullExpression::isStableClosure(const LambdaExpr *lambda) const {
  bool isOpen = lambda->getCallOperator()->isDependentContext();
  if (isOpen && lambda->getCaptureDefault() == LCD_ByCopy)
    return false;
  auto init = lambda->capture_init_begin();
  return llvm::all_of(lambda->captures(), [&](const LambdaCapture &capture) {
    const Expr *value = *init++;
    if (capture.capturesThis())
      return capture.getCaptureKind() == LCK_This;
    if (capture.getCaptureKind() == LCK_ByRef &&
        !lambda->isInitCapture(&capture))
      return true;
    if (!capture.capturesVariable() ||
        !capture.getCapturedVar()->getType()->isScalarType())
      return false;
    if (const auto *list = dyn_cast<ParenListExpr>(value))
      value = list->getExpr(0);
    return lambda->isInitCapture(&capture)
               ? isStable(value)
               : isStableValue(value->IgnoreImpCasts());
  });
}

/// Evaluating `expr` later gives the same: nothing that may happen in between
/// can change what it means.
bool FullExpression::isStable(const Expr *expr) const {
  expr = expr->IgnoreParens();
  if (auto found = builder.replaced.find(expr); found != builder.replaced.end())
    return found->second.piece.kind == Piece::Local;
  if (const auto *full = dyn_cast<FullExpr>(expr))
    return isStable(full->getSubExpr());
  if (expr->getType()->isFunctionType() || isa<CXXThisExpr>(expr) ||
      isa<CXXDefaultArgExpr>(expr))
    return true;
  if (const auto *byDefault = dyn_cast<CXXDefaultInitExpr>(expr))
    return isStable(byDefault->getExpr());
  if (const auto *lambda = dyn_cast<LambdaExpr>(expr))
    return isStableClosure(lambda);
  if (const auto *cast = dyn_cast<ImplicitCastExpr>(expr)) {
    if (cast->getCastKind() == CK_LValueToRValue)
      return isStableValue(cast->getSubExpr()) ||
             (!cast->isValueDependent() &&
              cast->isEvaluatable(builder.context));
    bool isCall = cast->getCastKind() == CK_UserDefinedConversion ||
                  cast->getCastKind() == CK_ConstructorConversion;
    return !isCall && isStable(cast->getSubExpr());
  }
  if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expr))
    return isStable(temporary->getSubExpr());
  if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(expr))
    return isStable(bind->getSubExpr());
  if (const auto *list = dyn_cast<CXXStdInitializerListExpr>(expr))
    return isStable(list->getSubExpr());
  if (const auto *list = dyn_cast<InitListExpr>(expr))
    return llvm::all_of(list->inits(), [&](const Expr *part) {
      return part->getType()->isScalarType() && isStable(part);
    });
  if (const auto *member = dyn_cast<MemberExpr>(expr)) {
    if (!member->isArrow() || isa<CXXThisExpr>(member->getBase()))
      return isStable(member->getBase());
    return false;
  }
  if (const auto *ref = dyn_cast<DeclRefExpr>(expr))
    return !ref->isPRValue() || isa<FunctionDecl>(ref->getDecl());
  return !expr->isValueDependent() && !expr->isTypeDependent() &&
         (isa<StringLiteral>(expr) || expr->isEvaluatable(builder.context));
}

//===----------------------------------------------------------------------===//
// Statements
//===----------------------------------------------------------------------===//

void FullExpression::declare(LocalId id, StmtList &out) {
  Stmt *declaration = builder.add(out, Stmt::Declare, loc);
  declaration->locals.push_back(id);
  declaration->text.uses = builder.generator.locals[id].value.uses;
  declaration->printsEach = true;
}

/// `local = value;`
void FullExpression::assign(LocalId id, Fragment value) {
  Stmt *statement = builder.add(*current, Stmt::Plain, loc);
  Fragment name = nameOf(builder.generator, id, Use::Write);
  statement->text =
      concat(concat(concat(name, verbatim(" = ")), value), verbatim(";"));
}

/// Gives `id`, which is declared, its value.
void FullExpression::give(LocalId id, Fragment value) {
  if (builder.generator.locals[id].isLate)
    emplace(id, std::move(value));
  else
    assign(id, std::move(value));
}

/// Begins the lifetime of the object in `id`, which is late.
void FullExpression::emplace(LocalId id, Fragment value) {
  Stmt *statement = builder.add(*current, Stmt::Emplace, loc);
  statement->text = std::move(value);
  statement->text.uses.push_back({id, Use::Escape});
  statement->object = id;
}

/// Evaluates `expr` here, for its effects. An object that a suspension gives
/// lives to the end of the full expression even if nobody looks at it.
bool FullExpression::execute(const Expr *expr) {
  const Expr *value = valueOf(expr);
  if (value && isObjectValue(value) && !isSpent(value))
    return keep(value);
  Stmt *statement = builder.add(*current, Stmt::Plain, expr->getExprLoc());
  Fragment text = builder.fragment(expr);
  if (!expr->getType()->isVoidType())
    text = concat(concat(verbatim("static_cast<void>("), text), verbatim(")"));
  statement->text = concat(text, verbatim(";"));
  return true;
}

/// A local for the value of `expr`. `isTemporary`: an object that lives to the
/// end of the full expression.
LocalId FullExpression::declareKept(const Expr *expr, Type type, Fragment value,
                                    bool isTemporary) {
  bool isConditional = conditions != 0 && isTemporary;
  bool isLate = isConditional && !type.isScalar;
  LocalId id = builder.addLocal("temporary", Local::Temporary, std::move(type),
                                expr->getExprLoc());
  Local &local = builder.generator.locals[id];
  local.isLate = isLate;
  local.isOperand = true;
  local.needsImplicit =
      isTemporary && mayMeetExplicit(expr->getType(), expr, builder.context);
  if (!isConditional) {
    bool isBraced = !value.pieces.empty() &&
                    StringRef(value.pieces.front().text).starts_with("{");
    local.init = isBraced ? Local::List : Local::Copy;
    local.value = std::move(value);
    declare(id, *current);
    return id;
  }
  local.block = block;
  declare(id, list);
  give(id, std::move(value));
  return id;
}

bool holdsStatements(const Expr *expr) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool TraverseLambdaExpr(LambdaExpr *) { return true; }
    bool VisitStmtExpr(StmtExpr *) { return !(found = true); }
    bool found = false;
  };
  Finder finder;
  finder.TraverseStmt(const_cast<Expr *>(expr));
  return finder.found;
}

/// A lambda cannot stand in the `decltype` that a template would need, nor can
/// a statement expression.
bool holdsLambda(const Expr *expr) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitLambdaExpr(LambdaExpr *) { return !(found = true); }
    bool VisitStmtExpr(StmtExpr *) { return !(found = true); }
    bool found = false;
  };
  Finder finder;
  finder.TraverseStmt(const_cast<Expr *>(expr));
  return finder.found;
}

/// How the value of an operand whose type is not known yet is kept. False if it
/// is refused.
bool FullExpression::describeOpen(const Expr *value, const Fragment &text,
                                  Kept &kept) {
  if (std::optional<Type> result = builder.declaredResult(value)) {
    kept.isObject = true;
    kept.piece.form = Piece::Moved;
    kept.piece.cast = result->prefix + result->suffix + " &&";
    kept.type = std::move(*result);
    return true;
  }
  if (std::optional<LocalId> made = builder.remadeClosure(value)) {
    builder.describeByClosure(kept.type, *made);
    return true;
  }
  if (holdsLambda(value))
    return refuse(value, "an expression with a lambda of dependent type "
                         "before it, because its type has no name");
  if (conditions != 0)
    return refuse(value, "a conditional operator with an operand of dependent "
                         "type in the same arm, because whether that makes an "
                         "object is not known");
  kept.type.isDependent = kept.type.isReference = true;
  kept.type.prefix = builder.initializerText(text);
  kept.type.keepsScalar = kept.read.how == EarlyRead::ScalarOrObject;
  kept.piece.form = Piece::Forward;
  return true;
}

/// Whether `value` is an initializer_list with an array of its own.
static bool madeList(const Expr *value) {
  value = value->IgnoreImplicit()->IgnoreParens();
  if (const auto *copy = dyn_cast<CXXConstructExpr>(value);
      copy && copy->isElidable())
    return madeList(copy->getArg(0));
  const auto *comma = dyn_cast<BinaryOperator>(value);
  const auto *choice = dyn_cast<AbstractConditionalOperator>(value);
  return listOf(value) ||
         (comma && comma->getOpcode() == BO_Comma &&
          madeList(comma->getRHS())) ||
         (choice && (madeList(choice->getTrueExpr()) ||
                     madeList(choice->getFalseExpr())));
}

/// The same where the type is known.
void FullExpression::describeKnown(const Expr *value, const Fragment &text,
                                   Kept &kept) {
  // Which name the library has for a type that nobody wrote is its business.
  bool mayVary = isNumber(value->getType());
  QualType type =
      mayVary ? value->getType() : value->getType().getCanonicalType();
  Piece &piece = kept.piece;
  if (kept.read.how == EarlyRead::Scalar) {
    kept.type = builder.describeFrom(value, type.getUnqualifiedType());
    piece.form = Piece::Moved;
    piece.cast = mayVary
                     ? "const " + kept.type.prefix + " &"
                     : builder.spelled(builder.context.getLValueReferenceType(
                           type.getUnqualifiedType().withConst()));
    return;
  }
  if (kept.isObject && builder.mentionsMachine(value)) {
    kept.type = builder.describeTemporary(value);
    piece.form = Piece::Moved;
    piece.cast = kept.type.prefix + " &&";
    return;
  }
  QualType held =
      value->isLValue()   ? builder.context.getLValueReferenceType(type)
      : value->isXValue() ? builder.context.getRValueReferenceType(type)
                          : type.getUnqualifiedType();
  kept.type = builder.describeFrom(value, held);
  if (kept.isObject && !kept.type.unnameable.empty() && !madeList(value) &&
      builder.isRepeatable(value)) {
    builder.describeByText(kept.type,
                           "decltype(" + builder.initializerText(text) + ")");
    piece.form = Piece::Moved;
    piece.cast = kept.type.prefix + " &&";
    return;
  }
  if (value->isGLValue() && mentionsGenerator(type)) {
    // A machine, perhaps.
    kept.type.isDependent = true;
    kept.type.prefix = builder.initializerText(text);
    kept.type.suffix.clear();
  }
  if (madeList(value))
    kept.type.unnameable =
        "a `std::initializer_list`, whose array only the language can make";
  if (kept.isObject || value->isXValue()) {
    piece.form = Piece::Moved;
    piece.cast = builder.spelled(builder.context.getRValueReferenceType(
        kept.isObject ? type.getUnqualifiedType() : type));
  }
}

/// Evaluates `expr` here, into a local that is printed in its place.
bool FullExpression::keep(const Expr *expr) {
  if (isa<CXXDefaultInitExpr>(expr))
    return refuse(expr->getExprLoc(), diag::Kind::DefaultMemberInitializer);
  if (isa<PackExpansionExpr>(expr))
    return refuse(expr, packReason);
  if (builtObject(expr))
    return true; // it lies in a local already
  const Expr *value = expr->IgnoreParens();
  const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(value);
  bool isTemporary = temporary;
  const MaterializeTemporaryExpr *extended =
      temporary && temporary->getExtendingDecl() && !keepsExtended ? temporary
                                                                   : nullptr;
  if (temporary)
    value = temporary->getSubExpr();
  if (value->getType()->isVoidType()) {
    if (!isSpent(value) && !execute(value))
      return false;
    Piece nothing;
    nothing.text = "static_cast<void>(0)";
    replace(expr, nothing);
    return true;
  }
  Kept kept;
  kept.read = reads.lookup(expr->IgnoreParens());
  kept.isObject = value->isPRValue() && !value->getType()->isScalarType();
  kept.piece.kind = Piece::Local;
  bool isUnreferable =
      value->refersToBitField() && kept.read.how != EarlyRead::Scalar;
  if (isUnreferable || value->getType()->isPlaceholderType())
    return refuse(expr, "an expression with a bit-field or the like before "
                        "it, because no reference can keep that");
  const auto *named = dyn_cast<CXXFunctionalCastExpr>(value->IgnoreImplicit());
  bool isArray = named && value->getType()->isArrayType();
  // An array cannot be made of another.
  Fragment text = builder.fragment(isArray ? named->getSubExpr() : value);
  const auto *op = dyn_cast<CXXOperatorCallExpr>(value->IgnoreImplicit());
  if (op && op->getOperator() == OO_Arrow)
    text = concat(text, verbatim(".operator->()"));
  const auto *comma = dyn_cast<BinaryOperator>(value->IgnoreImplicit());
  if ((op && op->getOperator() == OO_Comma) ||
      (comma && comma->getOpcode() == BO_Comma))
    text = concat(concat(verbatim("("), text), verbatim(")"));
  if (!value->isTypeDependent())
    describeKnown(value, text, kept);
  else if (!describeOpen(value, text, kept))
    return false;
  // A number, but overloads are chosen and types deduced as of a temporary.
  if (temporary && value->isPRValue() && !value->isTypeDependent() &&
      !kept.isObject && kept.piece.form == Piece::Name) {
    kept.piece.form = Piece::Moved;
    kept.piece.cast = builder.spelled(builder.context.getRValueReferenceType(
        value->getType().getCanonicalType().getUnqualifiedType()));
  }
  LocalId id = declareKept(value, std::move(kept.type), std::move(text),
                           isTemporary || kept.isObject);
  Local &local = builder.generator.locals[id];
  local.mayBeCopied = kept.read.how != EarlyRead::AsUsual;
  local.mayChange = kept.read.mayChange;
  if (conditions == 0 && kept.isObject && local.init == Local::Copy)
    builder.makeInPlace(local, value);
  if (extended) {
    // A reference of an aggregate refers to it.
    local.extendsTemporary = true;
    local.isOperand = false;
    outlive(id);
    kept.piece = builder.extendedPiece(extended, id);
  }
  kept.piece.local = id;
  kept.piece.text = local.name;
  replace(expr, kept.piece);
  builder.replaced[value] = builder.replaced[expr];
  return true;
}

/// An element that a list leaves out.
static bool isOmitted(const Expr *element) {
  const auto *construct = dyn_cast<CXXConstructExpr>(element);
  SourceRange braces =
      construct ? construct->getParenOrBraceRange() : SourceRange();
  // Its braces are the one that closes the list.
  return isa<ImplicitValueInitExpr>(element) ||
         (construct && !isa<CXXTemporaryObjectExpr>(construct) &&
          braces.getBegin() == braces.getEnd() &&
          llvm::all_of(construct->arguments(), [](const Expr *argument) {
            return isa<CXXDefaultArgExpr>(argument);
          }));
}

/// Whether somebody may notice when such an element is made.
static bool showsWhenMade(const Expr *element, const ASTContext &context) {
  const auto *construct = dyn_cast<CXXConstructExpr>(element);
  const CXXConstructorDecl *how =
      construct ? construct->getConstructor() : nullptr;
  return how && !how->isTrivial() && !how->getParent()->isInStdNamespace() &&
         !construct->isEvaluatable(context);
}

/// Evaluates an operand here that a suspension follows: the elements of a list
/// inside a list one by one, for an array can be given in no other way.
bool FullExpression::keepParts(const Expr *operand) {
  if (isOmitted(operand))
    return !showsWhenMade(operand, builder.context) ||
           refuse(operand->getExprLoc(), diag::Kind::OmittedElement);
  const auto *list = dyn_cast<InitListExpr>(operand);
  bool isAggregate =
      list && list->isPRValue() &&
      (list->getType()->isArrayType() || list->getType()->isRecordType());
  if (!isAggregate)
    return isStable(operand) || keep(operand);
  return (!list->hasArrayFiller() || keepParts(list->getArrayFiller())) &&
         llvm::all_of(list->inits(),
                      [&](const Expr *part) { return keepParts(part); });
}

} // namespace yieldc::model
