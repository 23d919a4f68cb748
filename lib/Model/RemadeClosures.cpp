//===- RemadeClosures.cpp - Closures that are made again ------------------===//
//
//   auto add = [&](int n) { sum += n; };     case 1:;
//   co_yield 1;                                {
//   add(2);                                →     auto add = [&](int n) { … };
//                                                add(2);
//                                              }
//
// A closure that holds references, or copies of what does not change, need not
// live in the frame: it is made again from the same text wherever it is used.
// Not so if anything refers to the closure itself.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "Types/ValueTypes.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// `static int calls = 0;` in the lambda: each text has one of its own.
bool hasStatics(const LambdaExpr *lambda) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitVarDecl(VarDecl *var) {
      return !(found |= var->isStaticLocal() && !var->isConstexpr());
    }
    bool found = false;
  };
  Finder finder;
  finder.TraverseStmt(lambda->getBody());
  return finder.found;
}

/// Keeps nothing from one call to the next. What `[=]` copies in a template is
/// not known before instantiation.
bool isStateless(const LambdaExpr *lambda) {
  bool isOpen = lambda->getCaptureDefault() == LCD_ByCopy &&
                lambda->getCallOperator()->isDependentContext();
  return !lambda->isMutable() && !isOpen && !hasStatics(lambda);
}

/// A lambda that holds references only, and so is made again where it is the
/// initialiser of a variable that may be.
bool holdsReferencesOnly(const LambdaExpr *lambda) {
  return isStateless(lambda) &&
         llvm::all_of(lambda->captures(), [&](const LambdaCapture &capture) {
           return capture.capturesVariable()
                      ? capture.getCaptureKind() == LCK_ByRef &&
                            !lambda->isInitCapture(&capture)
                      : capture.getCaptureKind() == LCK_This;
         });
}

/// What the closure returns may refer to what it has copied, and so needs the
/// closure: a reference, or the machine of a lambda that is a generator.
bool mayReturnCopies(const LambdaExpr *lambda) {
  const CXXMethodDecl *call = lambda->getCallOperator();
  QualType result = call->getReturnType();
  if (call->hasAttr<AnnotateAttr>() || result->isReferenceType())
    return true;
  return !result->isDependentType() && !result->isUndeducedType() &&
         llvm::any_of(lambda->captures(), [&](const LambdaCapture &capture) {
           return capture.capturesVariable() &&
                  capture.getCaptureKind() == LCK_ByCopy &&
                  mayReferTo(result, capture.getCapturedVar()
                                         ->getType()
                                         .getNonReferenceType());
         });
}

const DeclRefExpr *namedBy(const Expr *expr) {
  return expr ? dyn_cast<DeclRefExpr>(expr->IgnoreParenImpCasts()) : nullptr;
}

/// Every function that `callee` may mean has a parameter `index`, and takes it
/// by value.
bool takesByValue(const Expr *callee, unsigned index) {
  const auto *lookup = dyn_cast<OverloadExpr>(callee->IgnoreParens());
  return lookup && lookup->getNumDecls() != 0 &&
         llvm::all_of(lookup->decls(), [&](const NamedDecl *found) {
           const FunctionDecl *function = found->getAsFunction();
           return function && (index >= function->getNumParams() ||
                               !function->getParamDecl(index)
                                    ->getType()
                                    ->isReferenceType());
         });
}

/// The variables that something refers to, other than to call or to copy them,
/// as far as they are closures.
class ClosureReferences : public RecursiveASTVisitor<ClosureReferences> {
public:
  using Base = RecursiveASTVisitor<ClosureReferences>;

  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *call) {
    if (call->getOperator() == OO_Call)
      allowCall(call->getArg(0));
    return true;
  }
  /// Where types are open, `f(x)` is a call of another kind; `f` may become a
  /// pointer to a function, too.
  bool VisitCallExpr(CallExpr *call) {
    allowCall(call->getCallee());
    if (auto *member = dyn_cast<MemberExpr>(call->getCallee()))
      allow(member->getBase());
    for (unsigned i = 0; i < call->getNumArgs(); ++i)
      if (takesByValue(call->getCallee(), i))
        allow(call->getArg(i));
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *copy) {
    if (copy->getConstructor()->isCopyOrMoveConstructor())
      allow(copy->getArg(0));
    return true;
  }
  bool VisitCastExpr(CastExpr *cast) {
    if (cast->getCastKind() == CK_ToVoid)
      allow(cast->getSubExpr());
    return true;
  }
  bool VisitVarDecl(VarDecl *var) {
    const LambdaExpr *lambda = lambdaOf(var);
    if (lambda && holdsReferencesOnly(lambda))
      holders[lambda] = var;
    // In a template, `auto g = f` copies.
    if (!var->getType()->isReferenceType())
      allow(var->getInit());
    return true;
  }
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    for (const LambdaCapture &capture : lambda->captures())
      if (capture.capturesVariable() && !lambda->isInitCapture(&capture))
        capturedBy(lambda, capture.getCapturedVar(), capture.getCaptureKind());
      else if (capture.capturesVariable() &&
               !TraverseDecl(capture.getCapturedVar()))
        return false;
    lambdas.push_back(lambda);
    bool goesOn = TraverseStmt(lambda->getBody());
    lambdas.pop_back();
    return goesOn;
  }
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const ValueDecl *named = ref->getDecl();
    if (!allowed.contains(ref) && ref->isNonOdrUse() != NOUR_Unevaluated)
      found.insert(named);
    // What a default captures in a template Clang does not say.
    for (const LambdaExpr *lambda : lambdas)
      if (lambda->getCaptureDefault() == LCD_ByRef &&
          lambda->getCallOperator()->isDependentContext())
        capturedBy(lambda, named, LCK_ByRef);
    return true;
  }

  /// What refers to a closure that is made again is itself made again there.
  llvm::DenseSet<const ValueDecl *> take() {
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto &[captured, holder] : within)
        if (found.contains(holder))
          changed |= found.insert(captured).second;
    }
    return std::move(found);
  }

