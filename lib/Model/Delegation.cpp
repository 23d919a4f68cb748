//===- Delegation.cpp - co_yield elements_of(…) ---------------------------===//
//
//   x = co_yield elements_of(inner);
//
//   Declare delegate : yieldc::delegated<…> = inner;
//   Yield all of delegate
//   … x = delegate.result()
//
// An operand of a class that derives from yieldc::detail::delegating is one
// without elements_of.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

/// Is it a class that a `co_yield` delegates to as it is? Such a class derives
/// from `yieldc::detail::delegating`.
static bool isDelegating(const CXXRecordDecl *record) {
  if (!record || !record->hasDefinition())
    return false;
  bool found = false;
  record->forallBases([&](const CXXRecordDecl *base) {
    found |= base->getQualifiedNameAsString() == "yieldc::detail::delegating";
    return !found;
  });
  return found;
}

/// The argument of `elements_of(…)`, or an operand that needs no such words;
/// null if `operand` is neither.
const Expr *elementsOperand(const Expr *operand) {
  for (;;) {
    operand = operand->IgnoreParenImpCasts();
    if (const auto *full = dyn_cast<FullExpr>(operand))
      operand = full->getSubExpr();
    else if (const auto *temporary =
                 dyn_cast<MaterializeTemporaryExpr>(operand))
      operand = temporary->getSubExpr();
    else if (isDelegating(operand->getType()->getAsCXXRecordDecl()))
      return operand;
    else if (const auto *construct = dyn_cast<CXXConstructExpr>(operand);
             construct && construct->getNumArgs() == 1)
      operand = construct->getArg(0);
    else
      break;
  }
  const auto *call = dyn_cast<CallExpr>(operand);
  if (!call || call->getNumArgs() != 1)
    return nullptr;
  const Expr *callee = call->getCallee()->IgnoreParenImpCasts();
  std::string name;
  if (const auto *ref = dyn_cast<DeclRefExpr>(callee))
    name = ref->getDecl()->getQualifiedNameAsString();
  else if (const auto *lookup = dyn_cast<UnresolvedLookupExpr>(callee))
    name = "yieldc::" + lookup->getName().getAsString();
  return name == "yieldc::elements_of" ? call->getArg(0) : nullptr;
}

/// The type of the object that `text` names; empty if it is another expression,
/// or that type is written in another way.
static std::string typeOfLocal(const Generator &generator,
                               const Fragment &text) {
  if (text.pieces.size() != 1 || text.pieces.front().kind != Piece::Local ||
      text.pieces.front().form != Piece::Name)
    return "";
  const Local &local = generator.locals[text.pieces.front().local];
  bool isPlain = local.origin != Local::Parameter && !local.type.isReference &&
                 local.type.suffix.empty() && local.type.unnameable.empty() &&
                 local.origin != Local::Binding;
  return isPlain ? local.type.prefix : "";
}

bool FullExpression::lowerDelegation(const CoyieldExpr *yield,
                                     const Expr *operand) {
  const Expr *range = elementsOperand(operand);
  if (!range)
    return refuse(yield, "an `elements_of` that is made elsewhere");
  if (const Expr *hidden = findHidden(range, true))
    return refuseTemporary(hidden);
  // What is delegated to may keep references to all that it is made of.
  llvm::SaveAndRestore<bool> saved(handsOnAddress, true);
  llvm::SaveAndRestore<bool> savedToo(bindsScalars, true);
  Generator &generator = builder.generator;
  const Expr *plain = range->IgnoreParens();
  bool isLent = range->isLValue() && !isa<MaterializeTemporaryExpr>(plain);
  if (range->isTypeDependent()) {
    if (!lower(range, true, true) || (!isStable(range) && !keep(range)))
      return false;
  } else if (range->isPRValue() || isa<MaterializeTemporaryExpr>(plain)) {
    // The operand's other temporaries live until the delegation ends.
    const auto *temporary = dyn_cast<MaterializeTemporaryExpr>(plain);
    const Expr *object = temporary ? temporary->getSubExpr() : range;
    if (!lower(object, true, true) || !keep(range))
      return false;
  } else if (!lower(range, false, true) || (!isLent && !keep(range))) {
    return false;
  }

  Fragment text = builder.fragment(range);
  for (Piece &piece : text.pieces)
    if (piece.form == Piece::Moved) {
      piece.form = Piece::Name;
      piece.cast.clear();
    }
  for (Use &use : text.uses)
    use.kind = Use::Escape;
  Type type;
  std::string of = typeOfLocal(generator, text);
  if (!of.empty()) {
    of += isLent ? " &" : "";
  } else {
    of = "decltype((" + builder.initializerText(text) + "))";
    if (!isLent)
      of = generator.runtime("detail") + "::remove_reference_t<" + of + ">";
  }
  type.prefix = generator.runtime("delegated") + "<" + generator.yieldType +
                ", " +
                (generator.sendType.empty() ? "void" : generator.sendType) +
                ", " + of + ">";
  type.isClass = true;
  LocalId id = builder.addLocal("delegate", Local::Temporary, type,
                                yield->getKeywordLoc());
  Local &local = generator.locals[id];
  local.isLate = conditions != 0;
  local.isOperand = true;
  if (local.isLate) {
    local.block = block;
    declare(id, list);
    emplace(id, text);
  } else {
    local.init = Local::Copy;
    local.value = text;
    declare(id, *current);
  }
  Stmt *node = builder.add(*current, Stmt::Yield, yield->getKeywordLoc());
  node->suspension = generator.addSuspension(node->loc);
  node->isDelegation = true;
  node->object = id;
  node->text = nameOf(generator, id, Use::Escape);
  node->text.mayThrow = true;

  Substitution one;
  one.range = SourceRange(yield->getKeywordLoc(), yield->getEndLoc());
  bool isUnknown = yield->isTypeDependent() && yield == discarded;
  if (yield->getType()->isVoidType() || isUnknown) {
    one.piece.text = "static_cast<void>(0)";
  } else {
    one.piece = builder.namePiece(id);
    one.piece.form = Piece::Result;
  }
  builder.replaced[yield] = one;
  return true;
}

} // namespace yieldc::model
