//===- ReadLambda.cpp - Lambdas and `this` in a fragment ------------------===//
//
// `this` of the body is the object that the machine keeps; in a lambda, what
// stands for it there. A lambda that has become a class is written as one.
//
//===----------------------------------------------------------------------===//
#include "Model/FragmentReader.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

bool FragmentReader::VisitCXXThisExpr(CXXThisExpr *self) {
  if (self->isImplicit() || self->getBeginLoc().isInvalid())
    return true;
  if (inCopied) {
    addText(self->getBeginLoc(), "(&copied_)");
    return true;
  }
  Piece piece;
  piece.kind = lambdas || captureByName ? Piece::LambdaThis : Piece::This;
  piece.text = "this";
  fragment.lambdaUsesThis |= piece.kind == Piece::LambdaThis;
  holes.push_back({self->getBeginLoc(), self->getBeginLoc(), piece});
  return true;
}

void FragmentReader::insertThis(SourceLocation loc) {
  Piece piece;
  if (inCopied) {
    piece.kind = Piece::Qualifier;
    piece.text = "copied_.";
    holes.push_back({loc, SourceLocation(), piece});
    return;
  }
  piece.kind = lambdas ? Piece::LambdaMember : Piece::ImplicitThis;
  fragment.lambdaUsesThis |= lambdas != 0;
  holes.push_back({loc, SourceLocation(), piece});
}

bool FragmentReader::VisitMemberExpr(MemberExpr *member) {
  if (member->getMemberDecl() == builder.function &&
      builder.function->isDependentContext())
    noteSelfInTemplate();
  const auto *self = dyn_cast<CXXThisExpr>(member->getBase()->IgnoreImpCasts());
  if (self && self->isImplicit())
    insertThis(member->hasQualifier() ? member->getQualifierLoc().getBeginLoc()
                                      : member->getMemberLoc());
  return true;
}

bool FragmentReader::VisitUnresolvedMemberExpr(UnresolvedMemberExpr *member) {
  noteSelfAmong(member);
  if (member->isImplicitAccess())
    insertThis(member->getQualifier() ? member->getQualifierLoc().getBeginLoc()
                                      : member->getMemberLoc());
  return true;
}

bool FragmentReader::VisitCXXDependentScopeMemberExpr(
    CXXDependentScopeMemberExpr *member) {
  if (member->isImplicitAccess())
    insertThis(member->getQualifier() ? member->getQualifierLoc().getBeginLoc()
                                      : member->getMemberLoc());
  return true;
}

/// `Base<T>::f` in a member of a class derived from Base<T>, or `Derived::f`:
/// whether f is static is not known, and `object->Base<T>::f` is right for
/// both.
bool FragmentReader::VisitDependentScopeDeclRefExpr(
    DependentScopeDeclRefExpr *ref) {
  const auto *method = dyn_cast<CXXMethodDecl>(builder.function);
  QualType named = namedType(ref->getQualifier());
  if (!method || method->isStatic() || named.isNull() || addressed == ref)
    return true;
  bool isBase = llvm::any_of(
      method->getParent()->bases(), [&](const CXXBaseSpecifier &base) {
        return builder.context.hasSameType(base.getType(), named);
      });
  // `Derived::f` may be of a base, too.
  const CXXRecordDecl *record = named.getCanonicalType()->getAsCXXRecordDecl();
  if (isBase || declaresSameEntity(record, method->getParent()))
    insertThis(ref->getQualifierLoc().getBeginLoc());
  return true;
}

