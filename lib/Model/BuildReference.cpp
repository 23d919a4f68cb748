//===- BuildReference.cpp - References, and what they keep alive --------===//
#include "Model/Builder.h"
#include "Model/MeantLists.h"
#include "Model/Operands.h"

using namespace clang;

namespace yieldc::model {

std::vector<const MaterializeTemporaryExpr *>
Builder::extendedTemporaries(const VarDecl *var) {
  struct Finder : MeantListVisitor<Finder> {
    explicit Finder(const VarDecl *var) : var(var) {}
    bool VisitMaterializeTemporaryExpr(MaterializeTemporaryExpr *temporary) {
      if (temporary->getExtendingDecl() == var)
        found.push_back(temporary);
      return true;
    }
    const VarDecl *var;
    std::vector<const MaterializeTemporaryExpr *> found;
  };
  Finder finder(var);
  if (const Expr *init = boundBy(var))
    finder.TraverseStmt(const_cast<Expr *>(init));
  return finder.found;
}

/// Whether `object`, whose life the reference extends, is made in any case, and
/// before all else that `init` evaluates.
static bool isMadeFirst(const Expr *init, const Expr *object) {
  while (init != object) {
    if (const auto *member = dyn_cast<MemberExpr>(init))
      init = member->getBase();
    else if (const auto *element = dyn_cast<ArraySubscriptExpr>(init))
      init = element->getBase();
    else if (const auto *cast = dyn_cast<CastExpr>(init))
      init = cast->getSubExpr();
    else if (const auto *full = dyn_cast<FullExpr>(init))
      init = full->getSubExpr();
    else if (const auto *paren = dyn_cast<ParenExpr>(init))
      init = paren->getSubExpr();
    else if (const auto *op = dyn_cast<BinaryOperator>(init);
             op && op->isPtrMemOp())
      init = op->getLHS();
    else
      return false;
  }
  return true;
}

/// `{…}` where that alone says what the object is made of.
static SourceRange bracesOf(const VarDecl *var, const Expr *object) {
  // An array cannot be made of another.
  const auto *named = dyn_cast<CXXFunctionalCastExpr>(object->IgnoreImplicit());
  if (named && named->getType()->isArrayType())
    return named->getSubExpr()->IgnoreImplicit()->getSourceRange();
  const auto *construct = dyn_cast<CXXConstructExpr>(object->IgnoreImplicit());
  // Of `const T &r{…}` the type's place is that of the variable.
  bool isList = construct && construct->isListInitialization() &&
                (!isa<CXXTemporaryObjectExpr>(construct) ||
                 construct->getBeginLoc() == var->getLocation());
  return isList ? construct->getParenOrBraceRange() : SourceRange();
}

/// Before C++17 `T(a, b)` can be made where nothing moves it only if what makes
/// the object is given those arguments themselves.
void Builder::makeInPlace(Local &local, const Expr *object) {
  const Expr *made = object->IgnoreImplicit();
  if (const auto *cast = dyn_cast<CXXFunctionalCastExpr>(made))
    made = cast->getSubExpr()->IgnoreImplicit();
  const auto *construct = dyn_cast<CXXConstructExpr>(made);
  if (lang.CPlusPlus17 || local.type.isMovable || local.type.isCopyable ||
      !construct || construct->isElidable())
    return;
  SourceRange arguments = construct->getParenOrBraceRange();
  if (const auto *cast =
          dyn_cast<CXXFunctionalCastExpr>(object->IgnoreImplicit()))
    arguments = SourceRange(cast->getLParenLoc(), cast->getRParenLoc());
  if (arguments.isInvalid())
    return;
  local.init = construct->isListInitialization() ? Local::List : Local::Direct;
  local.value = fragment(arguments, {object});
}

/// In a template: what a call of a closure gives by value, as its lambda says;
/// nothing if that is another expression, or the lambda does not say it.
std::optional<Type> Builder::declaredResult(const Expr *expr) {
  const auto *call = dyn_cast<CallExpr>(expr->IgnoreParens());
  const auto *callee =
      call ? dyn_cast<DeclRefExpr>(call->getCallee()->IgnoreParenImpCasts())
           : nullptr;
  const auto *var = callee ? dyn_cast<VarDecl>(callee->getDecl()) : nullptr;
  const LambdaExpr *lambda = var ? lambdaOf(var) : nullptr;
  if (!lambda || lambda->isGenericLambda() || !lambda->hasExplicitResultType())
    return std::nullopt;
  QualType result = lambda->getCallOperator()->getDeclaredReturnType();
  if (result->getContainedDeducedType() || result->isReferenceType() ||
      result->isVoidType() || isa<DecltypeType>(result))
    return std::nullopt;
  Type type = describe(result.getUnqualifiedType(), nullptr, "");
  if (!type.unnameable.empty())
    return std::nullopt;
  type.isClass = true;
  return type;
}

/// Why the type of `init`, which a template leaves open, cannot be written with
/// decltype; empty if it can.
std::string Builder::openTypeReason(const Expr *init) {
  if (namesClosure(init))
    return "made by a closure, in a template";
  if (holdsLambda(init))
    return "made with a lambda or a statement expression";
  return "";
}

/// `const T &r = prvalue;` keeps the object itself; `const T &r = f().part;`
/// keeps the object that f() returned, and r refers into it.
void Builder::declareReference(const VarDecl *var, StmtList &out,
                               std::vector<LocalId> &declared) {
  auto extended = extendedTemporaries(var);
  const MaterializeTemporaryExpr *temporary =
      extended.empty() ? nullptr : extended.front();
  QualType type = var->getType();
  std::vector<Substitution> substitutions;
  const Expr *bound = boundBy(var);
  if (temporary && !var->isCXXForRangeDecl() &&
      (extended.size() > 1 || !isMadeFirst(bound, temporary))) {
    diag::report(diags, temporary->getExprLoc(), diag::Kind::ExtendedTemporary);
    failed = true;
    return;
  }
  if (temporary) {
    const Expr *object = temporary->getSubExpr();
    QualType referent = type.getNonReferenceType();
    QualType held = temporary->getType();
    bool isWhole = context.hasSameUnqualifiedType(referent, held) &&
                   bound->IgnoreImplicit()->getSourceRange() ==
                       object->IgnoreImplicit()->getSourceRange();
    Type description = describeTemporary(object);
    bool isConst = referent.isConstQualified() && isWhole;
    if (!mentionsGenerator(held)) {
      Type named = describeFrom(object, isConst ? held.withConst() : held);
      if (named.unnameable.empty() || !description.unnameable.empty())
        description = named;
      else if (isConst)
        description.prefix = "const " + description.prefix;
      description.isConst = named.isConst;
    }
    SourceRange braces = bracesOf(var, object);
    Fragment value = var->isCXXForRangeDecl() ? Fragment()
                     : braces.isValid()       ? fragment(braces, {object})
                                              : fragment(object);
    LocalId id = addLocal(isWhole ? var->getName().str()
                                  : var->getName().str() + "_object",
                          isWhole ? Local::User : Local::Temporary, description,
                          var->getLocation());
    generator.locals[id].init = Local::Copy;
    generator.locals[id].value = value;
    generator.locals[id].extendsTemporary = true;
    generator.locals[id].isRvalue = type->isRValueReferenceType();
    generator.locals[id].needsImplicit = mayMeetExplicit(held, object, context);
    if (braces.isValid() || isa<InitListExpr>(object->IgnoreImplicit()))
      generator.locals[id].init = Local::List;
    else if (!var->isCXXForRangeDecl())
      makeInPlace(generator.locals[id], object);
    if (isWhole) {
      localOf[var] = id;
      declared.push_back(id);
      return;
    }
    Stmt *declare = add(out, Stmt::Declare, var->getLocation());
    declare->locals.push_back(id);
    substitutions.push_back({writtenRange(object), namePiece(id)});
  }
  // The elements of a range are not known before instantiation, either.
  bool isOpenElement = var->isCXXForRangeDecl() && !var->getInit();
  bool isInitDependent = var->getInit() && !var->isCXXForRangeDecl() &&
                         !temporary && var->getInit()->isTypeDependent();
  // `auto &r = machine;`
  bool isMachine = mentionsGenerator(type) && !temporary && var->getInit() &&
                   !var->isCXXForRangeDecl() &&
                   type->getPointeeType()->getContainedDeducedType();
  bool isDependent =
      type->isDependentType() || isInitDependent || isOpenElement || isMachine;
  if (isInitDependent)
    keepBase(var, substitutions, out);
  Fragment value;
  if (var->getInit() && !var->isCXXForRangeDecl())
    value = fragment(bound, substitutions);
  for (const Substitution &one : substitutions)
    value.uses.push_back({one.piece.local, Use::Escape});
  if (!substitutions.empty() && type->isRValueReferenceType())
    value =
        concat(concat(verbatim("static_cast<" + spelled(type) + ">("), value),
               verbatim(")"));
  bool isDeduced = type->getContainedDeducedType();
  Type description = describeFrom(isDeduced ? var->getInit() : nullptr, type,
                                  var->getTypeSourceInfo());
  if (!description.unnameable.empty() && !isDependent &&
      !var->isCXXForRangeDecl() && isRepeatable(bound))
    describeByReferent(description, type, initializerText(value));
  bool isOpenList = isDependent && !temporary && var->getInit() &&
                    isa<InitListExpr>(var->getInit()->IgnoreImplicit());
  if (isDependent) {
    bool isWritten = !type->getPointeeType()->getContainedDeducedType() &&
                     description.unnameable.empty();
    bool isBound =
        isOpenElement || (var->getInit() && !var->isCXXForRangeDecl());
    if (isWritten && isBound)
      description.bindsAs = description.prefix + description.suffix;
    if (!isWritten)
      description.autoQualifiers =
          qualifierText(type->getPointeeType().getLocalQualifiers());
    description.isDependent = true;
    description.unnameable.clear();
    description.suffix.clear();
    description.prefix = initializerText(value);
    if (isOpenList)
      description.unnameable = "a reference to an object whose construction "
                               "depends on a template parameter";
    else if (isBound && !isOpenElement)
      description.unnameable = openTypeReason(var->getInit());
  }
  LocalId id = addLocal(var->getName().str(), Local::User, description,
                        var->getLocation());
  generator.locals[id].init = Local::Copy;
  generator.locals[id].value = value;
  generator.locals[id].isRvalue = type->isRValueReferenceType();
  localOf[var] = id;
  declared.push_back(id);
}

/// `T &&r = f(x).part;` in a template keeps what f returns, if that is an
/// object.
void Builder::keepBase(const VarDecl *var, std::vector<Substitution> &kept,
                       StmtList &out) {
  const Expr *base = var->getInit()->IgnoreParenImpCasts();
  const Expr *whole = base;
  for (;;) {
    base = base->IgnoreParenImpCasts();
    if (const auto *member = dyn_cast<MemberExpr>(base);
        member && !member->isArrow())
      base = member->getBase();
    else if (const auto *part = dyn_cast<CXXDependentScopeMemberExpr>(base);
             part && !part->isArrow() && !part->isImplicitAccess())
      base = part->getBase();
    else
      break;
  }
  if (base == whole || !base->isTypeDependent() ||
      !isa<CallExpr, CXXUnresolvedConstructExpr>(base))
    return;
  Type type;
  Fragment text = fragment(base);
  type.isDependent = type.isReference = true;
  type.prefix = initializerText(text);
  LocalId id = addLocal(var->getName().str() + "_object", Local::Temporary,
                        type, var->getLocation());
  generator.locals[id].init = Local::Copy;
  generator.locals[id].value = std::move(text);
  generator.locals[id].extendsTemporary = true;
  Stmt *declare = add(out, Stmt::Declare, var->getLocation());
  declare->locals.push_back(id);
  Substitution one{writtenRange(base), namePiece(id)};
  one.piece.form = Piece::Forward;
  kept.push_back(one);
}

Piece Builder::namePiece(LocalId id) const {
  Piece piece;
  piece.kind = Piece::Local;
  piece.local = id;
  piece.text = generator.locals[id].name;
  return piece;
}

/// What a reference is bound to, where the object that it keeps alive lies in
/// `id`.
Piece Builder::extendedPiece(const MaterializeTemporaryExpr *temporary,
                             LocalId id) {
  Piece piece = namePiece(id);
  if (temporary->isXValue()) {
    piece.form = Piece::Moved;
    piece.cast = spelled(context.getRValueReferenceType(temporary->getType()));
  }
  return piece;
}

/// A member of the aggregate is a reference to what its own default initialiser
/// makes.
static bool refersToDefault(const Expr *init) {
  const auto *list =
      init ? dyn_cast<InitListExpr>(init->IgnoreImplicit()) : nullptr;
  return list && llvm::any_of(list->inits(), [](const Expr *part) {
           const auto *byDefault = dyn_cast<CXXDefaultInitExpr>(part);
           return byDefault ? materialized(byDefault->getExpr()) != nullptr
                            : refersToDefault(part);
         });
}

/// An aggregate's members may refer to temporaries that live as long as it.
std::vector<Substitution> Builder::keepExtended(const VarDecl *var,
                                                Local &local, StmtList &out) {
  std::vector<Substitution> kept;
  if (refersToDefault(var->getInit()))
    local.type.unnameable =
        "an aggregate with a reference to what a default member initialiser "
        "makes";
  for (const MaterializeTemporaryExpr *temporary : extendedTemporaries(var)) {
    if (temporary->getType()->isArrayType()) {
      local.type.unnameable =
          "a `std::initializer_list`, whose array only the language can make";
      return {};
    }
    if (replaced.count(temporary))
      continue; // a suspension follows it
    const Expr *object = temporary->getSubExpr();
    LocalId id = addLocal(local.name + "_object", Local::Temporary,
                          describeTemporary(object), var->getLocation());
    generator.locals[id].init = Local::Copy;
    generator.locals[id].value = fragment(object);
    generator.locals[id].extendsTemporary = true;
    makeInPlace(generator.locals[id], object);
    Stmt *declare = add(out, Stmt::Declare, var->getLocation());
    declare->locals.push_back(id);
    kept.push_back({writtenRange(object), extendedPiece(temporary, id)});
  }
  return kept;
}

} // namespace yieldc::model
