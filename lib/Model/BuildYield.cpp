//===- BuildYield.cpp - Operands of co_yield ------------------------------===//
//
//   co_yield lvalue;     the operand is named in the step
//   co_yield prvalue;    the object is built in the frame and destroyed at the
//                        end of the full expression, as the language has it:
//                        Block { Declare yielded = prvalue; Yield yielded }
//
// A small trivially copyable value goes into the step itself: nobody can tell.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"
#include "Model/Operands.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

const Expr *FullExpression::findHidden(const Expr *expr, bool isTyped) const {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitExpr(Expr *part) {
      // The braces of `T{…}` make no object of their own.
      if (const auto *made = dyn_cast<CXXUnresolvedConstructExpr>(part);
          made && made->isListInitialization())
        braces = made->getArg(0);
      bool isMade = (areListsHidden && isa<InitListExpr>(part)) ||
                    (areLambdasHidden && isa<LambdaExpr>(part));
      if (isMade && part != whole && part != braces)
        found = found ? found : part;
      return !found;
    }
    bool areListsHidden = false;
    bool areLambdasHidden = false;
    const Expr *whole = nullptr;
    const Expr *braces = nullptr;
    const Expr *found = nullptr;
  };
  if (!expr->isInstantiationDependent())
    return nullptr;
  Finder finder;
  finder.areListsHidden = builder.structure.holdsSuspension(expr);
  finder.areLambdasHidden = isTyped || finder.areListsHidden;
  finder.whole = expr->IgnoreParenImpCasts();
  finder.TraverseStmt(const_cast<Expr *>(expr));
  return finder.found;
}

/// Whether a yielded `std::initializer_list` is made by the operand: its array
/// would end before the consumer reads it.
static bool yieldsArray(QualType yielded, const Expr *operand) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitCXXStdInitializerListExpr(CXXStdInitializerListExpr *) {
      return !(found = true);
    }
    bool found = false;
  };
  const CXXRecordDecl *record = yielded->getAsCXXRecordDecl();
  if (!record || !record->isInStdNamespace() || !record->getIdentifier() ||
      record->getName() != "initializer_list")
    return false;
  Finder finder;
  finder.TraverseStmt(const_cast<Expr *>(operand));
  return finder.found;
}

namespace {
/// `T(value)`, which in a declaration could be a parameter of type T.
bool isFunctionalCast(const Expr *written) {
  if (const auto *cast = dyn_cast<CXXUnresolvedConstructExpr>(written))
    return !cast->isListInitialization();
  const auto *cast = dyn_cast<CXXFunctionalCastExpr>(written);
  return cast && !cast->isListInitialization();
}

} // namespace

void Builder::buildYield(const CoyieldExpr *yield, StmtList &out) {
  FullExpression full(*this, yield);
  if (full.lowerDiscarded(yield) && !full.isSpent(yield)) {
    // Nobody looks at the value; taking it may have an effect.
    Stmt *take = add(full.statements(), Stmt::Plain, yield->getKeywordLoc());
    take->text = concat(
        concat(verbatim("static_cast<void>("),
               fragment(SourceRange(yield->getKeywordLoc(), yield->getEndLoc()),
                        {yield})),
        verbatim(");"));
  }
  full.close(out);
}

/// The operand as written; the keyword is not part of it.
SourceRange Builder::operandRange(const CoyieldExpr *yield,
                                  const Expr *written) {
  SourceRange range = written->getSourceRange();
  if (std::optional<Token> first = unit.tokens().after(yield->getKeywordLoc()))
    range.setBegin(first->getLocation());
  if (const auto *construct = dyn_cast<CXXConstructExpr>(written))
    if (construct->getParenOrBraceRange().isValid())
      range.setEnd(construct->getParenOrBraceRange().getEnd());
  return range;
}

