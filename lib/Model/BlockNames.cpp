//===- BlockNames.cpp - Names that a block brings in --------------------===//
#include "Model/BlockNames.h"
#include "Model/FragmentReader.h"
#include "Model/WrittenNames.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// What the declarations of a body bring into it.
class Brought : public RecursiveASTVisitor<Brought> {
public:
  bool VisitUsingDirectiveDecl(UsingDirectiveDecl *directive) {
    spaces.insert(directive->getNominatedNamespace()->getCanonicalDecl());
    return true;
  }
  bool VisitUsingDecl(UsingDecl *declaration) {
    names.insert(declaration->getDeclName());
    for (const UsingShadowDecl *shadow : declaration->shadows())
      targets.insert(shadow->getTargetDecl()->getCanonicalDecl());
    return true;
  }
  llvm::SmallPtrSet<const NamespaceDecl *, 4> spaces;
  llvm::SmallPtrSet<const Decl *, 4> targets;
  llvm::DenseSet<DeclarationName> names;
};

/// Walks what moves. What a using-declaration finds says so itself, except for
/// operators; a directive leaves no trace but itself, so that it is taken to be
/// needed for every name of its namespace that is written without one.
class Finder : public RecursiveASTVisitor<Finder> {
public:
  Finder(const FunctionDecl *function, StaysInBody stays)
      : function(function), stays(stays) {
    brought.TraverseStmt(function->getBody());
  }

  bool shouldVisitImplicitCode() const { return false; }

  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const ValueDecl *decl = ref->getDecl();
    const DeclarationName name = decl->getDeclName();
    if (ref->hasQualifier() || byArgument.count(ref))
      return true;
    // A call chooses among all that a name finds.
    bool isCalled = isa<FunctionDecl>(decl) && brought.names.contains(name);
    if (isCalled || brought.targets.contains(decl->getCanonicalDecl()))
      write(decl, ref->getLocation());
    else
      see(ref->getFoundDecl(), decl, ref->getLocation());
    return result.missing.empty();
  }
  bool VisitOverloadExpr(OverloadExpr *lookup) {
    for (const NamedDecl *found : lookup->decls())
      if (!lookup->getQualifier() && isNeeded(found))
        miss(found);
    return result.missing.empty();
  }
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *call) {
    const FunctionDecl *callee = call->getDirectCallee();
    const auto *ref =
        dyn_cast<DeclRefExpr>(call->getCallee()->IgnoreImplicit());
    if (callee && ref &&
        llvm::any_of(call->arguments(), [&](const Expr *argument) {
          const TagDecl *tag = argument->getType()->getAsTagDecl();
          return tag && tag->getEnclosingNamespaceContext()->Equals(
                            callee->getEnclosingNamespaceContext());
        }))
      byArgument.insert(ref);
    return true;
  }
  bool VisitTypeLoc(TypeLoc loc) {
    WrittenName written = writtenName(loc);
    if (!written.decl)
      written = nameWithin(loc);
    // The node with the qualifier comes before the one in it.
    if (written.decl && named.insert(written.loc).second &&
        !written.isQualified)
      see(written.decl, written.decl, written.loc);
    return result.missing.empty();
  }
  bool TraverseNestedNameSpecifierLoc(NestedNameSpecifierLoc loc) {
    if (WrittenName first = firstName(loc);
        first.decl && named.insert(first.loc).second)
      see(first.decl, first.decl, first.loc);
    return result.missing.empty() &&
           RecursiveASTVisitor::TraverseNestedNameSpecifierLoc(loc);
  }
  bool TraverseTemplateArgumentLoc(const TemplateArgumentLoc &argument) {
    bool isTemplate =
        argument.getArgument().getKind() == TemplateArgument::Template;
    if (isTemplate && !argument.getTemplateQualifierLoc()) {
      TemplateName name = argument.getArgument().getAsTemplate();
      const NamedDecl *found = name.getAsUsingShadowDecl();
      if (!found)
        found = name.getAsTemplateDecl();
      see(found, found, argument.getTemplateNameLoc());
    }
    return result.missing.empty() &&
           RecursiveASTVisitor::TraverseTemplateArgumentLoc(argument);
  }
  bool VisitUsingDirectiveDecl(UsingDirectiveDecl *directive) {
    const NamedDecl *space = directive->getNominatedNamespaceAsWritten();
    if (!directive->getQualifier())
      see(space, space, directive->getIdentLocation());
    return true;
  }
  bool VisitNamespaceAliasDecl(NamespaceAliasDecl *alias) {
    const NamedDecl *space = alias->getAliasedNamespace();
    if (!alias->getQualifier())
      see(space, space, alias->getTargetNameLoc());
    return true;
  }

  // Where `::` would belong to what stands before it, or may not stand.
  bool VisitMemberPointerTypeLoc(MemberPointerTypeLoc loc) {
#if CLANG_VERSION_MAJOR >= 21
    open.insert(loc.getQualifierLoc().getBeginLoc());
#else
    open.insert(loc.getClassTInfo()->getTypeLoc().getBeginLoc());
#endif
    return true;
  }
  bool VisitDeclaratorDecl(DeclaratorDecl *declared) {
    if (NestedNameSpecifierLoc qualifier = declared->getQualifierLoc())
      open.insert(qualifier.getBeginLoc());
    return true;
  }
  bool VisitMemberExpr(MemberExpr *member) {
    if (const TypeSourceInfo *type =
            member->getMemberNameInfo().getNamedTypeInfo())
      open.insert(type->getTypeLoc().getBeginLoc());
    return true;
  }
  bool VisitCXXPseudoDestructorExpr(CXXPseudoDestructorExpr *destroyed) {
    open.insert(destroyed->getDestroyedTypeLoc());
    return true;
  }

  BlockNames result;