/// The introducer becomes the braces that initialise the class, and the rest of
/// the lambda goes.
bool FragmentReader::writeClosure(const LambdaExpr *lambda,
                                  const Closure &closure) {
  const SourceRange introducer = lambda->getIntroducerRange();
  addText(introducer.getBegin(), closure.name + "{");
  if (lambda->getCaptureDefault() != LCD_None) {
    SourceLocation at = lambda->getCaptureDefaultLoc();
    std::optional<Token> next = builder.unit.tokens().after(at);
    bool goesOn = next && next->is(tok::comma);
    addText(SourceRange(at, goesOn ? next->getLocation() : at), "");
  }
  auto insert = [&](Piece piece) {
    holes.push_back({introducer.getEnd(), SourceLocation(), std::move(piece)});
  };
  for (const Captured &captured : closure.captures) {
    const LambdaCapture *capture = captured.written;
    if (!capture || capture->isImplicit()) {
      Piece comma, name;
      comma.kind = Piece::Qualifier;
      comma.text = &captured == &closure.captures.front() ? "" : ", ";
      insert(std::move(comma));
      name.kind = Piece::This;
      if (captured.variable) {
        LocalId id = builder.localOf.lookup(captured.variable);
        name = builder.namePiece(id);
        fragment.uses.push_back({id, Use::Escape});
      }
      insert(std::move(name));
      continue;
    }
    bool isInit = lambda->isInitCapture(capture);
    SourceLocation at = capture->getLocation();
    std::optional<Token> before = builder.unit.tokens().before(at);
    std::optional<Token> after = builder.unit.tokens().after(at);
    if (before && before->is(tok::amp))
      addText(before->getLocation(), "");
    if (capture->capturesThis()) {
      bool isCopy = capture->getCaptureKind() == LCK_StarThis;
      Piece self;
      self.kind = Piece::This;
      SourceLocation loc = isCopy && after ? after->getLocation() : at;
      holes.push_back({loc, loc, self});
    } else if (isInit) {
      bool isAssigned = after && after->is(tok::equal);
      addText(SourceRange(at, isAssigned ? after->getLocation() : at),
              isAssigned ? "" : captured.type);
      TraverseStmt(cast<VarDecl>(capture->getCapturedVar())->getInit());
    } else {
      addLocal(capture->getCapturedVar(), at, {0, Use::Escape});
    }
  }
  addText(SourceRange(introducer.getEnd(), lambda->getEndLoc()), "}");
  fragment.mayThrow |= !closure.captures.empty();
  return true;
}

/// `[&]` copies `this`; of the variable that stands for it, it would keep a
/// reference: `[&, self_]`.
void FragmentReader::captureObject(const LambdaExpr *lambda) {
  std::optional<Token> next =
      builder.unit.tokens().after(lambda->getCaptureDefaultLoc());
  if (!next)
    return;
  Piece comma, object;
  comma.kind = Piece::Qualifier;
  comma.text = ", ";
  object.kind = Piece::LambdaThis;
  fragment.lambdaUsesThis = true;
  holes.push_back({next->getLocation(), SourceLocation(), comma});
  holes.push_back({next->getLocation(), SourceLocation(), object});
}

/// `[*this]` copies the object: `[copied_ = *self_]`. A lambda inside that has
/// the copy refers to it, as `this` would.
void FragmentReader::captureThis(const LambdaExpr *lambda,
                                 const LambdaCapture &capture) {
  SourceLocation at = capture.getLocation();
  bool isCopy = capture.getCaptureKind() == LCK_StarThis;
  if (inCopied) {
    bool isImplicitCopy =
        capture.isImplicit() && lambda->getCaptureDefault() == LCD_ByCopy;
    if (isCopy || isImplicitCopy)
      builder.refuse(lambda,
                     "a body with a lambda that copies `*this`, or what "
                     "captures it, inside another such lambda, because "
                     "the copy is written as a variable");
    else if (!capture.isImplicit())
      addText(at, "&copied_");
    return;
  }
  if (capture.isImplicit()) {
    if (lambda->getCaptureDefault() == LCD_ByRef)
      captureObject(lambda);
    return;
  }
  fragment.lambdaUsesThis = true;
  const auto *method = dyn_cast<CXXMethodDecl>(builder.function);
  if (isCopy && lambda->isMutable() && method && method->isConst())
    builder.refuse(lambda, "a body with a lambda that copies `*this`, which is "
                           "`const`, and is `mutable`, because the copy is "
                           "written as a variable");
  if (isCopy) {
    addText(at, "copied_ = *");
    if (std::optional<Token> next = builder.unit.tokens().after(at))
      at = next->getLocation();
  }
  Piece piece;
  piece.kind = Piece::LambdaThis;
  holes.push_back({at, at, piece});
}

/// `[&b]` of a structured binding becomes `[&b = bound_.second]`, for it is no
/// variable any more.
void FragmentReader::nameCapture(const ValueDecl *binding, SourceLocation loc) {
  auto found = builder.localOf.find(binding);
  if (found == builder.localOf.end() || keptBindings.contains(binding))
    return;
  Piece name;
  name.kind = Piece::Qualifier;
  name.text = builder.generator.locals[found->second].name + " = ";
  holes.push_back({loc, SourceLocation(), std::move(name)});
}

