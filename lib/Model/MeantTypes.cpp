#include "Model/MeantTypes.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/CharInfo.h"

using namespace clang;

namespace yieldc::model {

bool isReserved(StringRef name) {
  return name.size() > 1 && name[0] == '_' &&
         (name[1] == '_' || isUppercase(name[1]));
}

bool isNumber(QualType type) {
  const auto *builtin = type->getAs<BuiltinType>();
  return builtin && builtin->isInteger() &&
         builtin->getKind() != BuiltinType::Bool &&
         builtin->getKind() != BuiltinType::Char_S &&
         builtin->getKind() != BuiltinType::Char_U;
}

/// The alias that `type` is written with; null if it is none, or one that a
/// template declares for itself.
static const TypedefNameDecl *aliasOf(QualType type,
                                      const ASTContext &context) {
  for (;;) {
    if (const auto *alias = dyn_cast<TypedefType>(type.getTypePtr()))
      return isReserved(alias->getDecl()->getName()) ||
                     isa<ClassTemplateSpecializationDecl>(
                         alias->getDecl()->getDeclContext())
                 ? nullptr
                 : alias->getDecl();
    if (isa<TemplateSpecializationType, SubstTemplateTypeParmType>(
            type.getTypePtr()))
      return nullptr;
    QualType next = type.getSingleStepDesugaredType(context);
    if (next == type)
      return nullptr;
    type = next;
  }
}

/// Has `type` been a parameter of a template?
static bool isSubstituted(QualType type, const ASTContext &context) {
  while (!isa<SubstTemplateTypeParmType>(type.getTypePtr())) {
    QualType next = type.getSingleStepDesugaredType(context);
    if (next == type || isa<TypedefType>(type.getTypePtr()))
      return false;
    type = next;
  }
  return true;
}

/// The name that a class is written with and can be written with again; null if
/// there is none.
static const NamedDecl *wordOf(QualType type, const ASTContext &context) {
  for (;;) {
    const NamedDecl *name = nullptr;
    if (const auto *alias = dyn_cast<TypedefType>(type.getTypePtr()))
      name = alias->getDecl();
    else if (const auto *special =
                 dyn_cast<TemplateSpecializationType>(type.getTypePtr()))
      name = special->getTemplateName().getAsTemplateDecl();
    // An element of a container is known by its own name; LLVM 19 forgets the
    // other.
    bool isElement = name && isa<CXXRecordDecl>(name->getDeclContext()) &&
                     name->getDeclName().isIdentifier() &&
                     name->getName() == "value_type";
    if (name && !isElement)
      return isReserved(name->getName()) ? nullptr : name;
    QualType next = type.getSingleStepDesugaredType(context);
    if (next == type)
      return nullptr;
    type = next;
  }
}

/// Is `word`, as `std::map<K, V>::mapped_type` is, one that another class has?
static bool isOfClass(const NamedDecl *word) {
  return isa<CXXRecordDecl>(word->getDeclContext());
}

/// Reads them off the types of expressions, and the types that stand in them.
class MeantTypesReader : public RecursiveASTVisitor<MeantTypesReader> {
public:
  using Base = RecursiveASTVisitor<MeantTypesReader>;

