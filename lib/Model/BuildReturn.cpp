//===- BuildReturn.cpp - The types of the signature -----------------------===//
//
// What the generator yields, is sent and returns, in the declared return type.
// That and the types of parameters may name parameters and the object, which
// the class does not have: `auto f(T n) -> generator<decltype(n + n)>`.
//
//===----------------------------------------------------------------------===//
#include "Model/FragmentReader.h"
#include "Types/ValueTypes.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// The parameters and the object that a type names.
struct NamesOfSignature : RecursiveASTVisitor<NamesOfSignature> {
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    if (isa<ParmVarDecl>(ref->getDecl()))
      parameters.push_back(ref);
    return true;
  }
  bool VisitDecltypeTypeLoc(DecltypeTypeLoc loc) {
    if (const auto *ref = dyn_cast<DeclRefExpr>(loc.getUnderlyingExpr()))
      typesOf.try_emplace(ref, loc);
    return true;
  }
  bool VisitCXXThisExpr(CXXThisExpr *) { return namesObject = true; }
  bool isEmpty() const { return parameters.empty() && !namesObject; }

  std::vector<const DeclRefExpr *> parameters;
  /// What is a `decltype(n)`.
  llvm::DenseMap<const DeclRefExpr *, DecltypeTypeLoc> typesOf;
  bool namesObject = false;
};

NamesOfSignature namesIn(TypeLoc loc) {
  NamesOfSignature names;
  names.TraverseTypeLoc(loc);
  return names;
}
} // namespace

/// Names that are looked up where the class has members: they must not be
/// hidden. False if that cannot be had.
bool Builder::noteForeignNames(SourceRange range) {
  tok::TokenKind previous = tok::unknown;
  for (const Token &token :
       unit.tokens().between(range.getBegin(), range.getEnd())) {
    bool isMember = previous == tok::period || previous == tok::arrow ||
                    previous == tok::coloncolon;
    previous = token.getKind();
    if (isMember || !token.is(tok::identifier))
      continue;
    StringRef name = token.getIdentifierInfo()->getName();
    if (isMachineMember(name))
      return false;
    bool isParameter =
        llvm::any_of(generator.locals, [&](const Local &parameter) {
          return parameter.written == name;
        });
    if (!isParameter)
      generator.foreignNames.push_back(name.str());
  }
  return true;
}

/// `loc` with expressions of the same types for the parameters it names;
/// nothing if only the function knows what it means.
std::optional<std::string> Builder::withoutParameters(TypeLoc loc) {
  NamesOfSignature names = namesIn(loc);
  if (names.namesObject)
    return std::nullopt;
  std::vector<Substitution> substitutions;
  for (const DeclRefExpr *ref : names.parameters) {
    auto known = localOf.find(ref->getDecl());
    if (known == localOf.end())
      return std::nullopt;
    const Type &type = generator.locals[known->second].type;
    std::string text = type.prefix + type.suffix;
    auto whole = names.typesOf.find(ref);
    Substitution one;
    if (whole == names.typesOf.end()) {
      one.range = ref->getSourceRange();
      one.piece.text = generator.runtime("argument") + "<" + text + ">()";
    } else {
      one.range = SourceRange(whole->second.getDecltypeLoc(),
                              whole->second.getRParenLoc());
      one.piece.text = type.suffix.empty()
                           ? text
                           : generator.runtime("type") + "<" + text + ">";
    }
    substitutions.push_back(std::move(one));
  }
  if (!noteForeignNames(loc.getSourceRange()))
    return std::nullopt;
  return substituted(loc.getSourceRange(), substitutions);
}

/// A type of the signature as the class can name it; if it cannot, and depends
/// on a template parameter, `unnameable` says so.
Type Builder::describeInSignature(QualType type, const TypeSourceInfo *written,
                                  bool isAdjusted) {
  bool isPlain = !type->isDependentType() || !written ||
                 namesIn(written->getTypeLoc()).isEmpty();
  Type result = describe(type, isPlain && !isAdjusted ? written : nullptr, "");
  if (isPlain)
    return result;
  bool isCopied = false;
  auto base = [&](TypeLoc loc) {
    std::optional<std::string> text = withoutParameters(loc);
    isCopied |= text.has_value();
    return text;
  };
  TypeSpeller::Spelling text = speller.spell(written->getTypeLoc(), base);
  result.prefix = text.prefix;
  result.suffix = text.suffix;
  result.unnameable = isCopied && !isAdjusted
                          ? ""
                          : "written in terms of the function's parameters";
  return result;
}

/// The runtime's rule (is_passed_by_value in yieldc/step.h), asked of Clang.
static bool isStepByValue(QualType yielded, const ASTContext &context) {
  if (yielded->isReferenceType() || yielded->isDependentType() ||
      yielded->isIncompleteType() || yielded->isArrayType() ||
      yielded.isVolatileQualified() ||
      !yielded.isTriviallyCopyableType(context) ||
      context.getTypeSizeInChars(yielded).getQuantity() > 8)
    return false;
  const auto *record = yielded->getAsCXXRecordDecl();
  if (!record)
    return yielded->isScalarType();
  // A copy or an assignment that is deleted, hidden or of the user's making
  // leaves the object where it is.
  return record->hasTrivialDefaultConstructor() &&
         record->hasSimpleCopyConstructor() &&
         record->hasSimpleCopyAssignment() && record->hasSimpleDestructor();
}