private:
  void allow(const Expr *expr) {
    if (const DeclRefExpr *ref = namedBy(expr))
      allowed.insert(ref);
  }
  void allowCall(const Expr *callee) {
    allow(callee);
    if (const auto *lambda =
            dyn_cast<LambdaExpr>(callee->IgnoreParenImpCasts()))
      called.insert(lambda);
  }
  void capturedBy(const LambdaExpr *lambda, const ValueDecl *captured,
                  LambdaCaptureKind kind) {
    if (kind != LCK_ByRef)
      return;
    if (auto holder = holders.find(lambda); holder != holders.end())
      within.push_back({captured, holder->second});
    else if (!called.contains(lambda))
      found.insert(captured);
  }

  llvm::DenseSet<const DeclRefExpr *> allowed;
  llvm::DenseSet<const ValueDecl *> found;
  /// The variables of lambdas that refer only, and what those refer to.
  llvm::DenseMap<const LambdaExpr *, const ValueDecl *> holders;
  std::vector<std::pair<const ValueDecl *, const ValueDecl *>> within;
  /// Lambdas that are called where they stand.
  llvm::DenseSet<const LambdaExpr *> called;
  /// Those round the place.
  std::vector<const LambdaExpr *> lambdas;
};
} // namespace

/// Whether nothing tells a closure from another that the same text makes.
bool Builder::mayBeRemade(const VarDecl *var, const LambdaExpr *lambda) {
  if (!isStateless(lambda))
    return false;
  if (!referredClosures) {
    ClosureReferences references;
    references.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
    referredClosures = references.take();
  }
  return !referredClosures->contains(var);
}

/// A closure that holds references only can be made again wherever it is used.
void Builder::describeClosure(Local &local, const VarDecl *var) {
  const LambdaExpr *lambda = lambdaOf(var);
  if (!lambda || closures.contains(lambda->getLambdaClass()))
    return;
  local.isClosure = mayBeRemade(var, lambda);
  local.line = lineOf(lambda->getBeginLoc());
  for (const LambdaCapture &capture : lambda->captures()) {
    bool isCopy = capture.getCaptureKind() == LCK_ByCopy;
    bool isInit = lambda->isInitCapture(&capture);
    auto captured = capture.capturesVariable() && !isInit
                        ? localOf.find(capture.getCapturedVar())
                        : localOf.end();
    if (isInit || capture.getCaptureKind() == LCK_StarThis)
      local.isClosure = false;
    else if (isCopy && captured != localOf.end())
      local.copies.push_back(captured->second);
    if (captured != localOf.end() && isHiddenSomewhere(captured->first))
      local.isClosure = false;
  }
  if (!local.copies.empty() && mayReturnCopies(lambda))
    local.isClosure = false;
}

/// A static variable of the name of `captured`, or the like, may stand where
/// the closure would be made again.
bool Builder::isHiddenSomewhere(const ValueDecl *captured) {
  struct Finder : RecursiveASTVisitor<Finder> {
    explicit Finder(const Builder &builder) : builder(builder) {}
    bool TraverseLambdaExpr(LambdaExpr *) { return true; }
    bool VisitVarDecl(VarDecl *var) {
      bool stays = !var->hasLocalStorage() || builder.isConstant(var);
      if (stays && var->getIdentifier())
        names.insert(var->getName());
      return true;
    }
    const Builder &builder;
    llvm::StringSet<> names;
  };
  if (!stayingNames) {
    Finder finder(*this);
    finder.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
    stayingNames = std::move(finder.names);
  }
  return captured->getIdentifier() &&
         stayingNames->contains(captured->getName());
}

/// A closure in `expr` that is made again, and so has no name where types are
/// written; nothing if there is none.
std::optional<LocalId> Builder::remadeClosure(const Expr *expr) const {
  struct Finder : RecursiveASTVisitor<Finder> {
    explicit Finder(const Builder &builder) : builder(builder) {}
    bool see(LocalId id) {
      if (builder.generator.locals[id].isClosure)
        found = id;
      return !found;
    }
    bool VisitDeclRefExpr(DeclRefExpr *ref) {
      auto local = builder.localOf.find(ref->getDecl());
      return local == builder.localOf.end() || see(local->second);
    }
    bool VisitExpr(Expr *part) {
      auto one = builder.replaced.find(part);
      return one == builder.replaced.end() ||
             one->second.piece.kind != Piece::Local ||
             see(one->second.piece.local);
    }
    const Builder &builder;
    std::optional<LocalId> found;
  };
  Finder finder(*this);
  finder.TraverseStmt(const_cast<Expr *>(expr));
  return finder.found;
}

bool Builder::namesClosure(const Expr *expr) const {
  return remadeClosure(expr).has_value();
}

/// `type` is what the closure `made` returns, which may have a name once that
/// is a class.
void Builder::describeByClosure(Type &type, LocalId made) {
  type.unnameable = "what a closure returns, in a template";
  type.closure = generator.locals[made].type.closure;
}

} // namespace yieldc::model
