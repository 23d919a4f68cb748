#include "Verify/FullExpressionTemporaries.h"
#include "Types/ValueTypes.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc {

bool isOurs(const NamedDecl *decl, llvm::StringRef name) {
  const auto *space = dyn_cast<NamespaceDecl>(
      decl->getDeclContext()->getEnclosingNamespaceContext());
  return decl->getIdentifier() && decl->getName() == name && space &&
         space->getName() == "yieldc";
}

namespace {
bool isOurClass(QualType type, llvm::StringRef name) {
  const auto *record = type->getAsCXXRecordDecl();
  return record && isOurs(record, name);
}

/// Finds the temporaries of one full expression whose value is kept in an
/// object of type `holder`.
class FullExpressionReader {
public:
  FullExpressionReader(QualType holder, std::vector<QualType> &found)
      : holder(holder), found(found) {}

  /// `isResult`: an object that `expr` makes is the one that is kept.
  void read(const Stmt *stmt, bool isResult) {
    const auto *expr = dyn_cast_or_null<Expr>(stmt);
    if (!expr ||
        isa<StmtExpr, UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, CXXTypeidExpr>(
            expr))
      return; // full expressions of their own, or not evaluated
    if (const auto *lambda = dyn_cast<LambdaExpr>(expr)) {
      llvm::SaveAndRestore<bool> saved(isConsumed, false);
      for (const Expr *captured : lambda->capture_inits())
        read(captured, true);
      return;
    }
    if (const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(expr))
      return readTemporary(temporary);
    if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(expr)) {
      if (!isResult && !isMovedOperand(bind->getSubExpr()))
        note(bind->getType());
      return read(bind->getSubExpr(), true);
    }
    if (const auto *construct = dyn_cast<CXXConstructExpr>(expr))
      return readConstruct(construct, isResult);
    if (const auto *list = dyn_cast<InitListExpr>(expr))
      return readList(list);
    if (const auto *byDefault = dyn_cast<CXXDefaultArgExpr>(expr))
      return read(byDefault->getExpr(), false);
    if (const auto *made = dyn_cast<CXXNewExpr>(expr)) {
      for (const Stmt *child : made->children())
        read(child, child == made->getInitializer());
      return;
    }
    if (const auto *choice = dyn_cast<ConditionalOperator>(expr)) {
      read(choice->getCond(), false);
      read(choice->getTrueExpr(), isResult);
      return read(choice->getFalseExpr(), isResult);
    }
    if (const auto *call = dyn_cast<CallExpr>(expr);
        call && keepsNothing(call)) {
      llvm::SaveAndRestore<bool> saved(isConsumed, true);
      for (const Expr *argument : call->arguments())
        read(argument, false);
      return;
    }
    if (const auto *call = dyn_cast<CallExpr>(expr); call && isOwnCall(call))
      return readOwnCall(call);
    const auto *comma = dyn_cast<BinaryOperator>(expr);
    bool handsOn = isResult && expr->isPRValue() &&
                   (isa<CastExpr, FullExpr, ParenExpr>(expr) ||
                    (comma && comma->getOpcode() == BO_Comma));
    for (const Stmt *child : expr->children())
      read(child, handsOn && (!comma || child == comma->getRHS()));
  }

private:
  /// That of the generator itself, whose parameters move into the new frame.
  static bool isOwnCall(const CallExpr *call) {
    const FunctionDecl *callee = call->getDirectCallee();
    return callee && callee->getIdentifier() && callee->getName() == "call_";
  }

  /// A parameter is not referred to once the call has returned.
  void readOwnCall(const CallExpr *call) {
    for (const Expr *argument : call->arguments()) {
      const auto *bind = dyn_cast<CXXBindTemporaryExpr>(argument);
      if (bind && !endsUnnoticed(bind->getType()))
        found.push_back(bind->getType().getUnqualifiedType());
      read(bind ? bind->getSubExpr() : argument, bind != nullptr);
    }
  }

  /// What the call returns does not refer to its arguments: `map.at(key)`.
  static bool keepsNothing(const CallExpr *call) {
    const FunctionDecl *callee = call->getDirectCallee();
    const auto *method = dyn_cast_or_null<CXXMethodDecl>(callee);
    return (method && isOwner(method->getParent())) ||
           (callee && callee->isInStdNamespace() && callee->getIdentifier() &&
            callee->getName() == "make_shared");
  }

  /// A parameter that an object is moved to which lives as long as it should.
  static bool isMovedOperand(const Expr *object) {
    const auto *construct = dyn_cast<CXXConstructExpr>(object);
    if (!construct || !construct->getConstructor()->isMoveConstructor())
      return false;
    const Expr *source = construct->getArg(0)->IgnoreParenCasts();
    if (const auto *call = dyn_cast<CXXMemberCallExpr>(source))
      source = call->getImplicitObjectArgument()->IgnoreParenImpCasts();
    // A member, of an anonymous union or not.
    while (const auto *member = dyn_cast<MemberExpr>(source))
      source = member->getBase()->IgnoreParenImpCasts();
    return isa<CXXThisExpr>(source);
  }

