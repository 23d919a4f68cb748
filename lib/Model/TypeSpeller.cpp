#include "Model/TypeSpeller.h"
#include "clang/Basic/Version.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

std::string before(const std::string &base, const std::string &inner) {
  return inner.empty() ? base : base + " " + inner;
}

bool needsParentheses(QualType pointee, const ASTContext &context) {
  for (;;) {
    if (isa<ArrayType, FunctionType>(pointee.getTypePtr()))
      return true;
    if (isa<TypedefType>(pointee.getTypePtr()))
      return false;
    QualType next = pointee.getSingleStepDesugaredType(context);
    if (next == pointee)
      return false;
    pointee = next;
  }
}

namespace {
/// Stands for the declared name while a declarator is written round it.
constexpr char nameMark = '\3';

/// Unlike `int ::S::*`: the `::` would go on with the name.
bool endsInName(QualType type, const ASTContext &context) {
  for (;;) {
    if (isa<TypedefType>(type.getTypePtr()))
      return true;
    QualType next = type.getSingleStepDesugaredType(context);
    if (next.getTypePtr() == type.getTypePtr())
      return !isa<BuiltinType, clang::PointerType, MemberPointerType>(
          type.getTypePtr());
    type = next;
  }
}

} // namespace

std::string qualifierText(Qualifiers qualifiers) {
  std::string text;
  if (qualifiers.hasConst())
    text += "const ";
  if (qualifiers.hasVolatile())
    text += "volatile ";
  return text;
}

TypeSpeller::TypeSpeller(const ASTContext &context)
    : context(context), policy(context.getLangOpts()) {
  policy.Bool = true;
  policy.SuppressTagKeyword = true;
  policy.AnonymousTagLocations = false;
  policy.FullyQualifiedName = true;
}

std::string TypeSpeller::refuse(std::string reason) {
  if (why.empty())
    why = std::move(reason);
  return "";
}

bool TypeSpeller::isAllowed(const NamedDecl *decl) const {
  for (const NamedDecl *local : allowed)
    if (local->getCanonicalDecl() == decl->getCanonicalDecl())
      return true;
  return false;
}

TypeSpeller::Spelling TypeSpeller::split(std::string text) {
  Spelling result;
  if (!why.empty())
    result.closure = closure;
  result.unnameable = std::move(why);
  why.clear();
  closure = SourceLocation();
  // Clang 19 and 22 disagree on which name they keep.
  constexpr llvm::StringLiteral longName = "::std::basic_string<char>";
  for (size_t at; (at = text.find(longName)) != std::string::npos;)
    text.replace(at, longName.size(), "::std::string");
  size_t mark = text.find(nameMark);
  result.prefix = StringRef(text).take_front(mark).rtrim().str();
  if (mark != std::string::npos)
    result.suffix = text.substr(mark + 1);
  // `T *` then the name, `T (*` then the name: the space is cosmetic.
  return result;
}

TypeSpeller::Spelling TypeSpeller::spell(QualType type) {
  why.clear();
  llvm::SaveAndRestore<bool> own(isLost, false);
  return split(declare(type, std::string(1, nameMark)));
}

TypeSpeller::Spelling TypeSpeller::spell(TypeLoc written, BaseText base) {
  why.clear();
  llvm::SaveAndRestore<bool> own(isLost, false);
  return split(declare(written, std::string(1, nameMark), base));
}

std::string TypeSpeller::scope(const DeclContext *decl) {
  if (isa<TranslationUnitDecl>(decl))
    return "::";
  if (const auto *space = dyn_cast<NamespaceDecl>(decl)) {
    std::string outer = scope(space->getParent());
    bool isTransparent = space->isAnonymousNamespace() || space->isInline();
    return isTransparent ? outer : outer + space->getName().str() + "::";
  }
  if (const auto *record = dyn_cast<RecordDecl>(decl))
    return tag(record) + "::";
  if (const auto *enumeration = dyn_cast<EnumDecl>(decl))
    return enumeration->isScoped() ? tag(enumeration) + "::"
                                   : scope(enumeration->getDeclContext());
  if (isa<LinkageSpecDecl, ExportDecl>(decl))
    return scope(decl->getParent());
  return refuse("local to a function");
}