/// What `std::enable_if<…, T>::type` is where there is such a type; null if
/// `type` is another.
static QualType enabledType(QualType type) {
  const auto *member = type->getAs<DependentNameType>();
  QualType owner = member ? namedType(member->getQualifier()) : QualType();
  const auto *special =
      owner.isNull() ? nullptr : owner->getAs<TemplateSpecializationType>();
  const TemplateDecl *name =
      special ? special->getTemplateName().getAsTemplateDecl() : nullptr;
  if (!name || !name->isInStdNamespace() || name->getName() != "enable_if" ||
      !member->getIdentifier()->isStr("type") ||
      special->template_arguments().size() != 2)
    return QualType();
  return special->template_arguments()[1].getAsType();
}

/// The arguments of the yieldc::generator that `type` is; none if it is not.
static llvm::ArrayRef<TemplateArgument> generatorArguments(QualType type) {
  llvm::ArrayRef<TemplateArgument> arguments;
  const TemplateDecl *name = nullptr;
  if (const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
          type->getAsCXXRecordDecl())) {
    arguments = record->getTemplateArgs().asArray();
    name = record->getSpecializedTemplate();
  } else {
    const auto *special = type->getAs<TemplateSpecializationType>();
    while (special && special->isTypeAlias())
      special = special->getAliasedType()->getAs<TemplateSpecializationType>();
    if (special) {
      arguments = special->template_arguments();
      name = special->getTemplateName().getAsTemplateDecl();
    }
  }
  bool isGenerator =
      name && name->getQualifiedNameAsString() == "yieldc::generator" &&
      llvm::all_of(arguments, [](const TemplateArgument &argument) {
        return argument.getKind() == TemplateArgument::Type;
      });
  return isGenerator ? arguments : llvm::ArrayRef<TemplateArgument>();
}

/// An argument of yieldc::generator, in the user's own words where the return
/// type shows them.
std::string Builder::argumentText(QualType type, unsigned index) {
  FunctionTypeLoc loc = function->getFunctionTypeLoc();
  auto written = loc ? loc.getReturnLoc()
                           .getUnqualifiedLoc()
                           .getAsAdjusted<TemplateSpecializationTypeLoc>()
                     : TemplateSpecializationTypeLoc();
  // The arguments of an alias are its own.
  bool isWritten = written && !written.getTypePtr()->isTypeAlias() &&
                   written.getNumArgs() > index;
  Type text = describeInSignature(
      type, isWritten ? written.getArgLoc(index).getTypeSourceInfo() : nullptr,
      /*isAdjusted=*/false);
  // Nor does every LLVM spell what an alias makes of its arguments.
  bool isOfAlias =
      written && written.getTypePtr()->isTypeAlias() && type->isDependentType();
  bool isOpen = text.isDependent && !text.unnameable.empty();
  if (!loc || !(isOfAlias || isOpen))
    return text.prefix + text.suffix;
  // The function knows it.
  generator.isConcrete = false;
  static constexpr const char *members[] = {"yield_type", "send_type",
                                            "return_type"};
  std::string name = generator.identifier + "_return_type";
  std::string alias = "using " + name + " = " +
                      sourceText(loc.getReturnLoc().getSourceRange()) + ";";
  if (!llvm::is_contained(generator.aliases, alias))
    generator.aliases.push_back(std::move(alias));
  return "typename " + name + "::" + members[index];
}

/// The declared return type, as written: `auto`, if it follows the parameters.
void Builder::buildWrittenReturn() {
  FunctionTypeLoc loc = function->getFunctionTypeLoc();
  TypeLoc written = loc ? loc.getReturnLoc() : TypeLoc();
  SourceRange range = written.getSourceRange();
  if (!loc ||
      !function->getType()->castAs<FunctionProtoType>()->hasTrailingReturn()) {
    TypeLoc named = loc ? written.getUnqualifiedLoc() : TypeLoc();
    bool isWritten =
        loc && (named.getAsAdjusted<TemplateSpecializationTypeLoc>() ||
                named.getAs<DependentNameTypeLoc>());
    generator.returnType = isWritten ? sourceText(range)
                                     : generator.runtime("generator") + "<" +
                                           generator.typeArguments() + ">";
    return;
  }
  generator.returnType = "auto";
  range.setEnd(declaratorEnd(range.getEnd()));
  generator.trailingReturn = " -> " + sourceText(range);
}

/// The arguments of yieldc::generator in the declared return type.
bool Builder::buildReturnType() {
  QualType type = function->getReturnType();
  if (QualType enabled = enabledType(type); !enabled.isNull()) {
    generator.isConcrete = false;
    type = enabled;
  }
  llvm::ArrayRef<TemplateArgument> arguments = generatorArguments(type);
  if (arguments.empty()) {
    reportNotAGenerator(diags, function);
    failed = true;
    return false;
  }
  QualType yielded = arguments.front().getAsType();
  yieldObject = yielded.getNonReferenceType().getUnqualifiedType();
  yieldsReference = yielded->isReferenceType();
  generator.yieldsRvalue = yielded->isRValueReferenceType();
  generator.yieldsByValue = isStepByValue(yielded, context);
  generator.yieldType = argumentText(yielded, 0);
  if (arguments.size() > 1 && !arguments[1].getAsType()->isVoidType()) {
    sendType = arguments[1].getAsType();
    generator.sendsScalar = sendType->isScalarType();
    generator.sendType = argumentText(sendType, 1);
  }
  if (arguments.size() > 2 && !arguments[2].getAsType()->isVoidType()) {
    QualType result = arguments[2].getAsType();
    generator.resultType = argumentText(result, 2);
    // A generator as the result is the boxed one, which cannot be copied.
    generator.isResultCopyable =
        result->isDependentType() ||
        (isCopyable(result, context) && !mentionsGenerator(result));
    generator.mayResultPoint =
        result->isReferenceType() || mayHoldAddress(result);
  }

  buildWrittenReturn();
  return true;
}

} // namespace yieldc::model
