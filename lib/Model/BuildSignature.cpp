//===- BuildSignature.cpp - The function round the body -------------------===//
#include "Model/Builder.h"
#include "Types/ValueTypes.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace yieldc::model {

static bool hasMember(const DeclContext *scope, DeclarationName name) {
  if (scope->isTranslationUnit())
    return false;
  const auto *record = dyn_cast<CXXRecordDecl>(scope);
  if (record && record->hasDefinition())
    return record->hasMemberName(name); // bases, too
  if (!scope->isFunctionOrMethod())
    return !scope->lookup(name).empty();
  return llvm::any_of(scope->decls(), [&](const Decl *decl) {
    const auto *named = dyn_cast<NamedDecl>(decl);
    return named && named->getDeclName() == name && !isa<ValueDecl>(named);
  });
}

/// Whether emitted code in `scope` would find a `yieldc` of the user's: what it
/// declares, a template parameter, or what `using namespace` makes visible.
static bool hidesRuntime(const DeclContext *scope, DeclarationName name) {
  const TemplateParameterList *parameters =
      cast<Decl>(scope)->getDescribedTemplateParams();
  return hasMember(scope, name) ||
         (parameters && llvm::any_of(*parameters,
                                     [&](const NamedDecl *one) {
                                       return one->getDeclName() == name;
                                     })) ||
         llvm::any_of(scope->using_directives(), [&](const auto *directive) {
           return hasMember(directive->getNominatedNamespace(), name);
         });
}

void Builder::findRuntime() {
  DeclarationName name = &context.Idents.get("yieldc");
  for (const DeclContext *scope = function; scope; scope = scope->getParent())
    if (hidesRuntime(scope, name))
      generator.runtimePrefix = "::yieldc::";
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
  Type text = describe(
      type, isWritten ? written.getArgLoc(index).getTypeSourceInfo() : nullptr,
      "");
  return text.prefix + text.suffix;
}

/// The arguments of yieldc::generator in the declared return type.
bool Builder::buildYieldType() {
  QualType type = function->getReturnType();
  const auto *special = type->getAs<TemplateSpecializationType>();
  const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      type->getAsCXXRecordDecl());
  llvm::ArrayRef<TemplateArgument> arguments;
  const TemplateDecl *name = nullptr;
  if (record) {
    arguments = record->getTemplateArgs().asArray();
    name = record->getSpecializedTemplate();
  } else if (special) {
    arguments = special->template_arguments();
    name = special->getTemplateName().getAsTemplateDecl();
  }
  if (!name || name->getQualifiedNameAsString() != "yieldc::generator" ||
      arguments.empty() ||
      arguments.front().getKind() != TemplateArgument::Type) {
    reportNotAGenerator(diags, function);
    failed = true;
    return false;
  }
  QualType yielded = arguments.front().getAsType();
  yieldObject = yielded.getNonReferenceType().getUnqualifiedType();
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

  FunctionTypeLoc loc = function->getFunctionTypeLoc();
  bool isWritten = loc && loc.getReturnLoc()
                              .getUnqualifiedLoc()
                              .getAsAdjusted<TemplateSpecializationTypeLoc>();
  generator.returnType = isWritten
                             ? sourceText(loc.getReturnLoc().getSourceRange())
                             : generator.runtime("generator") + "<" +
                                   generator.typeArguments() + ">";
  return true;
}