/// `<T, N...>`: a class template as it is named in itself; empty if it cannot
/// be.
static std::string parameterNames(const TemplateParameterList &own) {
  std::vector<std::string> names;
  for (const NamedDecl *parameter : own) {
    if (!parameter->getIdentifier())
      return "";
    names.push_back(parameter->getName().str() +
                    (parameter->isParameterPack() ? "..." : ""));
  }
  return "<" + llvm::join(names, ", ") + ">";
}

std::string TypeSpeller::tag(const TagDecl *decl) {
  if (isAllowed(decl))
    return localNames.lookup(decl->getCanonicalDecl());
  if (const auto *record = dyn_cast<CXXRecordDecl>(decl))
    if (record->isLambda()) {
      closure = why.empty() ? record->getBeginLoc() : closure;
      return refuse("a closure type");
    }
  if (decl->getParentFunctionOrMethod() &&
      !isa<RecordDecl>(decl->getDeclContext())) {
    std::string reason = localReasons.lookup(decl->getCanonicalDecl());
    return refuse(reason.empty() ? "local to a function" : reason);
  }
  if (!decl->getIdentifier()) {
    if (const TypedefNameDecl *name = decl->getTypedefNameForAnonDecl())
      return scope(name->getDeclContext()) + name->getName().str();
    return refuse("an unnamed type");
  }
  std::string text = scope(decl->getDeclContext()) + decl->getName().str();
  llvm::SaveAndRestore<bool> canonical(isLost, true);
  if (const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(decl))
    text +=
        arguments(special->getTemplateArgs().asArray(),
                  special->getSpecializedTemplate()->getTemplateParameters());
  else if (const TemplateParameterList *own =
               decl->getDescribedTemplateParams()) {
    std::string names = parameterNames(*own);
    if (names.empty())
      return refuse("of a template with a parameter that has no name");
    text += names;
  }
  return text;
}

std::string TypeSpeller::parameters(const FunctionProtoType *type) {
  std::vector<std::string> parts;
  for (QualType parameter : type->param_types())
    parts.push_back(declare(parameter, ""));
  if (type->isVariadic())
    parts.push_back("...");
  std::string text = "(" + llvm::join(parts, ", ") + ")";
  if (type->isConst())
    text += " const";
  if (type->isVolatile())
    text += " volatile";
  if (type->getRefQualifier() == RQ_LValue)
    text += " &";
  if (type->getRefQualifier() == RQ_RValue)
    text += " &&";
  return text;
}

/// With the words that it is meant by; nothing if it has its own, or they are
/// not known.
std::optional<std::string> TypeSpeller::meantText(QualType type,
                                                  const std::string &inner) {
  const clang::Type *node = type.getTypePtr();
  bool needsWords = isa<TagType>(node) ||
                    (isLost && isa<BuiltinType>(node) && isNumber(type));
  QualType found = needsWords ? meant.find(type) : QualType();
  if (found.isNull() || found.getTypePtr() == node ||
      (mayUseWords && !mayUseWords(found)) || !resolved.insert(node).second)
    return std::nullopt;
  llvm::SaveAndRestore<bool> own(isLost, false);
  std::string text =
      declare(found.withFastQualifiers(type.getLocalFastQualifiers()), inner);
  resolved.erase(node);
  return text;
}

