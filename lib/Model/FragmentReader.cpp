#include "Model/FragmentReader.h"

using namespace clang;

namespace yieldc::model {

void FragmentReader::read(const clang::Stmt *stmt) {
  root = stmt;
  TraverseStmt(const_cast<clang::Stmt *>(stmt));
}

/// An expression that has been evaluated before is a hole, as a whole.
bool FragmentReader::TraverseStmt(clang::Stmt *stmt) {
  const auto *expr = dyn_cast_or_null<Expr>(stmt);
  auto found = expr ? builder.replaced.find(expr) : builder.replaced.end();
  if (found == builder.replaced.end())
    return Base::TraverseStmt(stmt);
  const auto &[range, piece, before] = found->second;
  if (piece.kind == Piece::Local) {
    const Local &local = builder.generator.locals[piece.local];
    // A reference may be bound to a temporary.
    bool isValue =
        local.type.isReference
            ? !local.type.isDependent
            : local.type.isScalar && piece.cast.empty() && expr->isPRValue();
    fragment.uses.push_back({piece.local, isValue ? Use::Read : Use::Escape});
  }
  fragment.mayThrow |= piece.kind == Piece::Sent;
  Hole hole{range.getBegin(), range.getEnd(), piece};
  hole.isSubstitution = range.isValid();
  if (!before.empty())
    addText(SourceRange(range.getBegin(), SourceLocation()), before);
  holes.push_back(hole);
  return true;
}

/// What is done in a lambda happens when it is called, as long as it refers to
/// the variable; what has been copied is another.
Use FragmentReader::useInLambda(const ValueDecl *decl, Use use) const {
  if (ofOutermost.copied.contains(decl))
    return {use.local, Use::Read};
  bool isKept = ofOutermost.refersToAll || ofOutermost.referred.contains(decl);
  if (use.kind == Use::Read && isKept &&
      !builder.generator.locals[use.local].type.isReference)
    return {use.local, Use::Escape, /*keeps=*/true};
  return use.kind == Use::Read ? use : Use{use.local, Use::Escape};
}

void FragmentReader::addLocal(const ValueDecl *decl, SourceLocation loc,
                              Use use, bool isMoved) {
  auto found = builder.localOf.find(decl);
  if (found == builder.localOf.end()) {
    if (isMoved && isa<VarDecl>(decl))
      castInPlace(cast<VarDecl>(decl), loc);
    return;
  }
  LocalId id = found->second;
  const Local &local = builder.generator.locals[id];
  use.local = id;
  if (local.type.isReference || local.origin == Local::Binding)
    use.kind = Use::Read; // what it refers to is another object
  if (lambdas)
    use = useInLambda(decl, use);
  fragment.uses.push_back(use);
  if (local.origin == Local::Binding)
    fragment.uses.push_back({local.base, Use::Escape});
  if (keptBindings.contains(decl)) {
    addText(loc, local.name);
    return;
  }
  if (captureByName || local.isClosure)
    fragment.captured.push_back(id);
  Piece piece;
  piece.kind = Piece::Local;
  piece.text = local.name;
  piece.local = id;
  if (!decl->getIdentifier()) {
    piece.form = Piece::Inside;
    holes.push_back({loc, SourceLocation(), piece});
    return;
  }
  if (isMoved)
    piece.form = Piece::Moved;
  if (isMoved)
    piece.cast = builder.spelled(
        builder.context.getRValueReferenceType(decl->getType()));
  holes.push_back({loc, loc, piece});
}

/// A variable that stays one, as the operand of what is no `co_return` any
/// more.
void FragmentReader::castInPlace(const VarDecl *var, SourceLocation loc) {
  Piece piece;
  std::string name = builder.emittedName(var->getName());
  piece.text = "static_cast<decltype(" + name + ") &&>(" + name + ")";
  holes.push_back({loc, loc, piece});
}

/// The variable whose own storage `expr` designates a part of; null if none.
static const DeclRefExpr *baseVariable(const Expr *expr) {
  for (;;) {
    expr = expr->IgnoreParens();
    if (const auto *ref = dyn_cast<DeclRefExpr>(expr))
      return ref;
    if (const auto *member = dyn_cast<MemberExpr>(expr);
        member && !member->isArrow()) {
      expr = member->getBase();
    } else if (const auto *element = dyn_cast<ArraySubscriptExpr>(expr)) {
      const auto *decay =
          dyn_cast<ImplicitCastExpr>(element->getBase()->IgnoreParens());
      if (!decay || decay->getCastKind() != CK_ArrayToPointerDecay)
        return nullptr;
      expr = decay->getSubExpr();
    } else {
      return nullptr;
    }
  }
}

void FragmentReader::markRead(const Expr *expr, Use::Kind use, bool keeps) {
  if (const DeclRefExpr *ref = baseVariable(expr)) {
    bool isWhole = expr->IgnoreParens() == ref;
    if (use == Use::Write && !isWhole)
      use = Use::Update;
    known.try_emplace(ref, Use{0, use, keeps});
  }
}

bool FragmentReader::VisitImplicitCastExpr(ImplicitCastExpr *cast) {
  if (cast->getCastKind() == CK_LValueToRValue)
    markRead(cast->getSubExpr(), Use::Read);
  // A const member function, or a reference to const.
  if (cast->getCastKind() == CK_NoOp && cast->isLValue() &&
      cast->getType().isConstQualified())
    markRead(cast->getSubExpr(), Use::Escape, /*keeps=*/true);
  return true;
}

bool FragmentReader::VisitBinaryOperator(BinaryOperator *op) {
  if (!op->isAssignmentOp())
    return true;
  // Only an assignment that is the whole statement is certain to happen.
  const auto *expr = dyn_cast<Expr>(root);
  bool isWhole = expr && expr->IgnoreParenImpCasts() == op;
  markRead(op->getLHS(),
           op->getOpcode() == BO_Assign && isWhole ? Use::Write : Use::Update,
           /*keeps=*/op->isCompoundAssignmentOp());
  return true;
}

bool FragmentReader::VisitUnaryOperator(UnaryOperator *op) {
  if (op->isIncrementDecrementOp()) {
    markRead(op->getSubExpr(), Use::Update, /*keeps=*/true);
    leaveOutOfTypes(op);
  }
  if (op->getOpcode() == UO_AddrOf)
    addressed = op->getSubExpr();
  if (op->getOpcode() == UO_Deref)
    dereferenced.insert(op->getSubExpr()->IgnoreImplicit());
  return true;
}

bool FragmentReader::VisitCallExpr(CallExpr *call) {
  const auto *op = dyn_cast<CXXOperatorCallExpr>(call);
  const Expr *callee = op ? op->getArg(0) : call->getCallee();
  QualType result = call->getType();
  if (result->isVoidType() || result->isArithmeticType())
    if (const auto *lambda =
            dyn_cast<LambdaExpr>(callee->IgnoreParenImpCasts()))
      calledAtOnce.insert(lambda);
  for (const Expr *argument : call->arguments())
    wholeArguments.insert(argument->IgnoreImplicit());
  return true;
}

/// In a type, `++x` is `x`, `*x++` is `*x`, an argument `x++` is `x + 0` and
/// any other `static_cast<T>(x)`: compilers warn of effects that nothing has.
void FragmentReader::leaveOutOfTypes(const UnaryOperator *op) {
  QualType type = op->getSubExpr()->getType();
  SourceLocation loc = op->getOperatorLoc();
  bool isPromoted = builder.context.isPromotableIntegerType(type);
  bool isArgument = wholeArguments.contains(op) && !isPromoted;
  SourceLocation begin = op->getSubExpr()->getBeginLoc();
  bool isCast = op->isPostfix() && !isArgument && !dereferenced.contains(op);
  if (!type->isScalarType() || !loc.isFileID() || (isCast && !begin.isFileID()))
    return;
  if (isCast) {
    Piece cast;
    cast.kind = Piece::Variable;
    cast.cast =
        "static_cast<" + builder.spelled(type.getUnqualifiedType()) + ">(";
    holes.push_back({begin, SourceLocation(), cast});
  }
  Piece piece;
  piece.kind = Piece::Variable;
  piece.text = UnaryOperator::getOpcodeStr(op->getOpcode()).str();
  piece.cast = isCast ? ")" : op->isPostfix() && isArgument ? " + 0" : "";
  holes.push_back({loc, loc, piece});
}

/// What stands for a piece of the source in any case.
void FragmentReader::addText(SourceRange range, std::string text) {
  Piece piece;
  piece.kind = Piece::Qualifier;
  piece.text = std::move(text);
  holes.push_back({range.getBegin(), range.getEnd(), std::move(piece)});
}

bool FragmentReader::VisitVarDecl(VarDecl *var) {
  rename(var, var->getLocation());
  // A reference may keep an object alive; in a template nobody knows.
  if (!lambdas && var->isLocalVarDecl() && var->getType()->isReferenceType()) {
    const Expr *init = var->getInit();
    fragment.declaresObjects |= init && init->isTypeDependent() &&
                                !isa<DeclRefExpr>(init->IgnoreParenImpCasts());
    for (const MaterializeTemporaryExpr *kept :
         builder.extendedTemporaries(var))
      fragment.declaresObjects |=
          kept->getType().isDestructedType() != QualType::DK_none;
  }
  if (!lambdas && var->isLocalVarDecl() && !var->isStaticLocal() &&
      (var->getType()->isDependentType() ||
       var->getType().isDestructedType() != QualType::DK_none))
    fragment.declaresObjects = true;
  return true;
}

/// `[[assume(x > 0)]];` names variables, too. A `[[fallthrough]];` of a switch
/// that is taken apart goes: no `case` follows.
bool FragmentReader::VisitAttributedStmt(AttributedStmt *stmt) {
  if (isFallthrough(stmt) && switches == 0 && !lambdas)
    addText(stmt->getSourceRange(), "");
  for (const Attr *attribute : stmt->getAttrs())
    if (const auto *assume = dyn_cast<CXXAssumeAttr>(attribute))
      TraverseStmt(assume->getAssumption());
  return true;
}

/// The variables that the language declares for the range and its iterators.
bool FragmentReader::VisitCXXForRangeStmt(CXXForRangeStmt *loop) {
  if (lambdas)
    return true;
  const Expr *range = loop->getRangeInit();
  fragment.declaresObjects |= range->isTypeDependent() || !range->isLValue();
  for (const DeclStmt *stmt : {loop->getBeginStmt(), loop->getEndStmt()})
    if (const auto *var =
            stmt ? dyn_cast<VarDecl>(stmt->getSingleDecl()) : nullptr)
      fragment.declaresObjects |=
          var->getType()->isDependentType() ||
          var->getType().isDestructedType() != QualType::DK_none;
  return true;
}

/// What the source does not say where it is evaluated: the initialiser of a
/// member, a default argument, the rest of an array.
static const Expr *unwritten(const Expr *expr) {
  if (const auto *member = dyn_cast<CXXDefaultInitExpr>(expr))
    return member->getExpr();
  if (const auto *argument = dyn_cast<CXXDefaultArgExpr>(expr))
    return argument->getExpr();
  const auto *list = dyn_cast<InitListExpr>(expr);
  return list ? list->getArrayFiller() : nullptr;
}

bool FragmentReader::VisitExpr(Expr *expr) {
  if (fragment.mayThrow)
    return true;
  const Expr *value = unwritten(expr);
  if (value &&
      (value->isValueDependent() || !value->isEvaluatable(builder.context))) {
    fragment.mayThrow = true;
    return true;
  }
  auto isNothrow = [](const FunctionDecl *callee) {
    const auto *type =
        callee ? callee->getType()->getAs<FunctionProtoType>() : nullptr;
    return type && type->isNothrow();
  };
  if (const auto *construct = dyn_cast<CXXConstructExpr>(expr))
    fragment.mayThrow = !construct->getConstructor()->isTrivial() &&
                        !isNothrow(construct->getConstructor());
  else if (const auto *call = dyn_cast<CallExpr>(expr))
    fragment.mayThrow = !isNothrow(call->getDirectCallee());
  else
    fragment.mayThrow =
        isa<CXXNewExpr, CXXDeleteExpr, CXXThrowExpr, CXXDynamicCastExpr,
            CXXTypeidExpr, CXXUnresolvedConstructExpr, LambdaExpr>(expr) ||
        (isa<OverloadExpr>(expr) || expr->isTypeDependent());
  return true;
}

} // namespace yieldc::model
