//===- BuildDecl.cpp - Local variables ------------------------------------===//
//
// Declarations that stand in a scope with suspensions. Whether a variable then
// lives in the frame is decided by the Plan; here it is described so that both
// are possible.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace yieldc::model {

/// Names that the text between the user's statements uses: a variable of the
/// body must not hide them.
static bool isNameInBody(StringRef name) {
  return llvm::StringSwitch<bool>(name)
      .Cases("state_", "level_", "guard_", "run_", "resume_", "sent_", true)
      .Cases("frame_", "self_", "step_", "calls_", "result_", "inject_", true)
      .Cases("unwind_", "level_of_", "activation_", "call_", true)
      // Compilers say that these shadow the base classes.
      .Cases("machine", "sender", true)
      .Default(false);
}

/// What the variables that the user calls `name` are called in the output.
std::string Builder::emittedName(StringRef name) {
  if (!isNameInBody(name))
    return name.str();
  std::string &other = otherNames[name];
  if (other.empty())
    other = unusedName((name + (name.ends_with("_") ? "own" : "_own")).str());
  return other;
}

LocalId Builder::addLocal(std::string name, Local::Origin origin, Type type,
                          SourceLocation loc) {
  Local local;
  local.name = emittedName(name);
  local.written = std::move(name);
  local.origin = origin;
  local.type = std::move(type);
  local.block = currentBlock;
  local.branch = currentBranch;
  local.loc = loc;
  generator.locals.push_back(std::move(local));
  return generator.locals.size() - 1;
}

const LambdaExpr *lambdaOf(const VarDecl *var) {
  const Expr *init = var->getInit();
  // `guard g(lambda)` is no closure, even if its type is deduced.
  if (!init || var->isCXXForRangeDecl() ||
      !var->getType()->getContainedAutoType())
    return nullptr;
  const Expr *written = init->IgnoreImplicit();
  while (const auto *construct = dyn_cast<CXXConstructExpr>(written)) {
    if (!construct->getNumArgs())
      return nullptr;
    written = construct->getArg(0)->IgnoreImplicit();
  }
  return dyn_cast<LambdaExpr>(written);
}

/// `[2]` for `T x[] = {a, b};` in a template.
std::optional<std::string> Builder::countedBound(const VarDecl *var) const {
  const auto *array = dyn_cast<ArrayType>(var->getType());
  const auto *list =
      hasOpenBound(var->getType()) && var->getInit()
          ? dyn_cast<InitListExpr>(var->getInit()->IgnoreImplicit())
          : nullptr;
  if (!list || array->getElementType()->isArrayType())
    return std::nullopt;
  std::optional<std::string> count = countOf(list);
  return count ? "[" + *count + "]" : count;
}

/// A lambda in `expr`, or all of it, that has not become a class; null if there
/// is none.
const LambdaExpr *Builder::unnamedLambda(const Expr *expr) const {
  struct Finder : RecursiveASTVisitor<Finder> {
    explicit Finder(const Builder &builder) : builder(builder) {}
    bool TraverseLambdaExpr(LambdaExpr *lambda) {
      if (!builder.closures.contains(lambda->getLambdaClass()))
        found = lambda;
      return !found;
    }
    const Builder &builder;
    const LambdaExpr *found = nullptr;
  };
  Finder finder(*this);
  finder.TraverseStmt(const_cast<Expr *>(expr));
  return finder.found;
}

/// The type of a variable of a template whose initialiser holds a lambda.
void Builder::describeDependentClosure(Type &type, const VarDecl *var) {
  const LambdaExpr *whole = lambdaOf(var);
  auto named = whole ? closures.find(whole->getLambdaClass()) : closures.end();
  if (named != closures.end()) {
    type.prefix = named->second.name;
    return;
  }
  const LambdaExpr *unnamed = unnamedLambda(var->getInit());
  if (!unnamed && !holdsStatements(var->getInit()))
    return; // the classes stand in the initialiser
  type.unnameable = "a closure type, or depends on one";
  type.closure = unnamed ? unnamed->getBeginLoc() : SourceLocation();
}