/// An operator's name in letters: `operator_star`.
static std::string operatorName(const FunctionDecl *function) {
  switch (function->getOverloadedOperator()) {
#define OVERLOADED_OPERATOR(Name, Spelling, Token, Unary, Binary, MemberOnly)  \
  case OO_##Name:                                                              \
    return "operator_" + StringRef(#Name).lower();
#include "clang/Basic/OperatorKinds.def"
  default:
    break;
  }
  if (const IdentifierInfo *suffix =
          function->getDeclName().getCXXLiteralIdentifier())
    return "literal" + suffix->getName().str();
  return "operator";
}

/// Does another generator stand at the same place of the same file, which is
/// included more than once?
bool Builder::isIncludedAgain() const {
  auto placeOf = [&](const FunctionDecl *one) {
    auto [file, offset] = sources.getDecomposedExpansionLoc(one->getLocation());
    return std::pair(sources.getFileEntryForID(file), offset);
  };
  return llvm::any_of(unit.generators(), [&](const GeneratorDecl &other) {
    return other.function != function &&
           placeOf(other.function) == placeOf(function);
  });
}

/// `name_generator`, numbered where overloads or the user's own names meet it.
void Builder::buildClassName() {
  // One text serves all scopes in which the file is included.
  generator.displayName = isIncludedAgain()
                              ? function->getNameAsString()
                              : function->getQualifiedNameAsString();
  // Clang 19 says "(anonymous struct)", Clang 22 "(unnamed struct)".
  size_t unnamed = generator.displayName.find("(unnamed ");
  if (unnamed != std::string::npos)
    generator.displayName.replace(unnamed, strlen("(unnamed "), "(anonymous ");
  const auto *method = dyn_cast<CXXMethodDecl>(function);
  if (method && method->getParent()->isLambda()) {
    generator.displayName = "lambda";
    generator.identifier = "lambda";
    generator.className = "lambda_generator";
    return;
  }
  generator.identifier = function->getDeclName().isIdentifier()
                             ? function->getName().str()
                             : operatorName(function);
  unsigned number = 1;
  const DeclContext *owner = function->getDeclContext();
  for (const GeneratorDecl &other : unit.generators()) {
    if (other.function == function)
      break;
    number += other.function->getDeclName() == function->getDeclName() &&
              other.function->getDeclContext()->Equals(owner);
  }
  std::string name = generator.identifier + "_generator";
  if (number > 1)
    name += "_" + std::to_string(number);
  while (!owner->lookup(&context.Idents.get(name)).empty())
    name += "_";
  generator.className = std::move(name);
}

void Builder::buildTemplateHead() {
  for (unsigned i = 0; i < function->getNumTemplateParameterLists(); ++i)
    generator.templateHead +=
        sourceText(function->getTemplateParameterList(i)->getSourceRange()) +
        "\n";
  const FunctionTemplateDecl *pattern =
      function->getDescribedFunctionTemplate();
  if (!pattern)
    return;
  const TemplateParameterList *list = pattern->getTemplateParameters();
  if (llvm::all_of(*list,
                   [](const NamedDecl *one) { return one->isImplicit(); }))
    return;
  generator.templateHead += sourceText(list->getSourceRange()) + "\n";
  std::vector<std::string> parameters, arguments;
  for (const NamedDecl *parameter : *list) {
    // Up to the name: without the default argument, given once only.
    parameters.push_back(sourceText(
        SourceRange(parameter->getBeginLoc(), parameter->getLocation())));
    arguments.push_back(parameter->getName().str() +
                        (parameter->isParameterPack() ? "..." : ""));
  }
  generator.classTemplateHead =
      "template <" + llvm::join(parameters, ", ") + ">\n";
  generator.templateArguments = "<" + llvm::join(arguments, ", ") + ">";
}

bool isAbbreviated(QualType parameter) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitTemplateTypeParmType(TemplateTypeParmType *type) {
      found |= type->getDecl() && type->getDecl()->isImplicit();
      return true;
    }
    bool found = false;
  };
  Finder finder;
  finder.TraverseType(parameter);
  return finder.found;
}

/// The type of a parameter, by a name for it outside the class.
Type Builder::aliasOf(const std::string &parameter) {
  Type type;
  type.prefix = generator.identifier + "_" + parameter + "_type";
  type.isDependent = true;
  generator.aliases.push_back("using " + type.prefix + " = decltype(" +
                              parameter + ");");
  return type;
}

void Builder::buildParameters() {
  unsigned index = 0;
  for (const ParmVarDecl *parameter : function->parameters()) {
    ++index;
    bool isAdjusted = parameter->getOriginalType() != parameter->getType();
    std::string name = parameter->getName().str();
    bool isUnnamed = name.empty();
    if (isUnnamed)
      name = "parameter" + std::to_string(index);
    if (parameter->isParameterPack()) {
      LocalId id = addLocal(name, Local::Parameter, describePack(parameter),
                            parameter->getLocation());
      generator.locals[id].isPack = true;
      generator.locals[id].isUnnamed = isUnnamed;
      packOf[parameter] = id;
      continue;
    }
    LocalId id = addLocal(
        name, Local::Parameter,
        describe(parameter->getType(),
                 isAdjusted ? nullptr : parameter->getTypeSourceInfo(), ""),
        parameter->getLocation());
    generator.locals[id].isUnnamed = isUnnamed;
    if (isAbbreviated(parameter->getType()))
      generator.locals[id].type = aliasOf(name);
    localOf[parameter] = id;
  }
  generator.parameterCount = index;
}

/// `[[…]]` between the function's name and its parameters. Attributes are
/// printed before the declaration, wherever they stood.
SourceRange Builder::attributesAfterName() const {
  SourceLocation parameters = function->getFunctionTypeLoc().getLParenLoc();
  SourceLocation begin;
  tok::TokenKind previous = tok::unknown;
  SourceLocation last = function->getNameInfo().getEndLoc();
  while (std::optional<Token> next = unit.tokens().after(last)) {
    if (next->getLocation() == parameters)
      break;
    if (begin.isInvalid() && next->is(tok::l_square) &&
        previous == tok::l_square)
      begin = last;
    previous = next->getKind();
    last = next->getLocation();
  }
  return SourceRange(begin, last);
}

