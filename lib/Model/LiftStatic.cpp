//===- LiftStatic.cpp - Variables that local types use --------------------===//
//
//   static T shared = e;         static T &shared_static() {
//                                  static T shared = e;
//                                  return shared;
//                                }
//
// A local type may use constants and static variables of the body. Where it
// moves into the class, so does what makes the variable, and the uses become
// calls; the declaration calls it once, for it says when the initialiser runs.
// A constant is written as its value.
//
//===----------------------------------------------------------------------===//
#include "Model/BlockNames.h"
#include "Model/Builder.h"
#include "Model/WrittenNames.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

namespace {
bool isConstantUse(const DeclRefExpr *ref) {
  return ref->isNonOdrUse() == NOUR_Constant;
}

/// What the types of a body refer to.
class TypeUses : public RecursiveASTVisitor<TypeUses> {
public:
  TypeUses(const FunctionDecl *function, const ClosureSet &classes)
      : function(function), classes(classes) {}

  bool TraverseCXXRecordDecl(CXXRecordDecl *record) {
    llvm::SaveAndRestore<bool> saved(isInType, isInType || !record->isLambda());
    return RecursiveASTVisitor::TraverseCXXRecordDecl(record);
  }
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    llvm::SaveAndRestore<bool> saved(
        isInType, isInType || classes.contains(lambda->getBeginLoc()));
    return RecursiveASTVisitor::TraverseLambdaExpr(lambda);
  }
  /// The bounds of members are written as numbers.
  /// Newer versions of Clang say whether a qualifier is walked, too.
  template <class... Which> bool TraverseTypeLoc(TypeLoc loc, Which... which) {
    llvm::SaveAndRestore<bool> saved(isSpelled, true);
    return RecursiveASTVisitor::TraverseTypeLoc(loc, which...);
  }
  bool TraverseVarDecl(VarDecl *var) {
    llvm::SaveAndRestore<const VarDecl *> saved(
        made, var->isStaticLocal() ? var : made);
    return RecursiveASTVisitor::TraverseVarDecl(var);
  }
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const auto *var = dyn_cast<VarDecl>(ref->getDecl());
    if (!var || var->getParentFunctionOrMethod() != function)
      return true;
    if (made && !isInType)
      byStatics.push_back({made, var});
    else
      (isInType || isSpelled ? inTypes : elsewhere).insert(var);
    if (isInType && var->isStaticLocal() && !isConstantUse(ref))
      statics.insert(var);
    return true;
  }

  /// A static variable moves if a type uses it, with its initialiser.
  void finish() {
    for (const auto &[made, used] : byStatics)
      (statics.contains(made) ? inTypes : elsewhere).insert(used);
  }

  llvm::DenseSet<const VarDecl *> inTypes, elsewhere, statics;

private:
  std::vector<std::pair<const VarDecl *, const VarDecl *>> byStatics;
  const VarDecl *made = nullptr;
  const FunctionDecl *function;
  const ClosureSet &classes;
  bool isInType = false;
  bool isSpelled = false;
};

/// Which aliases of a body nothing but types of its variables is written with.
class AliasUses : public RecursiveASTVisitor<AliasUses> {
public:
  bool TraverseVarDecl(VarDecl *var) {
    {
      llvm::SaveAndRestore<bool> saved(isOfVariable, var->hasLocalStorage());
      if (TypeSourceInfo *written = var->getTypeSourceInfo())
        TraverseTypeLoc(written->getTypeLoc());
    }
    llvm::SaveAndRestore<bool> saved(isOfVariable, false);
    return TraverseStmt(var->getInit());
  }
  bool VisitTypedefTypeLoc(TypedefTypeLoc loc) {
    (isOfVariable ? ofVariables : elsewhere)
        .insert(loc.getTypePtr()->getDecl()->getCanonicalDecl());
    return true;
  }

  llvm::DenseSet<const Decl *> ofVariables, elsewhere;

private:
  bool isOfVariable = false;
};

/// Whether the initialiser of `var` needs something of the function.
class OwnUses : public RecursiveASTVisitor<OwnUses> {
public:
  OwnUses(const VarDecl *var,
          const llvm::DenseMap<const ValueDecl *, std::string> &lifted)
      : var(var), lifted(lifted) {}

  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const auto *used = dyn_cast<VarDecl>(ref->getDecl());
    found |=
        used &&
        used->getParentFunctionOrMethod() == var->getParentFunctionOrMethod() &&
        !lifted.contains(used) && !isConstantUse(ref);
    return !found;
  }
  bool VisitCXXThisExpr(CXXThisExpr *) { return !(found = true); }

  bool found = false;

private:
  const VarDecl *var;
  const llvm::DenseMap<const ValueDecl *, std::string> &lifted;
};
} // namespace