bool Builder::declareVariable(const VarDecl *var, StmtList &out,
                              std::vector<LocalId> &declared) {
  if (var->getType()->isReferenceType()) {
    declareReference(var, out, declared);
  } else if (mayBeReference(var)) {
    declareOpenReference(var, declared);
  } else {
    std::string initializer;
    bool isDeduced = var->getType()->getContainedDeducedType();
    bool isOpen = isDeduced && var->getType()->isDependentType() &&
                  !var->isCXXForRangeDecl();
    bool mayBeMachine = isDeduced && mentionsGenerator(var->getType()) &&
                        !isDeclaredBoxed(var->getInit());
    if (var->getInit() && (isOpen || mayBeMachine))
      initializer = deducingText(var);
    std::optional<LocalId> made;
    if (!initializer.empty())
      made = remadeClosure(var->getInit());
    bool hasClosure =
        !initializer.empty() && (made || holdsLambda(var->getInit()));
    bool isCall = hasClosure || (mayBeMachine && var->getInit() &&
                                 hasEffects(var->getInit()));
    if (isCall && !initializer.empty() && !var->getType()->isDependentType())
      if (std::string call = callByTypes(var->getInit()); !call.empty()) {
        initializer = call;
        hasClosure = false;
      }
    Type type =
        describeFrom(isDeduced ? var->getInit() : nullptr, var->getType(),
                     var->getTypeSourceInfo(), initializer);
    if (!type.unnameable.empty() && isDeduced &&
        !var->getType()->isDependentType() && !var->isCXXForRangeDecl() &&
        var->getInit() && isRepeatable(var->getInit())) {
      Type deduced;
      describeDeduced(deduced, var->getTypeSourceInfo()->getType(),
                      deducingText(var));
      if (deduced.unnameable.empty())
        describeByText(type, deduced.prefix);
    }
    LocalId id =
        addLocal(var->getIdentifier() ? var->getName().str() : "anonymous_",
                 Local::User, std::move(type), var->getLocation());
    if (isOpen)
      if (std::string why = openDeductionReason(var); !why.empty())
        generator.locals[id].type.unnameable = std::move(why);
    if (hasClosure && made)
      describeByClosure(generator.locals[id].type, *made);
    if (hasClosure && holdsLambda(var->getInit()))
      describeDependentClosure(generator.locals[id].type, var);
    if (std::optional<std::string> bound = countedBound(var)) {
      generator.locals[id].type.unnameable.clear();
      generator.locals[id].type.suffix = *bound;
    }
    localOf[var] = id; // its initialiser may name it
    Local local = generator.locals[id];
    std::vector<Substitution> kept = keepExtended(var, local, out);
    setInitializer(local, var, kept);
    local.alignment = alignmentOf(var);
    describeClosure(local, var);
    local.needsImplicit =
        local.init == Local::Copy &&
        mayMeetExplicit(var->getType(), var->getInit(), context);
    local.block = currentBlock;
    generator.locals[id] = std::move(local);
    declared.push_back(id);
  }
  if (!declared.empty())
    generator.locals[declared.back()].mayBeUnused = var->hasAttr<UnusedAttr>();
  if (const auto *bindings = dyn_cast<DecompositionDecl>(var)) {
    LocalId base = declared.back();
    generator.locals[base].name = "bound";
    generator.locals[base].origin = Local::Temporary;
    declareBindings(bindings, base, declared);
  }
  return true;
}

/// May be named in a constant expression, so that it cannot be a member: it
/// becomes static, since it is the same in every generator.
bool Builder::isConstant(const VarDecl *var) const {
  if (structure.isCaptured(var))
    return false; // as no static variable is
  if (var->isConstexpr() || isOpenConstant(var))
    return true;
  return var->getType().isConstQualified() &&
         var->getType()->isIntegralOrEnumerationType() &&
         !var->getType()->isDependentType() && var->getInit() &&
         !var->getInit()->isValueDependent() &&
         var->isUsableInConstantExpressions(context);
}

/// A variable declared together with one whose initialiser suspends.
void Builder::buildApart(const VarDecl *var, StmtList &out) {
  std::vector<LocalId> declared;
  if (!declareVariable(var, out, declared))
    return;
  Stmt *declare = add(out, Stmt::Declare, var->getLocation());
  declare->locals = declared;
  declare->printsEach = true;
}

/// A condition's declaration has no semicolon of its own.
static Fragment withEnd(Fragment text) {
  bool isOpen = !text.pieces.empty() &&
                !StringRef(text.pieces.back().text).ends_with(";");
  return isOpen ? concat(std::move(text), verbatim(";")) : std::move(text);
}