void FragmentReader::noteCaptures(const LambdaExpr *lambda) {
  if (!lambdas)
    ofOutermost = {};
  bool isKept = !calledAtOnce.contains(lambda);
  for (const LambdaCapture &capture : lambda->captures())
    if (capture.capturesVariable() && !lambda->isInitCapture(&capture)) {
      if (capture.getCaptureKind() == LCK_ByRef && isKept)
        ofOutermost.referred.insert(capture.getCapturedVar());
      else if (capture.getCaptureKind() == LCK_ByCopy && !lambdas)
        ofOutermost.copied.insert(capture.getCapturedVar());
    }
  ofOutermost.refersToAll |= isKept &&
                             lambda->getCaptureDefault() == LCD_ByRef &&
                             lambda->getCallOperator()->isDependentContext();
}

bool FragmentReader::TraverseLambdaExpr(LambdaExpr *lambda) {
  auto named = builder.closures.find(lambda->getLambdaClass());
  if (named != builder.closures.end())
    return writeClosure(lambda, named->second);
  bool outer = captureByName;
  for (unsigned i = 0, n = lambda->capture_size(); i != n; ++i) {
    const LambdaCapture *capture = lambda->capture_begin() + i;
    Expr *init = *(lambda->capture_init_begin() + i);
    if (capture->isImplicit()) {
      // `[=]` copies: the name in the lambda must be a variable's, not a
      // member's. `[&]` reaches the member through `this` all the same; that
      // of a frame, of which there are several, not.
      if (capture->capturesVariable() &&
          (capture->getCaptureKind() == LCK_ByCopy ||
           builder.generator.isRecursive))
        if (auto found = builder.localOf.find(capture->getCapturedVar());
            found != builder.localOf.end())
          fragment.captured.push_back(found->second);
      if (capture->capturesThis())
        captureThis(lambda, *capture);
      continue;
    }
    captureByName = !lambda->isInitCapture(capture);
    if (lambda->isInitCapture(capture)) {
      const auto *var = cast<VarDecl>(capture->getCapturedVar());
      rename(var, var->getLocation());
      TraverseStmt(const_cast<Expr *>(var->getInit()));
    } else if (capture->capturesThis()) {
      captureThis(lambda, *capture);
    } else if (capture->capturesVariable()) {
      if (!builder.localOf.contains(capture->getCapturedVar()))
        rename(capture->getCapturedVar(), capture->getLocation());
      if (isa<BindingDecl>(capture->getCapturedVar()))
        nameCapture(capture->getCapturedVar(), capture->getLocation());
      addLocal(capture->getCapturedVar(), capture->getLocation(),
               {0, Use::Escape, /*keeps=*/true});
    } else {
      TraverseStmt(init);
    }
    captureByName = false;
  }
  bool isByCopy = lambda->getCaptureDefault() == LCD_ByCopy;
  bool isDependent = lambda->isGenericLambda() ||
                     lambda->getCallOperator()->isDependentContext();
  for (const ParmVarDecl *parameter : lambda->getCallOperator()->parameters())
    rename(parameter, parameter->getLocation());
  noteCaptures(lambda);
  llvm::SaveAndRestore<decltype(keptBindings)> bindings(keptBindings,
                                                        keptBindings);
  for (const LambdaCapture &capture : lambda->explicit_captures())
    if (capture.capturesVariable() &&
        isa<BindingDecl>(capture.getCapturedVar()) &&
        builder.localOf.contains(capture.getCapturedVar()))
      keptBindings.insert(capture.getCapturedVar());
  ++lambdas;
  llvm::SaveAndRestore<decltype(copied)> ofOuter(copied, copied);
  for (const LambdaCapture &capture : lambda->explicit_captures())
    if (capture.getCaptureKind() == LCK_ByCopy && lambda->isGenericLambda())
      copied.insert(capture.getCapturedVar());
  // In a template the implicit captures are not known yet: take every name.
  captureByName = isByCopy && isDependent;
  bool copies = llvm::any_of(lambda->captures(), [](const LambdaCapture &c) {
    return c.getCaptureKind() == LCK_StarThis;
  });
  llvm::SaveAndRestore<bool> saved(inCopied, inCopied || copies);
  TraverseStmt(lambda->getBody());
  captureByName = outer;
  --lambdas;
  return true;
}

} // namespace yieldc::model