private:
  void see(const NamedDecl *found, const NamedDecl *meant, SourceLocation loc) {
    if (!found || !isNeeded(found))
      return;
    if (const auto *shadow = dyn_cast<UsingShadowDecl>(meant))
      meant = shadow->getTargetDecl();
    if (const auto *alias = dyn_cast<NamespaceAliasDecl>(meant))
      meant = alias->getNamespace();
    write(meant, loc);
  }

  /// Writes all of the name of `decl` at `loc`.
  void write(const NamedDecl *decl, SourceLocation loc) {
    std::optional<std::string> path =
        open.contains(loc) || isStaying(decl) || isLocalDeclaration(decl) ||
                !decl->getDeclName().isIdentifier()
            ? std::nullopt
            : pathTo(decl);
    if (!path)
      return miss(decl);
    result.qualified.push_back({loc, *path + decl->getName().str()});
  }

  void miss(const NamedDecl *decl) {
    if (result.missing.empty())
      result.missing =
          "`" + decl->getNameAsString() + "`, which " +
          (isHidden(decl) ? "is a member of the class outside it"
                          : "only a declaration of the body finds");
  }

  bool isNeeded(const NamedDecl *found) const {
    return isOfBlock(found) || isStaying(found) || isLocalDeclaration(found) ||
           isHidden(found) || (isNominated(found) && !isHiddenFriend(found));
  }

  bool isStaying(const NamedDecl *decl) const {
    const auto *type = dyn_cast<TypeDecl>(decl);
    return type && type->getDeclContext() == function && stays(type);
  }

  /// `int f(int, int = 3);` in the body: another declaration may say less.
  bool isLocalDeclaration(const NamedDecl *decl) const {
    return decl->getLexicalDeclContext() == function &&
           decl->isLocalExternDecl();
  }

  /// A member of a namespace that has the name of a member of the class.
  bool isHidden(const NamedDecl *decl) const {
    const DeclContext *owner = decl->getDeclContext()->getRedeclContext();
    return owner->isFileContext() && decl->getDeclName().isIdentifier() &&
           isMachineMember(decl->getName());
  }

  bool isOfBlock(const NamedDecl *decl) const {
    const Decl *declared = nullptr;
    if (const auto *shadow = dyn_cast<UsingShadowDecl>(decl))
      declared = shadow->getIntroducer();
    else if (isa<NamespaceAliasDecl>(decl))
      declared = decl;
    return declared && declared->getParentFunctionOrMethod() == function;
  }

  /// A member of a namespace that a directive of the body makes visible, and
  /// that is not one round the function.
  bool isNominated(const NamedDecl *decl) const {
    const DeclContext *owner = decl->getDeclContext()->getRedeclContext();
    for (; owner->isNamespace(); owner = owner->getParent()) {
      const auto *space = cast<NamespaceDecl>(owner);
      if (space->Encloses(function))
        return false;
      if (brought.spaces.count(space->getCanonicalDecl()))
        return true;
      if (!space->isInline())
        return false;
    }
    return false;
  }

  const FunctionDecl *function;
  StaysInBody stays;
  Brought brought;
  llvm::SmallPtrSet<const DeclRefExpr *, 4> byArgument;
  /// Names that have been seen, and those that no `::` may stand before.
  llvm::DenseSet<SourceLocation> named, open;
};
} // namespace

BlockNames blockNames(const FunctionDecl *function, const Decl *decl,
                      StaysInBody stays) {
  Finder finder(function, stays);
  finder.TraverseDecl(const_cast<Decl *>(decl));
  return std::move(finder.result);
}

BlockNames blockNames(const FunctionDecl *function, const clang::Stmt *stmt,
                      StaysInBody stays) {
  Finder finder(function, stays);
  finder.TraverseStmt(const_cast<clang::Stmt *>(stmt));
  return std::move(finder.result);
}

} // namespace yieldc::model
