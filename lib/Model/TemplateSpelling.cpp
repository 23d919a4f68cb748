//===- TemplateSpelling.cpp - Names of templates and their arguments ------===//
#include "Model/MeantTypes.h"
#include "Model/TypeSpeller.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

std::string TypeSpeller::integral(const TemplateArgument &argument) {
  QualType type = argument.getIntegralType();
  if (const auto *enumType = type->getAs<EnumType>()) {
    const EnumDecl *decl = enumType->getDecl();
    for (const EnumConstantDecl *constant : decl->enumerators())
      if (llvm::APSInt::isSameValue(constant->getInitVal(),
                                    argument.getAsIntegral()))
        return scope(decl) + constant->getName().str();
    return "static_cast<" + declare(type, "") + ">(" +
           llvm::toString(argument.getAsIntegral(), 10) + ")";
  }
  std::string text;
  llvm::raw_string_ostream out(text);
  argument.print(policy, out, /*IncludeType=*/true);
  return text;
}

std::string TypeSpeller::templateName(TemplateName name) {
  const TemplateDecl *decl = name.getAsTemplateDecl();
  if (!decl)
    return "";
  llvm::SaveAndRestore<std::string> saved(why, "");
  std::string text =
      isa<TemplateTemplateParmDecl>(decl)
          ? decl->getName().str()
          : scope(decl->getDeclContext()) + decl->getName().str();
  return why.empty() ? text : "";
}

std::string TypeSpeller::argument(const TemplateArgument &argument) {
  switch (argument.getKind()) {
  case TemplateArgument::Type:
    return declare(argument.getAsType(), "");
  case TemplateArgument::Template:
    if (std::string text = templateName(argument.getAsTemplate());
        !text.empty())
      return text;
    return refuse("a template argument");
  case TemplateArgument::Pack: {
    std::vector<std::string> parts;
    for (const TemplateArgument &element : argument.pack_elements())
      parts.push_back(this->argument(element));
    return llvm::join(parts, ", ");
  }
  case TemplateArgument::Integral:
    return integral(argument);
  case TemplateArgument::Expression: {
    const Expr *expr = argument.getAsExpr();
    Expr::EvalResult result;
    if (!expr->isValueDependent() && !expr->isTypeDependent() &&
        expr->EvaluateAsInt(result, context))
      return integral(
          TemplateArgument(context, result.Val.getInt(), expr->getType()));
    if (std::optional<std::string> text = bodyText(expr, Position::Constant))
      return *text;
    std::string text;
    llvm::raw_string_ostream out(text);
    expr->printPretty(out, nullptr, policy);
    return text;
  }
  default: {
    std::string text;
    llvm::raw_string_ostream out(text);
    argument.print(policy, out, /*IncludeType=*/true);
    return text;
  }
  }
}

std::string TypeSpeller::arguments(llvm::ArrayRef<TemplateArgument> given,
                                   const TemplateParameterList *parameters) {
  size_t count = given.size();
  // Trailing arguments that equal their parameters' defaults say nothing.
  while (parameters && count && count <= parameters->size() &&
         isSubstitutedDefaultArgument(
             const_cast<ASTContext &>(context), given[count - 1],
             parameters->getParam(count - 1), given.take_front(count),
             parameters->getDepth()))
    --count;
  std::string text = "<";
  for (const TemplateArgument &one : given.take_front(count)) {
    std::string part = argument(one);
    if (part.empty() && one.getKind() == TemplateArgument::Pack)
      continue;
    if (text.size() > 1)
      text += ", ";
    else if (StringRef(part).starts_with("::"))
      text += " "; // `<::` is a digraph to some
    text += part;
  }
  if (text.back() == '>')
    text += " ";
  return text + ">";
}

/// An alias that our native runtime uses inside: transpiled code has none.
static bool isInternal(const Decl *alias) {
  for (const DeclContext *owner = alias->getDeclContext(); owner;
       owner = owner->getParent()) {
    const auto *space = dyn_cast<NamespaceDecl>(owner);
    if (space && space->getQualifiedNameAsString() == "yieldc::detail")
      return true;
    // Another library has no `__gnu_cxx`; nobody names an inline namespace.
    const auto *named = dyn_cast<NamedDecl>(owner);
    if (named && named->getIdentifier() && isReserved(named->getName()) &&
        !(space && space->isInline()))
      return true;
  }
  return false;
}

/// `std::uint32_t`, which is declared in another scope; nothing if it is no
/// alias.
std::optional<std::string> TypeSpeller::usingName(const UsingType *type) {
#if CLANG_VERSION_MAJOR >= 22
  const UsingShadowDecl *decl = type->getDecl();
#else
  const UsingShadowDecl *decl = type->getFoundDecl();
#endif
  const DeclContext *scope = decl->getDeclContext()->getRedeclContext();
  if (!isa<TypedefNameDecl>(decl->getTargetDecl()) || !scope->isFileContext() ||
      isReserved(decl->getName()) || isInternal(decl))
    return std::nullopt;
  return this->scope(scope) + decl->getName().str();
}

/// Of `std::iterator_traits` and the like: longer than what it stands for.
static bool isOfTraits(const TypedefType *type) {
  const auto *owner = dyn_cast<ClassTemplateSpecializationDecl>(
      type->getDecl()->getDeclContext());
  return owner && owner->isInStdNamespace() &&
         owner->getName().ends_with("_traits");
}

std::optional<std::string> TypeSpeller::typedefName(const TypedefType *type) {
  const TypedefNameDecl *decl = type->getDecl();
  if (isAllowed(decl))
    return localNames.lookup(decl->getCanonicalDecl());
  if (!isPublic(decl) || isReserved(decl->getName()) || isInternal(decl) ||
      decl->getDeclContext()->isDependentContext() ||
      (isOfTraits(type) && !meant.find(QualType(type, 0)).isNull()))
    return std::nullopt;
  llvm::SaveAndRestore<std::string> saved(why, "");
  std::string text = scope(decl->getDeclContext()) + decl->getName().str();
  if (!why.empty())
    return std::nullopt;
  return text;
}

std::optional<std::string>
TypeSpeller::specialization(const TemplateSpecializationType *type) {
  const TemplateDecl *decl = type->getTemplateName().getAsTemplateDecl();
  if (!decl || isa<TemplateTemplateParmDecl>(decl) || !isPublic(decl) ||
      isReserved(decl->getName()) || (type->isTypeAlias() && isInternal(decl)))
    return std::nullopt;
  std::string text, reason;
  {
    llvm::SaveAndRestore<std::string> saved(why, "");
    text = scope(decl->getDeclContext()) + decl->getName().str() +
           arguments(type->template_arguments(), decl->getTemplateParameters());
    reason = why;
  }
  if (reason.empty())
    return text;
  // There is no other way to write it.
  if (type->isDependentType() && !type->isTypeAlias())
    refuse(reason);
  return std::nullopt;
}

} // namespace yieldc::model