/// What is visible in the rest of the block, and needs no frame.
void Builder::buildShared(const DeclStmt *stmt, SourceRange range,
                          StmtList &out, llvm::ArrayRef<Substitution> names) {
  const Decl *first = *stmt->decl_begin();
  const auto *var = dyn_cast<VarDecl>(first);
  if (structure.holdsSuspension(stmt))
    return refuse(stmt, "the initialiser of a static variable, because "
                        "C++ forbids it");
  if (var && var->isStaticLocal() && liftStatic(stmt, var, out))
    return;
  Stmt *plain = add(out, Stmt::Plain, stmt->getBeginLoc());
  bool becomesStatic = var && isConstant(var) && !var->isStaticLocal();
  declaresStatic |= becomesStatic;
  plain->text =
      becomesStatic ? asStatic(stmt, range) : fragment(range, {stmt}, names);
  if (var)
    plain->text = withEnd(std::move(plain->text));
  for (const Decl *decl : stmt->decls())
    plain->text = concat(plain->text, markUsed(decl));
  plain->text.declaresObjects = false;
  plain->declaresForBlock = true;
  hasLocalUsing |=
      isa<UsingDecl, UsingDirectiveDecl, NamespaceAliasDecl>(first);
}

void Builder::buildDeclStmt(const DeclStmt *stmt, StmtList &out) {
  SourceRange range = withSemicolon(stmt);
  const Decl *first = *stmt->decl_begin();
  const auto *var = dyn_cast<VarDecl>(first);
  const Decl *last = *(stmt->decl_end() - 1);
  const auto *ofTag = isa<TagDecl>(first) ? dyn_cast<VarDecl>(last) : nullptr;
  std::vector<Substitution> names;
  // One object for all generators stays in the body, and its type with it
  // unless something else is of that.
  bool isShared = ofTag && !ofTag->hasLocalStorage();
  if (isShared && ofTag->getDeclName() && !sharedStatics.contains(ofTag) &&
      hasLocalsOf(cast<TagDecl>(first)) && isLiftable(first)) {
    names.push_back(liftDefinition(cast<TagDecl>(first)));
    return buildShared(stmt, range, out, names);
  }
  if (isShared && !stayingTypes.contains(first->getCanonicalDecl()))
    keepLocal(first, "that of a static variable, with which it stays");

  if (isShared && !ofTag->getDeclName())
    return refuse(stmt, "a body with an anonymous static union, because its "
                        "members would be found only where it is declared");
  if (!isShared && isLiftable(first)) {
    // `struct S { … } s;` declares both; the type goes first.
    if (stmt->isSingleDecl())
      return buildLocalType(first, range, "");
    if (isa<TypedefNameDecl>(last)) {
      const auto *tag = dyn_cast<TagDecl>(first);
      if (tag && tag->getIdentifier())
        speller.allowLocal(tag, tag->getName().str());
      buildLocalType(last, range, "");
      if (tag && !tag->getIdentifier())
        speller.allowLocal(tag, generator.types.back().name);
      return;
    }
    if (const auto *tag = dyn_cast<TagDecl>(first))
      names.push_back(liftDefinition(tag));
  } else if (isMixed(stmt)) {
    return buildEach(stmt, out);
  } else if (var ? !var->hasLocalStorage() || isConstant(var)
                 : !ofTag || isShared) {
    return buildShared(stmt, range, out);
  }

  if (structure.holdsSuspension(stmt) || isMixed(stmt))
    return buildEach(stmt, out);
  std::vector<LocalId> declared;
  for (const Decl *decl : stmt->decls())
    if (const auto *variable = dyn_cast<VarDecl>(decl))
      if (!declareVariable(variable, out, declared))
        return;
  Stmt *declare = add(out, Stmt::Declare, stmt->getBeginLoc());
  declare->locals = declared;
  if (ofTag && !ofTag->getDeclName()) {
    // The members of an anonymous union are found in a variable with a name.
    Fragment of = names.empty()
                      ? fragment(definitionOf(cast<TagDecl>(first)), {stmt})
                      : verbatim(generator.types.back().name);
    Fragment name = nameOf(generator, declared.back(), Use::Write);
    declare->text = concat(concat(std::move(of), verbatim(" ")),
                           concat(std::move(name), verbatim(";")));
  } else {
    declare->text = withEnd(fragment(range, {stmt}, names));
  }
  std::vector<Use> uses;
  for (const Use &use : declare->text.uses)
    if (llvm::find(declared, use.local) == declared.end())
      uses.push_back(use);
  declare->text.uses = std::move(uses);
}

} // namespace yieldc::model