bool FullExpression::lowerYield(const CoyieldExpr *yield) {
  if (const CallExpr *call = builder.calls.lookup(yield))
    return lowerCall(yield, call);
  const Expr *operand = convertedOperand(yield);
  if (!operand)
    return refuse(yield, "this `co_yield`, because its operand is not known");
  const auto *delegate = operand->getType()->getAsCXXRecordDecl();
  bool isDelegation =
      elementsOperand(operand) || (delegate && delegate->getIdentifier() &&
                                   delegate->getName() == "elements");
  if (isDelegation)
    return lowerDelegation(yield, operand);
  if (yieldsArray(builder.yieldObject, operand))
    return refuse(yield->getKeywordLoc(), diag::Kind::ArrayAcrossYield);
  Generator &generator = builder.generator;
  const Expr *written = operand->IgnoreImplicit();
  SourceRange range = builder.operandRange(yield, written);
  // In a template Sema may not have converted the operand yet.
  bool isDependent = operand->isTypeDependent() || yield->isTypeDependent() ||
                     builder.yieldObject->isDependentType();
  const MaterializeTemporaryExpr *temporary =
      isDependent ? nullptr : materialized(operand);
  const Expr *value = temporary ? temporary->getSubExpr() : operand;
  bool isResult = temporary || (isDependent && operand->isPRValue());
  if (const Expr *hidden = findHidden(written, !generator.yieldsByValue))
    return refuseTemporary(hidden);

  std::optional<Token> first =
      builder.unit.tokens().after(yield->getKeywordLoc());
  bool isBraced = first && first->is(tok::l_brace);
  bool needsObject =
      (temporary || isDependent || isBraced) && !generator.yieldsByValue;
  llvm::SaveAndRestore<bool> saved(handsOnAddress,
                                   handsOnAddress || !generator.yieldsByValue);
  llvm::SaveAndRestore<bool> savedToo(bindsScalars, builder.yieldsReference);
  llvm::SaveAndRestore<bool> uninterrupted(
      isUninterrupted,
      generator.yieldsByValue && !builder.structure.holdsSuspension(value));
  if (!lower(value, isResult, true))
    return false;

  Fragment text = builder.fragment(range, {operand});
  // The step copies what it is given.
  if (generator.yieldsByValue && isa<DeclRefExpr>(written->IgnoreParens()))
    for (Use &use : text.uses)
      use.kind = Use::Read;
  if (std::optional<LocalId> built = builtObject(value); built && temporary) {
    text = nameOf(generator, *built, Use::Escape);
  } else if (needsObject) {
    // Braces can only build the yielded type itself.
    bool isOpen = isDependent && !isBraced;
    Type type = builder.yieldedType(temporary, text, isOpen,
                                    isOpen ? builder.declaredResult(value)
                                           : std::nullopt);
    LocalId id = declareYielded(yield, std::move(type), text, isBraced);
    generator.locals[id].needsImplicit =
        !isBraced &&
        mayMeetExplicit(temporary ? temporary->getType() : builder.yieldObject,
                        value, builder.context);
    text = nameOf(generator, id, Use::Escape);
    if (generator.yieldsRvalue)
      text = concat(
          concat(verbatim("static_cast<" + generator.yieldType + ">("), text),
          verbatim(")"));
  } else if (isBraced) {
    text = concat(verbatim(generator.yieldType), text);
  } else if (text.mayThrow && isFunctionalCast(written)) {
    // `step step_(int(value));` would declare a function.
    text = concat(concat(verbatim("("), text), verbatim(")"));
  }
  Stmt *node = builder.add(*current, Stmt::Yield, yield->getKeywordLoc());
  node->suspension = generator.addSuspension(node->loc);
  node->byReference = !generator.yieldsByValue;
  node->text = std::move(text);

  Piece sent;
  if (generator.sendType.empty())
    sent.text = "static_cast<void>(0)";
  else
    sent.kind = Piece::Sent;
  Substitution one;
  one.range = SourceRange(yield->getKeywordLoc(), range.getEnd());
  one.piece = sent;
  builder.replaced[yield] = one;
  return true;
}

/// The user's words for the type of the object that is yielded; empty where
/// they would have to be taken apart, or may say a reference.
static std::string objectText(QualType object, StringRef yieldType) {
  if (object->isAnyPointerType() || object->isMemberPointerType() ||
      object->isArrayType() || object->getAs<DecltypeType>() ||
      object->getAs<DependentNameType>())
    return "";
  StringRef text = yieldType.rtrim("& ");
  text.consume_front("const ") || text.consume_back(" const");
  return text.str();
}

/// The object that is yielded, where the operand designates none that exists,
/// or where that is not known (`isOpen`), but perhaps that it is `made`.
Type Builder::yieldedType(const MaterializeTemporaryExpr *temporary,
                          const Fragment &text, bool isOpen,
                          const std::optional<Type> &made) {
  std::string object = objectText(yieldObject, generator.yieldType);
  Type type;
  if (temporary) {
    type = describe(temporary->getType().getUnqualifiedType(), nullptr, "");
    if (!object.empty() &&
        context.hasSameUnqualifiedType(temporary->getType(), yieldObject)) {
      type.prefix = std::move(object);
      type.suffix.clear();
    }
    return type;
  }
  type.isDependent = type.isClass = true;
  std::string operand = made ? made->prefix + made->suffix
                             : "decltype((" + initializerText(text) + "))";
  type.prefix = isOpen ? "typename " + generator.runtime("yielded") + "<" +
                             generator.yieldType + ", " + operand + ">::type"
                : !object.empty() ? object
                                  : memberType("decayed", generator.yieldType);
  if (made)
    return type;
  for (const Use &use : text.uses)
    if (isOpen && generator.locals[use.local].isClosure)
      describeByClosure(type, use.local);
  return type;
}

LocalId FullExpression::declareYielded(const CoyieldExpr *yield, Type type,
                                       const Fragment &text, bool isBraced) {
  LocalId id = builder.addLocal("yielded", Local::Temporary, std::move(type),
                                yield->getKeywordLoc());
  Local &local = builder.generator.locals[id];
  local.isOperand = true;
  if (conditions == 0) {
    local.init = isBraced ? Local::List : Local::Copy;
    local.value = text;
    declare(id, *current);
    return id;
  }
  local.block = block;
  local.isLate = !local.type.isScalar;
  declare(id, list);
  give(id, text);
  return id;
}

} // namespace yieldc::model
