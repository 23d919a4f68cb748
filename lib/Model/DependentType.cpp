//===- DependentType.cpp - Types that only instantiation knows ------------===//
//
// `typename T::name`, `decltype(e)`, and the expressions that array bounds and
// template arguments are, written outside the body. Text that stands in the
// body may name its variables and constants.
//
//===----------------------------------------------------------------------===//
#include "Model/FragmentReader.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

#if CLANG_VERSION_MAJOR >= 22
std::string TypeSpeller::qualifier(NestedNameSpecifier specifier) {
  QualType type = namedType(specifier);
  if (type.isNull())
    return refuse("not known before the template is instantiated");
  std::string text = declare(type, "");
#else
std::string TypeSpeller::qualifier(const NestedNameSpecifier *specifier) {
  if (const IdentifierInfo *name =
          specifier ? specifier->getAsIdentifier() : nullptr)
    return qualifier(specifier->getPrefix()) + name->getName().str() + "::";
  QualType type = namedType(specifier);
  if (type.isNull())
    return refuse("not known before the template is instantiated");
  std::string text = declare(type, "");
#endif
  StringRef rest = text;
  rest.consume_front("typename ");
  return rest.str() + "::";
}

/// The text of `expr`, which the type is made with, if it stands in the body.
std::optional<std::string> TypeSpeller::bodyText(const Expr *expr,
                                                 Position position) {
  if (!expression)
    return std::nullopt;
  // It spells other types meanwhile.
  std::optional<std::string> text;
  {
    llvm::SaveAndRestore<std::string> saved(why, "");
    text = expression(expr, position);
  }
  if (text && text->empty())
    refuse("made with a constant that has no value outside the body");
  return text;
}

/// `typename T::name` or `decltype(e)`; nothing if it is something else.
std::optional<std::string> TypeSpeller::openType(const clang::Type *type) {
  if (const auto *name = dyn_cast<DependentNameType>(type))
    return "typename " + qualifier(name->getQualifier()) +
           name->getIdentifier()->getName().str();
  const auto *deduced = dyn_cast<DecltypeType>(type);
  if (deduced && type->isDependentType())
    return bodyText(deduced->getUnderlyingExpr(), Position::Decltype);
  return std::nullopt;
}

/// `decltype(e)`, as a member's declaration can hold it.
std::string Builder::openDecltype(const Expr *expr) {
  std::optional<LocalId> local = declaredLocal(expr);
  if (!local)
    return "decltype(" + initializerText(fragment(expr)) + ")";
  const auto *variable = dyn_cast<VarDecl>(cast<DeclRefExpr>(expr)->getDecl());
  if (const LambdaExpr *lambda = variable ? lambdaOf(variable) : nullptr) {
    auto named = closures.find(lambda->getLambdaClass());
    if (named != closures.end())
      return named->second.name;
    speller.needClosure(lambda->getBeginLoc());
    return "";
  }
  Fragment name;
  name.pieces.push_back(namePiece(*local));
  name.pieces.back().form = Piece::Declared;
  return initializerText(name);
}

/// What `expr` is in a type that is written outside the body; nothing if it
/// does not stand in the body, empty if it is not possible.
std::optional<std::string> Builder::textInType(const Expr *expr,
                                               TypeSpeller::Position position) {
  SourceLocation loc = sources.getExpansionLoc(expr->getBeginLoc());
  bool isBound = position == TypeSpeller::Position::Bound;
  // A macro, a constant and `sizeof` may have another value elsewhere.
  if (isBound && expr->getBeginLoc().isFileID() &&
      isa<IntegerLiteral>(expr->IgnoreImpCasts()))
    return std::nullopt;
  if (loc.isInvalid() || !sources.isPointWithin(loc, decl.bodyRange.getBegin(),
                                                decl.bodyRange.getEnd()))
    return std::nullopt;
  if (position == TypeSpeller::Position::Decltype)
    return openDecltype(expr);
  llvm::SaveAndRestore<bool> saved(wantsValues, true);
  llvm::SaveAndRestore<bool> savedLack(lacksValue, false);
  OuterUses outer;
  if (isBound)
    outer = outerNames(expr);
  if (!outer.missing.empty())
    return std::nullopt;
  Fragment written = fragment(expr, outer.names);
  auto isText = [](const Piece &piece) {
    return piece.kind == Piece::Text || piece.kind == Piece::Qualifier;
  };
  if (isBound && (lacksValue || !llvm::all_of(written.pieces, isText)))
    return std::nullopt;
  std::string text = initializerText(written);
  return lacksValue ? "" : text;
}

/// An alias of a template's body that the class does not know.
bool Builder::staysOpen(const TypedefNameDecl *alias) const {
  return function->isDependentContext() &&
         stayingTypes.contains(alias->getCanonicalDecl());
}

/// What it stands for is described only where a type is written with it: that
/// has its locals live in the frame.
std::string Builder::markAlias(const TypedefNameDecl *alias) {
  markedAliases.push_back(alias);
  return aliasMark + std::to_string(markedAliases.size() - 1);
}

std::string Builder::markedAlias(StringRef mark) {
  unsigned index = 0;
  mark.drop_front().getAsInteger(10, index);
  const TypedefNameDecl *alias = markedAliases[index];
  Type type =
      describe(alias->getUnderlyingType(), alias->getTypeSourceInfo(), "");
  if (!type.unnameable.empty())
    lacksValue = true;
  return generator.runtime("type") + "<" + type.prefix + type.suffix + ">";
}

SourceRange enclosedArguments(const Expr *init) {
  if (!init)
    return SourceRange();
  init = init->IgnoreImplicit();
  if (isa<InitListExpr, ParenListExpr>(init))
    return init->getSourceRange();
  const auto *construct = dyn_cast<CXXConstructExpr>(init);
  return construct && !isa<CXXTemporaryObjectExpr>(construct)
             ? construct->getParenOrBraceRange()
             : SourceRange();
}

/// The same of a class; empty if it cannot be written.
std::string Builder::constantObject(const VarDecl *var) {
  const Expr *init = var->getInit();
  QualType type = var->getType().getUnqualifiedType();
  TypeSpeller::Spelling spelling = speller.spell(type);
  std::string name = spelling.prefix + spelling.suffix;
  if (!spelling.unnameable.empty() || !init || holdsLambda(init))
    return "";
  SourceRange arguments = enclosedArguments(init);
  return arguments.isValid()
             ? name + initializerText(fragment(arguments, {init}))
             : "static_cast<" + name + ">(" + initializerText(fragment(init)) +
                   ")";
}

/// The value of a constant of the body, in terms of template parameters.
std::string Builder::constantText(const VarDecl *var) {
  const Expr *init = var->getInit();
  if (var->getType()->isRecordType() ||
      isa<TemplateSpecializationType>(var->getType().getCanonicalType())) {
    std::string text = constantObject(var);
    lacksValue |= text.empty();
    return text;
  }
  if (const auto *list = dyn_cast_or_null<InitListExpr>(init))
    init = list->getNumInits() == 1 ? list->getInit(0) : nullptr;
  else if (const auto *list = dyn_cast_or_null<ParenListExpr>(init))
    init = list->getNumExprs() == 1 ? list->getExpr(0) : nullptr;
  QualType type = var->getType();
  bool isNumber = type->isDependentType() ? !type->isArrayType()
                                          : type->isIntegralOrEnumerationType();
  if (!init || !isNumber || holdsLambda(init)) {
    lacksValue = true;
    return "";
  }
  std::string text = initializerText(fragment(init));
  if (type->getContainedDeducedType())
    return "(" + text + ")";
  return "static_cast<" + spelled(type.getUnqualifiedType()) + ">(" + text +
         ")";
}

namespace {
/// Which variables stand where a constant has to.
class ConstantUses : public RecursiveASTVisitor<ConstantUses> {
public:
  using Base = RecursiveASTVisitor<ConstantUses>;

  bool TraverseCaseStmt(CaseStmt *stmt) {
    for (Expr *value : {stmt->getLHS(), stmt->getRHS()})
      within(Constant, [&] { return !value || TraverseStmt(value); });
    return TraverseStmt(stmt->getSubStmt());
  }
  bool TraverseTemplateArgumentLoc(const TemplateArgumentLoc &argument) {
    return within(Constant,
                  [&] { return Base::TraverseTemplateArgumentLoc(argument); });
  }
  bool TraverseStaticAssertDecl(StaticAssertDecl *decl) {
    return within(Constant,
                  [&] { return Base::TraverseStaticAssertDecl(decl); });
  }
  bool TraverseEnumConstantDecl(EnumConstantDecl *decl) {
    return within(Constant,
                  [&] { return Base::TraverseEnumConstantDecl(decl); });
  }
  bool TraverseVarDecl(VarDecl *var) {
    return within(var->isConstexpr() ? Constant : place,
                  [&] { return Base::TraverseVarDecl(var); });
  }
  bool TraverseIfStmt(IfStmt *stmt) {
    if (stmt->isConstexpr() && stmt->getCond())
      within(Constant, [&] { return TraverseStmt(stmt->getCond()); });
    return Base::TraverseIfStmt(stmt);
  }
  bool TraverseDependentSizedArrayTypeLoc(DependentSizedArrayTypeLoc loc
#if CLANG_VERSION_MAJOR >= 22
                                          ,
                                          bool = true
#endif
  ) {
    within(Constant, [&] {
      return !loc.getSizeExpr() || TraverseStmt(loc.getSizeExpr());
    });
    return TraverseTypeLoc(loc.getElementLoc());
  }
  // The type of a variable is no value, wherever it stands.
  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc loc
#if CLANG_VERSION_MAJOR >= 22
                               ,
                               bool = true
#endif
  ) {
    return within(Unevaluated,
                  [&] { return TraverseStmt(loc.getUnderlyingExpr()); });
  }
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *expr) {
    return within(Unevaluated,
                  [&] { return Base::TraverseUnaryExprOrTypeTraitExpr(expr); });
  }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *expr) {
    return within(Unevaluated,
                  [&] { return Base::TraverseCXXNoexceptExpr(expr); });
  }
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    if (const auto *var = dyn_cast<VarDecl>(ref->getDecl());
        var && place != Unevaluated)
      (place == Constant ? found : elsewhere).insert(var);
    return true;
  }

  llvm::DenseSet<const VarDecl *> found, elsewhere;

private:
  enum Place { Elsewhere, Constant, Unevaluated };
  template <class Walk> bool within(Place inside, Walk walk) {
    llvm::SaveAndRestore<Place> saved(place, inside);
    return walk();
  }
  Place place = Elsewhere;
};
} // namespace

/// In a template: a variable that stands where a constant has to is one,
/// whatever the arguments are.
bool Builder::isOpenConstant(const VarDecl *var) const {
  return constantUses.contains(var) && var->getType().isConstQualified() &&
         var->getInit() && var->getInit()->isValueDependent();
}

void Builder::collectConstantUses() {
  if (!function->isDependentContext())
    return;
  ConstantUses uses;
  uses.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
  for (const VarDecl *used : uses.found)
    if (used->getInit() && used->getInit()->isValueDependent() &&
        !uses.elsewhere.contains(used))
      usedByTypesOnly.insert(used);
  constantUses = std::move(uses.found);
}

} // namespace yieldc::model
