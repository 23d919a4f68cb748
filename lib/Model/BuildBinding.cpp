//===- BuildBinding.cpp - Structured bindings ---------------------------===//
#include "Model/Builder.h"

using namespace clang;

namespace yieldc::model {

/// A tuple-like type's `get` is called once for each name, and may do anything:
/// the name is a reference to what it returned, which is an object of the name
/// alone if that was no reference.
void Builder::declareHolder(const BindingDecl *binding, LocalId base,
                            unsigned index, std::vector<LocalId> &declared) {
  const VarDecl *holder = binding->getHoldingVar();
  const Expr *init = holder->getInit()->IgnoreImplicit();
  bool isMember = isa<CXXMemberCallExpr>(init);
  const auto *call = dyn_cast<CallExpr>(init);
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  std::string get = "get<" + std::to_string(index) + ">(";
  std::string space =
      callee ? callee->getDeclContext()->getRedeclContext()->isTranslationUnit()
                   ? "::"
                   : "::" +
                         cast<NamedDecl>(callee->getDeclContext())
                             ->getQualifiedNameAsString() +
                         "::"
             : "";
  const Local &object = generator.locals[base];
  std::string type = object.type.isReference ? "" : object.type.prefix + " &&";
  Fragment name = nameOf(generator, base, Use::Escape);
  if (!type.empty())
    name = concat(concat(verbatim("static_cast<" + type + ">("), name),
                  verbatim(")"));
  bool isObject = init->isPRValue();
  QualType declaredType =
      isObject ? holder->getType().getNonReferenceType() : holder->getType();
  LocalId id =
      addLocal(binding->getName().str(), Local::User,
               describeFrom(init, declaredType), binding->getLocation());
  Local &local = generator.locals[id];
  local.init = Local::Copy;
  local.value =
      isMember ? concat(name, verbatim("." + get + ")"))
               : concat(concat(verbatim(space + get), name), verbatim(")"));
  local.value.mayThrow = true;
  generator.locals[base].extendsTemporary = true;
  localOf[binding] = id;
  declared.push_back(id);
}

/// In a template: names that are declared again where they are used.
void Builder::declareOpenBindings(const DecompositionDecl *decl, LocalId base) {
  bool isConst = decl->getType().isConstQualified();
  std::string head = isConst ? "const auto &[" : "auto &[";
  unsigned index = 0;
  for (const BindingDecl *binding : decl->bindings()) {
    std::string name = binding->getName().str();
    LocalId id = addLocal(name, Local::Binding, Type(), binding->getLocation());
    Local &local = generator.locals[id];
    local.type.isDependent = true;
    local.base = base;
    local.isOpen = true;
    local.index = index;
    local.count = decl->bindings().size();
    localOf[binding] = id;
    head += (index++ ? ", " : "") + local.name;
  }
  generator.locals[base].bindings = head + "]";
}

/// The names of a structured binding are expressions over the object that it
/// declares.
void Builder::declareBindings(const DecompositionDecl *decl, LocalId base,
                              std::vector<LocalId> &declared) {
  if (decl->getType()->isDependentType() ||
      (decl->getInit() && decl->getInit()->isTypeDependent()))
    return declareOpenBindings(decl, base);
  unsigned index = 0;
  auto words = speller.useWords(
      MeantTypes(decl->getInit(), context, function->getReturnType()));
  for (const BindingDecl *binding : decl->bindings()) {
    const auto *record =
        decl->getType().getNonReferenceType()->getAsCXXRecordDecl();
    bool isStandard = record && record->isInStdNamespace();
    if (binding->getHoldingVar() && !isStandard) {
      declareHolder(binding, base, index++, declared);
      continue;
    }
    LocalId id = addLocal(binding->getName().str(), Local::Binding,
                          describe(binding->getType(), nullptr, ""),
                          binding->getLocation());
    Local &local = generator.locals[id];
    local.base = base;
    localOf[binding] = id;
    const Expr *how = binding->getBinding();
    const auto *part =
        how ? dyn_cast<MemberExpr>(how->IgnoreImplicit()) : nullptr;
    if (binding->getHoldingVar()) {
      bool isPair = record->getName() == "pair";
      local.access = isPair ? (index ? ".second" : ".first")
                            : "get:" + std::to_string(index);
    } else if (part) {
      local.access = "." + part->getMemberDecl()->getName().str();
    } else {
      local.access = "[" + std::to_string(index) + "]";
    }
    ++index;
  }
}

} // namespace yieldc::model