void Builder::collectTypeUses() {
  TypeUses uses(function, toName);
  uses.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
  uses.finish();
  sharedStatics = std::move(uses.statics);
  for (const VarDecl *var : uses.inTypes)
    if (!uses.elsewhere.contains(var))
      usedByTypesOnly.insert(var);
  AliasUses aliases;
  aliases.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
  for (const Decl *alias : aliases.ofVariables)
    if (!aliases.elsewhere.contains(alias))
      aliasesOfVariables.insert(alias);
}

/// Whoever wrote a constant for a type to use would be told that nothing does;
/// and one that is declared alone has lost its attributes. The same is true of
/// an alias that members are declared with.
Fragment Builder::markUsed(const Decl *decl, bool isAlone) {
  const auto *alias = dyn_cast<TypedefNameDecl>(decl);
  if (alias && staysOpen(alias) &&
      aliasesOfVariables.contains(alias->getCanonicalDecl()))
    return verbatim("\nstatic_cast<void>(" + generator.runtime("branch_type") +
                    "<" + alias->getName().str() + ">());");
  const auto *var = dyn_cast<VarDecl>(decl);
  bool isMarked = var && (usedByTypesOnly.contains(var) ||
                          (isAlone && var->hasAttr<UnusedAttr>()));
  return isMarked ? verbatim("\nstatic_cast<void>(" +
                             emittedName(var->getName()) + ");")
                  : Fragment();
}

/// Nothing but its declaration says what `var` starts as, and when.
bool Builder::canLift(const DeclStmt *stmt, const VarDecl *var) {
  if (!sharedStatics.contains(var) || !stmt->isSingleDecl())
    return false;
  OwnUses uses(var, lifted);
  uses.TraverseDecl(const_cast<VarDecl *>(var));
  // A jump past the declaration leaves the variable uninitialised.
  bool isDynamic = var->hasInit() && (var->getInit()->isValueDependent() ||
                                      !var->hasConstantInitialization());
  bool mayBeSkipped = !structure.labels().empty() || currentSwitch;
  return !uses.found && !(isDynamic && mayBeSkipped);
}

/// Moves `var` into a function of the class, if it can be. What is left of the
/// declaration is a call.
bool Builder::liftStatic(const DeclStmt *stmt, const VarDecl *var,
                         StmtList &out) {
  if (!canLift(stmt, var))
    return false;
  Type type =
      describe(context.getLValueReferenceType(var->getType()), nullptr, "");
  OuterUses outer = outerNames(stmt);
  if (!type.unnameable.empty() || !outer.missing.empty())
    return false;
  Fragment text = fragment(withSemicolon(stmt), {stmt}, outer.names);
  bool mayThrow = text.mayThrow;
  std::string name = unusedName(var->getName().str() + "_static");
  LocalType maker;
  maker.name = name;
  maker.line = lineOf(stmt->getBeginLoc());
  maker.text =
      concat(concat(verbatim("static " + type.prefix + " " + name + "()" +
                             type.suffix + " {\n"),
                    text),
             verbatim("\nreturn " + emittedName(var->getName()) + ";\n}"));
  generator.types.push_back(std::move(maker));
  lifted[var] = name + "()";
  Stmt *call = add(out, Stmt::Plain, stmt->getBeginLoc());
  call->text = verbatim(name + "();");
  call->text.mayThrow = mayThrow;
  return true;
}

/// A name that the body does not mention.
std::string Builder::unusedName(std::string name) {
  auto isTaken = [&](StringRef candidate) {
    return llvm::any_of(unit.tokens().between(decl.bodyRange.getBegin(),
                                              decl.bodyRange.getEnd()),
                        [&](const Token &token) {
                          return token.is(tok::identifier) &&
                                 token.getIdentifierInfo()->getName() ==
                                     candidate;
                        }) ||
           llvm::is_contained(generator.foreignNames, candidate);
  };
  while (isTaken(name))
    name += "_";
  generator.foreignNames.push_back(name);
  return name;
}

/// What is written for `ref`, outside the body or where the variable has been
/// lifted; nothing if the name can stay, or nothing can stand for it.
std::optional<std::string> Builder::standInFor(const DeclRefExpr *ref,
                                               bool isOutside,
                                               const Closure *inside) const {
  const auto *var = dyn_cast<VarDecl>(ref->getDecl());
  auto maker = var ? lifted.find(var) : lifted.end();
  bool isLifted = maker != lifted.end();
  if (!var || !(isOutside || isLifted))
    return std::nullopt;
  QualType type = var->getType().getCanonicalType().getUnqualifiedType();
  // In a template Clang does not tell; a closure would have captured it else.
  bool isValue = isConstantUse(ref) || (inside && isConstant(var));
  if (isValue && isa<BuiltinType>(type) && type->isIntegerType())
    if (const APValue *value = var->evaluateValue(); value && value->isInt()) {
      std::string text = llvm::toString(value->getInt(), 10);
      bool isLiteral = context.hasSameType(type, context.IntTy) &&
                       !value->getInt().isNegative();
      return isLiteral ? text
                       : "static_cast<" +
                             type.getAsString(context.getPrintingPolicy()) +
                             ">(" + text + ")";
    }
  if (isLifted)
    return maker->second;
  return std::nullopt;
}