  void readTemporary(const MaterializeTemporaryExpr *temporary) {
    if (temporary->getStorageDuration() == SD_FullExpression)
      note(temporary->getType());
    read(temporary->getSubExpr(), true);
  }

  void readConstruct(const CXXConstructExpr *construct, bool isResult) {
    // Before C++17 the object is moved in form only; and delegations and boxes
    // take over the generator that they are made of.
    bool isSame = construct->isElidable();
    bool isHandedOver =
        construct->getNumArgs() == 1 &&
        (isSame || isOurClass(construct->getType(), "delegated") ||
         isOurClass(construct->getType(), "generator"));
    const auto *object = isHandedOver
                             ? dyn_cast<MaterializeTemporaryExpr>(
                                   construct->getArg(0)->IgnoreParens())
                             : nullptr;
    if (object) {
      // A parameter is not referred to once the call has returned.
      if (isSame && !isResult && !endsUnnoticed(construct->getType()))
        found.push_back(construct->getType().getUnqualifiedType());
      return read(object->getSubExpr(), true);
    }
    // Which has a copy.
    const CXXRecordDecl *record = construct->getConstructor()->getParent();
    bool isCopied = record->isInStdNamespace() && record->getIdentifier() &&
                    record->getName() == "function";
    llvm::SaveAndRestore<bool> saved(isConsumed, isConsumed || isCopied);
    for (const Expr *argument : construct->arguments())
      read(argument, false);
  }

  /// `aggregate<T>{[&]() -> T { return e; }()}` makes what `e` makes.
  void readList(const InitListExpr *list) {
    bool isInitialisation = isOurClass(list->getType(), "aggregate");
    for (const Expr *part : list->inits()) {
      const Expr *bare = part->IgnoreImplicit();
      const auto *construct = dyn_cast<CXXConstructExpr>(bare);
      if (construct && construct->isElidable())
        bare = construct->getArg(0)->IgnoreImplicit();
      const auto *call = dyn_cast<CXXOperatorCallExpr>(bare);
      const LambdaExpr *lambda =
          call && isInitialisation
              ? dyn_cast<LambdaExpr>(call->getArg(0)->IgnoreImplicit())
              : nullptr;
      if (!lambda) {
        read(part, true);
        continue;
      }
      for (const Stmt *statement : lambda->getCompoundStmtBody()->body())
        if (const auto *returned = dyn_cast<ReturnStmt>(statement))
          read(returned->getRetValue(), true);
    }
  }

  void note(QualType type) {
    if (!endsUnnoticed(type) || (!isConsumed && mayReferTo(holder, type)))
      found.push_back(type.getUnqualifiedType());
  }

  QualType holder;
  std::vector<QualType> &found;
  /// What is being read is an argument of which nobody keeps the address.
  bool isConsumed = false;
};

/// What is written and cast; a temporary is not looked through.
const Expr *withoutCasts(const Expr *expr) {
  for (;;) {
    if (const auto *parens = dyn_cast<ParenExpr>(expr))
      expr = parens->getSubExpr();
    else if (const auto *cast = dyn_cast<ImplicitCastExpr>(expr))
      expr = cast->getSubExpr();
    else
      return expr;
  }
}
} // namespace

void addTemporaries(const Expr *init, QualType holder,
                    std::vector<QualType> &found) {
  FullExpressionReader(holder, found).read(init, true);
}

void addExtended(const Expr *init, std::vector<QualType> &found) {
  if (!init)
    return;
  init = withoutCasts(init);
  if (const auto *full = dyn_cast<FullExpr>(init))
    return addExtended(full->getSubExpr(), found);
  if (const auto *bind = dyn_cast<CXXBindTemporaryExpr>(init))
    return addExtended(bind->getSubExpr(), found);
  if (const auto *cast = dyn_cast<CXXFunctionalCastExpr>(init))
    return addExtended(cast->getSubExpr(), found);
  if (const auto *byDefault = dyn_cast<CXXDefaultInitExpr>(init))
    return addExtended(byDefault->getExpr(), found);
  // Before C++17 an object is made of another in form.
  if (const auto *construct = dyn_cast<CXXConstructExpr>(init);
      construct && construct->isElidable()) {
    const Expr *same = construct->getArg(0)->IgnoreParens();
    const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(same);
    return addExtended(temporary ? temporary->getSubExpr() : same, found);
  }
  if (const auto *list = dyn_cast<CXXStdInitializerListExpr>(init))
    found.push_back(list->getType());
  const auto *list = dyn_cast<InitListExpr>(init);
  if (!list)
    return;
  for (const Expr *part : list->inits()) {
    const auto *temporary =
        dyn_cast<MaterializeTemporaryExpr>(withoutCasts(part));
    if (temporary && part->isGLValue())
      found.push_back(temporary->getType());
    addExtended(temporary ? temporary->getSubExpr() : part, found);
  }
}

} // namespace yieldc
