//===- BuildSignature.cpp - The function round the body -------------------===//
#include "Model/Builder.h"
#include "Types/ValueTypes.h"
#include "clang/AST/ASTLambda.h"
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

/// What the class declares itself, a template parameter must not be called.
bool Builder::refuseHiddenParameters() {
  auto isDeclared = [](StringRef name) {
    return llvm::is_contained(
        {"next",         "resume",      "state_",  "level_",       "unwind_",
         "level_of_",    "this_",       "self_",   "relocatable_", "build_",
         "restartable_", "activation_", "frame_",  "calls_",       "call_",
         "unpacked_",    "sent_",       "inject_", "result_",      "resume_"},
        name);
  };
  bool isFound = false;
  auto check = [&](const TemplateParameterList &list) {
    for (const NamedDecl *parameter : list)
      if (parameter->getIdentifier() && isDeclared(parameter->getName())) {
        diag::report(diags, parameter->getLocation(),
                     diag::Kind::HiddenTemplateParameter)
            << "a template parameter" << parameter->getName().str();
        isFound = true;
      }
  };
  if (const FunctionTemplateDecl *own =
          function->getDescribedFunctionTemplate())
    check(*own->getTemplateParameters());
  for (const DeclContext *outer = function->getDeclContext(); outer;
       outer = outer->getParent())
    if (const auto *record = dyn_cast<CXXRecordDecl>(outer))
      if (const ClassTemplateDecl *pattern =
              record->getDescribedClassTemplate())
        check(*pattern->getTemplateParameters());
  return isFound;
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

/// The type of a parameter, by a name for it outside the class, which is then
/// local to the function.
Type Builder::aliasOf(const std::string &parameter) {
  generator.isConcrete = false;
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
    if (isUnnamed && isLambdaCallOperator(function)) {
      leaveOut(parameter);
      continue;
    }
    if (isUnnamed)
      name = "parameter" + std::to_string(index);
    if (parameter->isParameterPack()) {
      LocalId id =
          addLocal(name, Local::Parameter, describePack(parameter, name),
                   parameter->getLocation());
      generator.locals[id].isPack = true;
      generator.locals[id].isUnnamed = isUnnamed;
      packOf[parameter] = id;
      continue;
    }
    Type type = describeInSignature(parameter->getType(),
                                    parameter->getTypeSourceInfo(), isAdjusted);
    bool isNameless = type.isDependent && !type.unnameable.empty();
    if (isNameless || isAbbreviated(parameter->getType()))
      type = aliasOf(name);
    LocalId id = addLocal(name, Local::Parameter, std::move(type),
                          parameter->getLocation());
    generator.locals[id].isUnnamed = isUnnamed;
    generator.isConcrete &= !holdsOwnClass(parameter->getType());
    generator.locals[id].isRvalue =
        parameter->getType()->isRValueReferenceType();
    localOf[parameter] = id;
  }
  generator.parameterCount = generator.locals.size();
}

/// `[[…]]` between the function's name and its parameters, or the end of
/// parentheses round the name. Attributes are printed before the declaration,
/// wherever they stood.
SourceRange Builder::leftOutAfterName() const {
  SourceLocation parameters = function->getFunctionTypeLoc().getLParenLoc();
  SourceLocation begin;
  tok::TokenKind previous = tok::unknown;
  unsigned opened = 0;
  SourceLocation last = function->getNameInfo().getEndLoc();
  while (std::optional<Token> next = unit.tokens().after(last)) {
    if (next->getLocation() == parameters)
      break;
    if (begin.isInvalid() && next->is(tok::l_square) &&
        previous == tok::l_square)
      begin = last;
    opened += next->is(tok::l_paren);
    if (next->is(tok::r_paren) && opened-- == 0) {
      begin = begin.isValid() ? begin : next->getLocation();
      opened = 0;
    }
    previous = next->getKind();
    last = next->getLocation();
  }
  return SourceRange(begin, last);
}

/// Behind `begin` and `const`, `noexcept`, `override`: whatever stands before
/// the body or `->`.
SourceLocation Builder::declaratorEnd(SourceLocation begin) const {
  SourceLocation end = begin;
  while (std::optional<Token> next = unit.tokens().after(end)) {
    if (next->isOneOf(tok::l_brace, tok::arrow, tok::kw_try))
      break;
    end = next->getLocation();
  }
  return end;
}

/// The text from the function's name to its body, without a trailing return
/// type; parameters without a name get one.
void Builder::buildDeclarator() {
  std::vector<Substitution> names;
  Substitution leftOut;
  leftOut.range = leftOutAfterName();
  if (leftOut.range.getBegin().isValid())
    names.push_back(leftOut);
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
  SourceLocation end = declaratorEnd(type.getRParenLoc());
  SourceRange range(begin, end);
  generator.declarator = substituted(range, names);
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
  generator.plainDeclarator = substituted(range, names);
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
  if (refuseSpecialisation() || refuseHiddenParameters())
    return false;
  buildClassName();
  buildTemplateHead();
  buildParameters();
  if (!buildReturnType())
    return false;
  buildDeclarator();

  const auto *method = dyn_cast<CXXMethodDecl>(function);
  bool isOutOfLine = method && function->isOutOfLine();
  generator.isConcrete &= mayReturnClass(decl);
  // Nor could the type of such a pack be named outside the function.
  generator.isConcrete &=
      llvm::none_of(generator.locals, std::mem_fn(&Local::isUnnamedPack));
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
  generator.isConstMember = method && method->isConst();
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
