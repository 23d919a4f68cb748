//===- DefaultArgument.cpp - Temporaries that nobody wrote ----------------===//
//
//   const object &pick(int n, const object &other = object("none"));
//   co_yield pick(n);       temporary = object("none");
//                           co_yield pick(n, temporary);
//
// The temporary lives to the end of the full expression, so it goes into the
// frame, and the call names it. What is written elsewhere may mean something
// else here: only literals are copied, and objects made of literals.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"
#include "Model/Operands.h"

using namespace clang;

namespace yieldc::model {

bool isLiteral(const Expr *expr) {
  expr = expr->IgnoreParenImpCasts();
  if (const auto *op = dyn_cast<UnaryOperator>(expr))
    return isLiteral(op->getSubExpr());
  return !expr->getBeginLoc().isMacroID() &&
         isa<IntegerLiteral, FloatingLiteral, CharacterLiteral, StringLiteral,
             CXXBoolLiteralExpr, CXXNullPtrLiteralExpr>(expr);
}

/// `std::allocator<T>()`, `Compare()`: nothing can notice when it ends.
static bool isUnnoticed(QualType type) {
  const auto *record = type.getNonReferenceType()->getAsCXXRecordDecl();
  return record && record->hasDefinition() && record->isEmpty() &&
         (record->isInStdNamespace() || record->hasTrivialDestructor());
}

bool FullExpression::needsDefault(const CXXDefaultArgExpr *argument) const {
  return !isUnnoticed(argument->getType()) &&
         needed(argument->getExpr(), false, true);
}

/// What makes the same object here; nothing if that is not certain.
std::optional<std::string>
FullExpression::writtenAnew(const Expr *value) const {
  value = convertedSource(value);
  if (isLiteral(value))
    return builder.sourceText(value->getSourceRange(), {});
  if (const auto *cast = dyn_cast<CXXFunctionalCastExpr>(value))
    value = cast->getSubExpr()->IgnoreImplicit();
  const auto *construct = dyn_cast<CXXConstructExpr>(value);
  if (!construct || construct->getBeginLoc().isMacroID() ||
      construct->isStdInitListInitialization())
    return std::nullopt;
  std::string arguments;
  for (const Expr *part : construct->arguments()) {
    if (isa<CXXDefaultArgExpr>(part))
      break;
    std::optional<std::string> text = writtenAnew(part);
    if (!text)
      return std::nullopt;
    arguments += (arguments.empty() ? "" : ", ") + *text;
  }
  bool isList = construct->isListInitialization();
  return builder.spelled(construct->getType().getUnqualifiedType()) +
         (isList ? "{" : "(") + arguments + (isList ? "}" : ")");
}

/// Evaluates a default argument of `call` into a local, and has the text of the
/// call name it.
bool FullExpression::keepDefault(const Expr *call,
                                 const CXXDefaultArgExpr *argument) {
  llvm::SmallVector<const Expr *, 4> arguments;
  SourceLocation end;
  if (const auto *construct = dyn_cast<CXXConstructExpr>(call)) {
    // One element more may choose another constructor.
    if (construct->isListInitialization())
      return refuse(call->getBeginLoc(), diag::Kind::DefaultArgument);
    arguments.append(construct->arg_begin(), construct->arg_end());
    end = construct->getParenOrBraceRange().getEnd();
  } else if (const auto *function = dyn_cast<CallExpr>(call)) {
    arguments.append(function->arg_begin(), function->arg_end());
    end = function->getRParenLoc();
  }
  std::optional<std::string> text = writtenAnew(argument->getExpr());
  if (end.isInvalid() || end.isMacroID() || !text)
    return refuse(call->getBeginLoc(), diag::Kind::DefaultArgument);
  // Those between what has been written and this one are written, too.
  std::string before;
  bool follows = false;
  for (const Expr *other : arguments) {
    if (other == argument)
      break;
    const auto *skipped = dyn_cast<CXXDefaultArgExpr>(other);
    if (!skipped || builder.replaced.count(other)) {
      before.clear();
      follows = true;
      continue;
    }
    std::optional<std::string> value = writtenAnew(skipped->getExpr());
    if (!value)
      return refuse(call->getBeginLoc(), diag::Kind::DefaultArgument);
    before += *value + ", ";
  }
  if (follows)
    before = ", " + before;
  QualType type = argument->getType().getNonReferenceType();
  const Expr *value = argument->getExpr();
  Piece piece;
  piece.kind = Piece::Local;
  piece.local = declareKept(
      value, builder.describe(type.getUnqualifiedType(), nullptr, ""),
      verbatim(*text), true);
  piece.text = builder.generator.locals[piece.local].name;
  if (!value->isLValue() || !type.isConstQualified()) {
    piece.form = Piece::Moved;
    piece.cast = builder.spelled(
        builder.context.getRValueReferenceType(type.getUnqualifiedType()));
  }
  builder.replaced[argument] = {SourceRange(end, SourceLocation()), piece,
                                before};
  return true;
}

} // namespace yieldc::model