  MeantTypesReader(MeantTypes &words, const ASTContext &context,
                   QualType result)
      : words(words), context(context), result(result) {}

  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  bool VisitExpr(Expr *expr) {
    note(expr->getType(), false);
    return true;
  }
  bool VisitCoyieldExpr(CoyieldExpr *) {
    note(result, false);
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const auto *var = dyn_cast<VarDecl>(ref->getDecl());
    const TypeSourceInfo *written = var ? var->getTypeSourceInfo() : nullptr;
    bool isDeduced = written && written->getType()->getContainedDeducedType();
    if (isDeduced && var->getInit() && seen.insert(var).second)
      TraverseStmt(const_cast<Expr *>(var->getInit()));
    if (const auto *binding = dyn_cast<BindingDecl>(ref->getDecl()))
      if (const auto *whole =
              dyn_cast_or_null<VarDecl>(binding->getDecomposedDecl());
          whole && whole->getInit() && seen.insert(whole).second)
        TraverseStmt(const_cast<Expr *>(whole->getInit()));
    return true;
  }
  bool TraverseTemplateArgumentLoc(const TemplateArgumentLoc &argument) {
    if (argument.getArgument().getKind() == TemplateArgument::Type)
      note(argument.getArgument().getAsType(), true);
    return Base::TraverseTemplateArgumentLoc(argument);
  }

private:
  void note(QualType type, bool isArgument);
  void noteArguments(QualType type);
  void put(MeantTypes::Words &table, QualType type);
  bool isSame(QualType a, QualType b) const {
    const TypedefNameDecl *alias = aliasOf(a, context);
    const TypedefNameDecl *other = aliasOf(b, context);
    return alias && other
               ? alias->getCanonicalDecl() == other->getCanonicalDecl()
               : alias == other;
  }

  MeantTypes &words;
  const ASTContext &context;
  QualType result;
  llvm::DenseSet<const VarDecl *> seen;
};

void MeantTypesReader::put(MeantTypes::Words &table, QualType type) {
  auto [known, isNew] = table.try_emplace(type.getCanonicalType().getTypePtr(),
                                          type.getUnqualifiedType());
  if (!isNew && !known->second.isNull() && !isSame(known->second, type))
    known->second = QualType();
}

/// The arguments of the templates that `type` is written with.
void MeantTypesReader::noteArguments(QualType type) {
  for (;;) {
    if (const auto *special =
            dyn_cast<TemplateSpecializationType>(type.getTypePtr())) {
      for (const TemplateArgument &argument : special->template_arguments())
        if (argument.getKind() == TemplateArgument::Type &&
            !isSubstituted(argument.getAsType(), context))
          note(argument.getAsType(), true);
      if (!special->isTypeAlias())
        return;
    }
    if (isa<TypedefType>(type.getTypePtr()) && !aliasOf(type, context))
      return; // what the library makes of its own
    QualType next = type.getSingleStepDesugaredType(context);
    if (next == type)
      return;
    type = next;
  }
}

void MeantTypesReader::note(QualType type, bool isArgument) {
  if (type.isNull() || type->isDependentType())
    return;
  type = type.getNonReferenceType();
  while (!type->getPointeeType().isNull() || type->isArrayType())
    type = type->isArrayType()
               ? QualType(type->getArrayElementTypeNoTypeQual(), 0)
               : type->getPointeeType();
  if (const auto *function = type->getAs<FunctionProtoType>();
      function && isArgument) {
    note(function->getReturnType(), true);
    return;
  }
  if (isNumber(type)) {
    if (isArgument)
      put(words.arguments, type);
    else if (aliasOf(type, context))
      put(words.numbers, type);
    return;
  }
  if (!type->isRecordType() || isSubstituted(type, context))
    return;
  if (const NamedDecl *word = wordOf(type, context)) {
    QualType &known = words.classes[type.getCanonicalType().getTypePtr()];
    const NamedDecl *other = known.isNull() ? nullptr : wordOf(known, context);
    if (!other || (isOfClass(other) && !isOfClass(word)))
      known = type.getUnqualifiedType();
  }
  noteArguments(type);
}

MeantTypes::MeantTypes(const Expr *expr, const ASTContext &context,
                       QualType result) {
  if (expr)
    MeantTypesReader(*this, context, result)
        .TraverseStmt(const_cast<Expr *>(expr));
}

QualType MeantTypes::find(QualType type) const {
  const clang::Type *canonical = type.getCanonicalType().getTypePtr();
  for (const Words *table : {&classes, &arguments, &numbers}) {
    auto known = table->find(canonical);
    if (known != table->end())
      return known->second;
  }
  return QualType();
}

} // namespace yieldc::model
