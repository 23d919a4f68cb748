//===- BuildOpenReference.cpp - What may be a reference -------------------===//
//
// Only the instantiation knows whether `typename C::reference x = e;` is a
// reference: the runtime's `kept` is what stands for either. That has to be
// told from the declaration, which says so more or less clearly; what is left
// is declared as an object, and the output refused where it is none.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace yieldc::model {

const Expr *boundBy(const VarDecl *var) {
  const Expr *init = var->getInit();
  if (!init)
    return nullptr;
  if (const auto *parens = dyn_cast<ParenListExpr>(init))
    return parens->getNumExprs() == 1 ? parens->getExpr(0) : init;
  const auto *list = dyn_cast<InitListExpr>(init->IgnoreImplicit());
  return list && list->isGLValue() && list->getNumInits() == 1
             ? list->getInit(0)
             : init;
}

/// `typename C::const_reference`, `typename add_lvalue_reference<T>::type`.
static bool isNamedReference(const DependentNameType *name) {
  StringRef member = name->getIdentifier()->getName();
  if (member != "type")
    return member.ends_with("reference");
  QualType trait = namedType(name->getQualifier());
  const auto *made =
      trait.isNull() ? nullptr : trait->getAs<TemplateSpecializationType>();
  const TemplateDecl *pattern =
      made ? made->getTemplateName().getAsTemplateDecl() : nullptr;
  return pattern && pattern->getName().starts_with("add_") &&
         pattern->getName().ends_with("_reference");
}

/// Such a call gives no reference.
static bool givesValue(const Expr *called) {
  DeclarationName name;
  if (const auto *member = dyn_cast<CXXDependentScopeMemberExpr>(called))
    name = member->getMember();
  else if (const auto *member = dyn_cast<MemberExpr>(called))
    name = member->getMemberDecl()->getDeclName();
  else if (const auto *lookup = dyn_cast<OverloadExpr>(called))
    name = lookup->getName();
  const IdentifierInfo *word = name.getAsIdentifierInfo();
  return word && llvm::StringSwitch<bool>(word->getName())
                     .Cases("begin", "end", "cbegin", "cend", "size", true)
                     .Default(false);
}

static bool areSame(const Expr *one, const Expr *other,
                    const ASTContext &context) {
  llvm::FoldingSetNodeID profiles[2];
  one->Profile(profiles[0], context, /*Canonical=*/true);
  other->Profile(profiles[1], context, /*Canonical=*/true);
  return profiles[0] == profiles[1];
}

/// `decltype(expr)` of a variable that is initialised with `init`.
bool Builder::mayNameReference(const Expr *expr, const Expr *init) {
  if (const auto *ref = dyn_cast<DeclRefExpr>(expr)) {
    const auto *var = dyn_cast<VarDecl>(ref->getDecl());
    return var && (var->getType()->isReferenceType() || mayBeReference(var));
  }
  const auto *unary = dyn_cast<UnaryOperator>(expr);
  const auto *call = dyn_cast<CallExpr>(expr);
  const auto *op = dyn_cast<CXXOperatorCallExpr>(expr);
  if (isa<ParenExpr, ArraySubscriptExpr>(expr) ||
      (unary && unary->getOpcode() == UO_Deref) ||
      (op &&
       (op->getOperator() == OO_Star || op->getOperator() == OO_Subscript)))
    return true;
  // What is no reference is initialised like the member of an aggregate, which
  // no other expression might be.
  return call && !op && init && !givesValue(call->getCallee()) &&
         areSame(call, init->IgnoreParenImpCasts(), context);
}

/// Whether a call of the function may deduce `type` as a reference.
static bool isForwarded(QualType type, const FunctionDecl *function) {
  return isa<TemplateTypeParmType>(type.getCanonicalType()) &&
         llvm::any_of(function->parameters(), [&](const ParmVarDecl *param) {
           const auto *reference =
               param->getType()->getAs<RValueReferenceType>();
           return reference &&
                  reference->getPointeeType().getCanonicalType() == type;
         });
}

/// `init` is an object of `type`, or was before its value category changed.
static bool isOfType(const Expr *init, QualType type) {
  init = init->IgnoreParenImpCasts();
  QualType own;
  if (const auto *ref = dyn_cast<DeclRefExpr>(init))
    own = ref->getDecl()->getType();
  else if (const auto *cast = dyn_cast<ExplicitCastExpr>(init))
    own = cast->getTypeAsWritten();
  else if (const auto *made = dyn_cast<CXXUnresolvedConstructExpr>(init))
    own = made->getTypeAsWritten();
  const auto *call = dyn_cast<CallExpr>(init);
  const auto *callee = call ? dyn_cast<UnresolvedLookupExpr>(
                                  call->getCallee()->IgnoreParenImpCasts())
                            : nullptr;
  if (callee && callee->getName().isIdentifier() &&
      callee->getName().getAsIdentifierInfo()->isStr("forward") &&
      callee->getNumTemplateArgs() == 1) {
    const TemplateArgument &argument =
        callee->getTemplateArgs()[0].getArgument();
    if (argument.getKind() == TemplateArgument::Type)
      own = argument.getAsType();
  }
  const auto *same = own.isNull() ? nullptr : own->getAs<DecltypeType>();
  if (same && isa<DeclRefExpr>(same->getUnderlyingExpr()))
    return isOfType(same->getUnderlyingExpr(), type);
  return !own.isNull() &&
         own.getNonReferenceType().getCanonicalType().getUnqualifiedType() ==
             type;
}

bool Builder::mayBeReference(const VarDecl *var) {
  QualType type = var->getType();
  const Expr *init = boundBy(var);
  if (!type->isDependentType() || isa<DecompositionDecl>(var) ||
      !(init || var->isCXXForRangeDecl()) ||
      (init && isa<InitListExpr, ParenListExpr>(init->IgnoreImplicit())))
    return false;
  if (isDecltypeAuto(type))
    return true;
  if (const auto *deduced = type->getAs<DecltypeType>())
    return mayNameReference(deduced->getUnderlyingExpr(), init);
  if (const auto *name = type->getAs<DependentNameType>())
    return isNamedReference(name);
  QualType plain = type.getCanonicalType().getUnqualifiedType();
  return init && isForwarded(plain, function) && isOfType(init, plain);
}

void Builder::declareOpenReference(const VarDecl *var,
                                   std::vector<LocalId> &declared) {
  const Expr *init = var->isCXXForRangeDecl() ? nullptr : boundBy(var);
  Fragment value = init ? fragment(init) : Fragment();
  Type type;
  std::string bindsAs;
  if (!isDecltypeAuto(var->getType())) {
    type = describe(var->getType(), var->getTypeSourceInfo(), "");
    bindsAs = type.prefix + type.suffix;
  } else if (init) {
    bindsAs = openDecltype(init->IgnoreImplicit());
  }
  std::string unnameable = type.unnameable;
  if (init && unnameable.empty())
    unnameable = openTypeReason(init);
  type = Type();
  type.bindsAs = std::move(bindsAs);
  type.unnameable = std::move(unnameable);
  type.isReference = type.isDependent = true;
  type.triviallyDestructible = type.triviallyCopyable = true;
  type.prefix = initializerText(value);
  LocalId id = addLocal(var->getName().str(), Local::User, std::move(type),
                        var->getLocation());
  generator.locals[id].init = Local::Copy;
  generator.locals[id].value = std::move(value);
  localOf[var] = id;
  declared.push_back(id);
}

} // namespace yieldc::model
