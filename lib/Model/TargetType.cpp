//===- TargetType.cpp - Numbers whose type the target decides -------------===//
//
// `auto n = sizeof x;` is an `unsigned long` where the tool runs, and
// `auto n = a + 1;` may be an `int` here and an `unsigned int` elsewhere. A
// member is declared with what the language computes in its place:
// `std::size_t`, or `decltype(std::uint16_t() + 1)`.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace yieldc::model {

static const VarDecl *deducedVariable(const Expr *expr) {
  const auto *ref = dyn_cast<DeclRefExpr>(expr);
  const auto *var = ref ? dyn_cast<VarDecl>(ref->getDecl()) : nullptr;
  return var && var->getInit() && var->getType()->getContainedAutoType() &&
                 !var->isCXXForRangeDecl()
             ? var
             : nullptr;
}

/// The operands that decide which type a calculation is of, converted to one;
/// none if it is no calculation.
static llvm::SmallVector<const Expr *, 2> calculated(const Expr *expr) {
  if (const auto *binary = dyn_cast<BinaryOperator>(expr)) {
    if (binary->isShiftOp())
      return {binary->getLHS()};
    if (binary->isMultiplicativeOp() || binary->isAdditiveOp() ||
        binary->isBitwiseOp())
      return {binary->getLHS(), binary->getRHS()};
  }
  if (const auto *unary = dyn_cast<UnaryOperator>(expr);
      unary && (unary->getOpcode() == UO_Plus ||
                unary->getOpcode() == UO_Minus || unary->getOpcode() == UO_Not))
    return {unary->getSubExpr()};
  if (const auto *choice = dyn_cast<ConditionalOperator>(expr))
    return {choice->getTrueExpr(), choice->getFalseExpr()};
  return {};
}

/// What `expr` has its type from.
static const Expr *typeSource(const Expr *expr) {
  for (;;) {
    expr = expr->IgnoreParenImpCasts();
    if (const auto *list = dyn_cast<InitListExpr>(expr);
        list && list->getNumInits() == 1)
      expr = list->getInit(0);
    else if (const auto *list = dyn_cast<ParenListExpr>(expr);
             list && list->getNumExprs() == 1)
      expr = list->getExpr(0);
    else if (const VarDecl *var = deducedVariable(expr))
      expr = var->getInit();
    else if (const auto *binary = dyn_cast<BinaryOperator>(expr);
             binary && binary->getOpcode() == BO_Comma)
      expr = binary->getRHS();
    else if (binary && binary->isAssignmentOp())
      expr = binary->getLHS();
    else
      return expr;
  }
}

static bool isSize(const Expr *expr) {
  return isa<UnaryExprOrTypeTraitExpr, OffsetOfExpr, SizeOfPackExpr>(expr);
}

static bool isDifference(const Expr *expr) {
  const auto *binary = dyn_cast<BinaryOperator>(expr);
  return binary && binary->getOpcode() == BO_Sub &&
         binary->getLHS()->getType()->isPointerType() &&
         binary->getRHS()->getType()->isPointerType();
}

/// Whether a number is written that needs more bits than its type always has.
static bool isWide(const Expr *expr) {
  const auto *literal = dyn_cast<IntegerLiteral>(expr);
  if (!literal ||
      literal->getType()->isSpecificBuiltinType(BuiltinType::LongLong))
    return false;
  bool isInt = literal->getType()->isSpecificBuiltinType(BuiltinType::Int) ||
               literal->getType()->isSpecificBuiltinType(BuiltinType::UInt);
  return !literal->getValue().isIntN(isInt ? 15 : 31);
}

static bool isWord(QualType type) {
  return type->isSpecificBuiltinType(BuiltinType::UInt) ||
         type->isSpecificBuiltinType(BuiltinType::ULong);
}

/// A number by its keyword; null if `type` has another name. What LLVM 22 calls
/// `__size_t` is none that the user gave.
static const BuiltinType *plainNumber(QualType type) {
#if CLANG_VERSION_MAJOR >= 22
  if (const auto *sugar = dyn_cast<PredefinedSugarType>(type.getTypePtr()))
    type = sugar->desugar();
#endif
  return dyn_cast<BuiltinType>(type.getTypePtr());
}

/// Does what is calculated with `expr` have another type on other targets?
static bool isOpenOperand(QualType type) {
  const BuiltinType *builtin = plainNumber(type);
  return isNumber(type) &&
         (!builtin || builtin->getKind() == BuiltinType::UShort ||
          builtin->getKind() == BuiltinType::Char16 ||
          builtin->getKind() == BuiltinType::Char32 ||
          builtin->getKind() == BuiltinType::WChar_U ||
          builtin->getKind() == BuiltinType::WChar_S);
}

/// Is the type of `expr`, which the language gives it, another one on other
/// targets?
static bool isOpen(const Expr *expr) {
  expr = typeSource(expr);
  if (isSize(expr) || isDifference(expr) || isWide(expr))
    return true;
  return llvm::any_of(calculated(expr), [&](const Expr *operand) {
    QualType type = typeSource(operand)->getType();
    // A `long` has all values of an `unsigned int`, or has not.
    bool isMixed = expr->getType()->isSignedIntegerType() &&
                   type->isUnsignedIntegerType() && isWord(type);
    return isMixed || isOpen(operand) || isOpenOperand(type);
  });
}