/// The text from the function's name to its body, without a trailing return
/// type; parameters without a name get one.
void Builder::buildDeclarator() {
  std::vector<Substitution> names;
  Substitution attributes;
  attributes.range = attributesAfterName();
  if (attributes.range.getBegin().isValid())
    names.push_back(attributes);
  for (unsigned i = 0; i < generator.parameterCount; ++i) {
    const Local &parameter = generator.locals[i];
    if (!parameter.isUnnamed)
      continue;
    Substitution name;
    name.range = SourceRange(parameter.loc, SourceLocation());
    name.piece.kind = Piece::Qualifier;
    name.piece.text = " " + parameter.written;
    names.push_back(name);
  }
  SourceLocation begin = function->getQualifierLoc()
                             ? function->getQualifierLoc().getBeginLoc()
                             : function->getNameInfo().getBeginLoc();
  FunctionTypeLoc type = function->getFunctionTypeLoc();
  SourceLocation end = type.getRParenLoc();
  // `const`, `noexcept`, `override`: whatever stands before the body or `->`.
  while (std::optional<Token> next = unit.tokens().after(end)) {
    if (next->isOneOf(tok::l_brace, tok::arrow, tok::kw_try))
      break;
    end = next->getLocation();
  }
  auto textOf = [&](llvm::ArrayRef<Substitution> substitutions) {
    std::string text;
    for (const Piece &piece :
         fragment(SourceRange(begin, end), {}, substitutions).pieces)
      text += piece.text;
    return text;
  };
  generator.declarator = textOf(names);
  for (const ParmVarDecl *parameter : function->parameters()) {
    if (!parameter->hasDefaultArg())
      continue;
    Substitution nothing;
    SourceRange value = parameter->getDefaultArgRange();
    // From the `=` on, which is the token after the name or the type.
    SourceLocation before = parameter->getIdentifier()
                                ? parameter->getLocation()
                                : parameter->getTypeSpecEndLoc();
    std::optional<Token> equal = unit.tokens().after(before);
    if (!equal || value.isInvalid())
      continue;
    nothing.range = SourceRange(equal->getLocation(), value.getEnd());
    names.push_back(nothing);
  }
  generator.plainDeclarator = textOf(names);
}

/// Is `method` defined in a class that is not complete there and, being no
/// template, is looked into at once?
static bool isInOpenClass(const CXXMethodDecl *method) {
  for (const DeclContext *outer = method->getLexicalDeclContext();
       outer && outer->isRecord(); outer = outer->getParent())
    if (!outer->isDependentContext())
      return true;
  return false;
}

bool Builder::buildSignature() {
  generator.loc = function->getLocation();
  findRuntime();
  if (refuseSpecialisation() || !buildYieldType())
    return false;
  buildClassName();
  buildTemplateHead();
  buildParameters();
  buildDeclarator();

  const auto *method = dyn_cast<CXXMethodDecl>(function);
  bool isOutOfLine = method && function->isOutOfLine();
  generator.isConcrete = mayReturnClass(decl);
  // The type of such a pack could not be named outside the function.
  generator.isConcrete &=
      llvm::none_of(generator.locals, [](const Local &parameter) {
        return parameter.isPack &&
               StringRef(parameter.type.prefix).starts_with("decltype(");
      });
  // Where the caller does not name the class, it is local to the function: it
  // has the function's names and rights, wherever that is defined.
  generator.isLambda = method && method->getParent()->isLambda();
  if (generator.isLambda) {
    generator.isConcrete = false;
    generator.isLocalClass = true;
    return buildCaptures();
  }
  bool isUnnamed = method && !method->getParent()->getIdentifier();
  generator.isConcrete &= !isUnnamed;
  generator.isLocalClass = !generator.isConcrete;
  generator.isMember = method != nullptr;
  if (isUnnamed && !method->isStatic()) {
    generator.objectType = generator.identifier + "_object";
    generator.aliases.push_back("using " + generator.objectType + " = " +
                                generator.runtime("unreferenced") +
                                "<decltype(*this)>;");
  } else if (method && !method->isStatic()) {
    Qualifiers qualifiers = method->getMethodQualifiers();
    generator.objectType = std::string(qualifiers.hasConst() ? "const " : "") +
                           (qualifiers.hasVolatile() ? "volatile " : "") +
                           method->getParent()->getName().str();
  }
  generator.completesLater =
      method && method->isDependentContext() && isInOpenClass(method);
  if (function->getStorageClass() == SC_Static && !isOutOfLine)
    generator.specifiers += "static ";
  if (const auto *conversion = dyn_cast<CXXConversionDecl>(function)) {
    generator.returnType.clear();
    if (conversion->getExplicitSpecifier().isSpecified())
      generator.specifiers += "explicit ";
  }
  if (function->getFriendObjectKind() != Decl::FOK_None)
    generator.specifiers += "friend ";
  if (function->isInlineSpecified())
    generator.specifiers += "inline ";
  if (method && method->isVirtualAsWritten())
    generator.specifiers += "virtual ";
  for (const Attr *attribute : function->attrs()) {
    if (attribute->isImplicit() || attribute->isInherited() ||
        isa<AnnotateAttr, FinalAttr, OverrideAttr>(attribute))
      continue;
    std::string text = sourceText(attribute->getRange());
    generator.attributes += attribute->isCXX11Attribute()
                                ? "[[" + text + "]] "
                                : "__attribute__((" + text + ")) ";
  }
  return !failed;
}

} // namespace yieldc::model