/// What is written for `decltype(var)` of a lifted `var`: the type of the call
/// is a reference.
std::optional<std::string> Builder::standInFor(DecltypeTypeLoc loc,
                                               const Closure *inside) const {
  const auto *ref = dyn_cast<DeclRefExpr>(loc.getUnderlyingExpr());
  if (ref && inside)
    if (std::optional<std::string> type = typeOfMember(ref->getDecl(), *inside))
      return type;
  auto maker = ref ? lifted.find(ref->getDecl()) : lifted.end();
  if (maker == lifted.end())
    return std::nullopt;
  std::string type = "decltype(" + maker->second + ")";
  return ref->getDecl()->getType()->isReferenceType()
             ? type
             : generator.runtime("unreferenced") + "<" + type + ">";
}

namespace {
/// Where a type names variables of the body round it.
class OuterNames : public RecursiveASTVisitor<OuterNames> {
public:
  using StandIn =
      llvm::function_ref<std::optional<std::string>(const DeclRefExpr *)>;
  using TypeStandIn =
      llvm::function_ref<std::optional<std::string>(DecltypeTypeLoc)>;

  using Renamed = llvm::DenseMap<const Decl *, std::string>;

  OuterNames(const FunctionDecl *function, StandIn standIn, TypeStandIn ofType,
             const Renamed &renamed)
      : function(function), standIn(standIn), ofType(ofType), renamed(renamed) {
  }

  void walk(const Decl *decl) { TraverseDecl(const_cast<Decl *>(decl)); }
  void walk(const clang::Stmt *stmt) {
    TraverseStmt(const_cast<clang::Stmt *>(stmt));
  }

  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const ValueDecl *decl = ref->getDecl();
    rename(decl, ref->getLocation());
    if (!isa<VarDecl, BindingDecl>(decl) ||
        decl->getParentFunctionOrMethod() != function ||
        (inside ? inside->find(decl) != nullptr
                : ref->refersToEnclosingVariableOrCapture()))
      return true;
    if (std::optional<std::string> text = standIn(ref))
      add(ref->getSourceRange(), *text);
    else if (missing.empty())
      missing =
          "`" + decl->getNameAsString() + "`, which stays in the function";
    return true;
  }
  /// What has another name in the class.
  bool VisitTypeLoc(TypeLoc loc) {
    if (WrittenName written = nameWithin(loc); written.decl)
      rename(written.decl, written.loc);
    return true;
  }
  bool VisitDecltypeTypeLoc(DecltypeTypeLoc loc) {
    if (std::optional<std::string> text = ofType(loc))
      add(SourceRange(loc.getDecltypeLoc(), loc.getRParenLoc()), *text);
    return true;
  }

  void add(SourceRange range, std::string text) {
    Substitution one;
    one.range = range;
    one.piece.text = std::move(text);
    found.push_back(std::move(one));
  }

  std::vector<Substitution> found;
  /// What has no name outside the body.
  std::string missing;
  /// Where the part stands that is walked; null if in no closure.
  const Closure *inside = nullptr;

private:
  void rename(const Decl *decl, SourceLocation loc) {
    if (auto other = renamed.find(decl->getCanonicalDecl());
        other != renamed.end())
      add(loc, other->second);
  }

  const FunctionDecl *function;
  StandIn standIn;
  TypeStandIn ofType;
  const Renamed &renamed;
};
} // namespace

template <class Part>
OuterUses Builder::outerUses(const Part *part, bool isOutside,
                             const Closure *inside) const {
  auto ofName = [&](const DeclRefExpr *ref) {
    return standInFor(ref, isOutside, inside);
  };
  auto ofType = [&](DecltypeTypeLoc loc) { return standInFor(loc, inside); };
  OuterNames names(function, ofName, ofType, renamedTypes);
  names.inside = inside;
  names.walk(part);
  if (!isOutside)
    return {std::move(names.found), ""};
  BlockNames others = blockNames(function, part, [&](const TypeDecl *type) {
    return stayingTypes.contains(type->getCanonicalDecl());
  });
  for (BlockNames::Name &name : others.qualified)
    names.add(name.loc, std::move(name.text));
  return {std::move(names.found), names.missing.empty()
                                      ? std::move(others.missing)
                                      : std::move(names.missing)};
}

OuterUses Builder::outerNames(const Decl *decl, bool isOutside) const {
  return outerUses(decl, isOutside);
}

OuterUses Builder::outerNames(const clang::Stmt *stmt,
                              const Closure *inside) const {
  return outerUses(stmt, /*isOutside=*/true, inside);
}

} // namespace yieldc::model