/// `name` as the library declares it before the function; empty if it does not.
std::string Builder::libraryType(StringRef name) const {
  auto isBefore = [&](const NamedDecl *decl) {
    return isa<TypedefNameDecl>(decl->getUnderlyingDecl()) &&
           sources.isBeforeInTranslationUnit(decl->getLocation(),
                                             function->getLocation());
  };
  const TranslationUnitDecl *unit = context.getTranslationUnitDecl();
  for (const NamedDecl *space : unit->lookup(&context.Idents.get("std")))
    if (const auto *library = dyn_cast<NamespaceDecl>(space))
      if (llvm::any_of(library->lookup(&context.Idents.get(name)), isBefore))
        return "::std::" + name.str();
  return "";
}

/// What the library calls the type of a size or difference; empty if `expr` is
/// none, or it has no name.
std::string Builder::sizeName(const Expr *expr) const {
  return isSize(expr)         ? libraryType("size_t")
         : isDifference(expr) ? libraryType("ptrdiff_t")
                              : "";
}

/// A value of `type`.
static std::string valueOf(const std::string &type) {
  bool isOneWord = !StringRef(type).contains(' ');
  return isOneWord ? type + "()" : "static_cast<" + type + ">(0)";
}

/// The type of `c ? a : b` if both have it, as they are not converted then.
std::string Builder::sameOperands(const Expr *expr) {
  const auto *choice = dyn_cast<ConditionalOperator>(expr);
  if (!choice)
    return "";
  std::string types[2];
  for (int side : {0, 1}) {
    const Expr *value =
        typeSource(side ? choice->getFalseExpr() : choice->getTrueExpr());
    if (needsLaterType(value->getType()))
      leaveClass();
    if (!isOpen(value))
      types[side] = spelled(value->getType().getUnqualifiedType());
  }
  return types[0] == types[1] ? types[0] : "";
}

/// An expression of the type of `expr`, which names nothing of the body; empty
/// if there is none.
std::string Builder::targetOperand(const Expr *expr) {
  expr = typeSource(expr);
  if (isa<IntegerLiteral, FloatingLiteral, CharacterLiteral>(expr)) {
    llvm::SmallString<32> buffer;
    bool isInvalid = false;
    StringRef text =
        Lexer::getSpelling(sources.getSpellingLoc(expr->getExprLoc()), buffer,
                           sources, lang, &isInvalid);
    return isInvalid ? "" : text.str();
  }
  std::string known = sizeName(expr);
  if (isDifference(expr))
    return !known.empty() ? known + "()"
                          : "(static_cast<char *>(nullptr) - static_cast<char "
                            "*>(nullptr))";
  if (isSize(expr))
    return known.empty() ? "sizeof 0" : known + "()";
  if (std::string same = sameOperands(expr); !same.empty())
    return valueOf(same);
  llvm::SmallVector<const Expr *, 2> operands = calculated(expr);
  if (operands.empty() || !isOpen(expr)) {
    TypeSpeller::Spelling type =
        speller.spell(expr->getType().getUnqualifiedType());
    if (needsLaterType(expr->getType()))
      leaveClass();
    return type.unnameable.empty() && expr->getType()->isArithmeticType()
               ? valueOf(type.prefix)
               : "";
  }
  std::string first = targetOperand(operands.front());
  if (operands.size() == 1)
    return first.empty() ? "" : "+" + first;
  std::string second = targetOperand(operands.back());
  if (first.empty() || second.empty())
    return "";
  // A choice promotes nothing.
  return isa<ConditionalOperator>(expr)
             ? "(true ? " + first + " : " + second + ")"
             : first + " + " + second;
}

/// The type of `expr` if that is a number whose type the target decides; empty
/// if it is another.
std::string Builder::targetType(const Expr *expr) {
  const BuiltinType *plain = plainNumber(expr->getType());
  if (!expr->getType()->isIntegerType() || !isOpen(expr))
    return "";
  expr = typeSource(expr);
  if (std::string same = sameOperands(expr); !same.empty())
    return same;
  std::string known = sizeName(expr);
  if (!known.empty() || (!isSize(expr) && !isDifference(expr) && !plain))
    return known;
  std::string operand = targetOperand(expr);
  if (operand.empty())
    return "";
  return "decltype" + (operand.front() == '(' ? operand : "(" + operand + ")");
}

/// The type of a variable or temporary that is deduced from `origin`.
Type Builder::describeFrom(const Expr *origin, QualType type,
                           const TypeSourceInfo *written,
                           StringRef initializer) {
  auto words =
      speller.useWords(MeantTypes(origin, context, function->getReturnType()));
  Type result = describe(type, written, initializer);
  QualType object = type.getNonReferenceType();
  if (!origin || type->isDependentType() || !isNumber(object) ||
      !context.hasSameUnqualifiedType(object, origin->getType()))
    return result;
  std::string text = targetType(origin);
  if (text.empty())
    return result;
  StringRef reference = type->isLValueReferenceType()   ? " &"
                        : type->isRValueReferenceType() ? " &&"
                                                        : "";
  result.prefix =
      qualifierText(object.getLocalQualifiers()) + text + reference.str();
  result.suffix.clear();
  return result;
}

} // namespace yieldc::model