std::string TypeSpeller::declare(QualType type, std::string inner) {
  const clang::Type *node = type.getTypePtr();
  Qualifiers qualifiers = type.getLocalQualifiers();
  auto wrap = [&](std::string text, QualType pointee) {
    return needsParentheses(pointee, context) ? "(" + text + ")" : text;
  };
  auto base = [&](const std::string &text) {
    return before(qualifierText(qualifiers) + text, inner);
  };

  if (std::optional<std::string> text = meantText(type, inner))
    return *text;
  if (const auto *builtin = dyn_cast<BuiltinType>(node))
    return base(builtin->getKind() == BuiltinType::NullPtr
                    ? "decltype(nullptr)"
                    : builtin->getName(policy).str());
  if (const auto *pointer = dyn_cast<clang::PointerType>(node)) {
    QualType pointee = pointer->getPointeeType();
    return declare(pointee,
                   wrap("*" + qualifierText(qualifiers) + inner, pointee));
  }
  if (const auto *reference = dyn_cast<ReferenceType>(node)) {
    QualType pointee = reference->getPointeeType();
    bool isLvalue = isa<LValueReferenceType>(reference);
    return declare(pointee, wrap((isLvalue ? "&" : "&&") + inner, pointee));
  }
  if (const auto *array = dyn_cast<ConstantArrayType>(node)) {
    QualType element = array->getElementType();
    element.addFastQualifiers(qualifiers.getFastQualifiers());
    return declare(element, inner + "[" +
                                llvm::toString(array->getSize(), 10, false) +
                                "]");
  }
  if (const auto *array = dyn_cast<IncompleteArrayType>(node))
    return declare(array->getElementType(), inner + "[]");
  if (const auto *array = dyn_cast<DependentSizedArrayType>(node)) {
    std::string bound;
    llvm::raw_string_ostream out(bound);
    const Expr *size = array->getSizeExpr();
    if (auto text = size ? bodyText(size, Position::Constant) : std::nullopt)
      out << *text;
    else if (size)
      size->printPretty(out, nullptr, policy);
    return declare(array->getElementType(), inner + "[" + bound + "]");
  }
  if (isa<VariableArrayType>(node))
    return refuse("an array of variable length");
  if (const auto *proto = dyn_cast<FunctionProtoType>(node))
    return declare(proto->getReturnType(), inner + parameters(proto));
  if (const auto *member = dyn_cast<MemberPointerType>(node)) {
#if CLANG_VERSION_MAJOR >= 21
    // Of a dependent class there is no declaration.
    const CXXRecordDecl *record = member->getMostRecentCXXRecordDecl();
    std::string owner =
        record ? tag(record) : declare(namedType(member->getQualifier()), "");
#else
    std::string owner = declare(QualType(member->getClass(), 0), "");
#endif
    QualType pointee = member->getPointeeType();
    if (StringRef(owner).starts_with("::") && endsInName(pointee, context) &&
        !needsParentheses(pointee, context))
      owner = "yieldc::type< " + owner + ">";
    return declare(
        pointee,
        wrap(owner + "::*" + qualifierText(qualifiers) + inner, pointee));
  }
  if (const auto *vector = dyn_cast<VectorType>(node);
      vector && vector->getVectorKind() == VectorKind::Generic) {
    // The vector itself may be larger.
    std::string bytes = std::to_string(
        vector->getNumElements() *
        context.getTypeSizeInChars(vector->getElementType()).getQuantity());
    return base("__attribute__((__vector_size__(" + bytes + "))) " +
                declare(vector->getElementType(), ""));
  }
  if (const auto *complex = dyn_cast<ComplexType>(node))
    return base("_Complex " + declare(complex->getElementType(), ""));
  if (const auto *shared = dyn_cast<UsingType>(node))
    if (std::optional<std::string> name = usingName(shared))
      return base(*name);
  if (const auto *alias = dyn_cast<TypedefType>(node))
    if (std::optional<std::string> name = typedefName(alias))
      return base(*name);
  if (const auto *special = dyn_cast<TemplateSpecializationType>(node))
    if (std::optional<std::string> name = specialization(special))
      return base(*name);
  if (const auto *tagged = dyn_cast<TagType>(node)) {
    if (!isAccessible(tagged->getDecl()))
      refuse("a private member of its class");
    return base(tag(tagged->getDecl()));
  }
  if (const auto *expansion = dyn_cast<PackExpansionType>(node))
    return declare(expansion->getPattern(), "") + "...";
  if (const auto *parameter = dyn_cast<TemplateTypeParmType>(node))
    if (parameter->getIdentifier())
      return base(parameter->getIdentifier()->getName().str());
  if (const auto *injected = dyn_cast<InjectedClassNameType>(node))
    return base(injected->getDecl()->getName().str());

  if (std::optional<std::string> text = openType(node))
    return base(*text);

  llvm::SaveAndRestore<bool> lost(
      isLost, isLost || isa<SubstTemplateTypeParmType, TypedefType>(node));
  QualType desugared = type.getSingleStepDesugaredType(context);
  if (desugared.getTypePtr() != node)
    return declare(desugared, std::move(inner));
  return refuse(type->isDependentType()
                    ? "not known before the template is instantiated"
                    : "one that has no name in C++");
}

} // namespace yieldc::model
