//===- BlockNames.cpp - Names that a block brings in --------------------===//
#include "Model/BlockNames.h"
#include "Model/WrittenNames.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// Walks what moves. What a using-declaration finds says so itself; a directive
/// leaves no trace but itself, so that it is taken to be needed for every name
/// of its namespace that is written without one.
class BlockNames : public RecursiveASTVisitor<BlockNames> {
public:
  BlockNames(const FunctionDecl *function, StaysInBody stays)
      : function(function), stays(stays) {
    struct Finder : RecursiveASTVisitor<Finder> {
      bool VisitUsingDirectiveDecl(UsingDirectiveDecl *directive) {
        found.insert(directive->getNominatedNamespace()->getCanonicalDecl());
        return true;
      }
      llvm::SmallPtrSet<const NamespaceDecl *, 4> found;
    };
    Finder finder;
    finder.TraverseStmt(function->getBody());
    nominated = std::move(finder.found);
  }

  bool shouldVisitImplicitCode() const { return false; }

  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    if (!ref->hasQualifier() && !byArgument.count(ref))
      see(ref->getFoundDecl());
    return name.empty();
  }
  bool VisitOverloadExpr(OverloadExpr *lookup) {
    if (!lookup->getQualifier())
      for (const NamedDecl *found : lookup->decls())
        see(found);
    return name.empty();
  }
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *call) {
    const FunctionDecl *callee = call->getDirectCallee();
    const auto *ref =
        dyn_cast<DeclRefExpr>(call->getCallee()->IgnoreImplicit());
    if (callee && ref && !isa<UsingShadowDecl>(ref->getFoundDecl()) &&
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
    if (!written.isQualified)
      see(written.decl);
    return name.empty();
  }
  bool TraverseNestedNameSpecifierLoc(NestedNameSpecifierLoc loc) {
    see(firstNamespace(loc));
    return name.empty() &&
           RecursiveASTVisitor::TraverseNestedNameSpecifierLoc(loc);
  }

  std::string name;

private:
  void see(const NamedDecl *decl) {
    if (decl && (isOfBlock(decl) || isNominated(decl) || isStaying(decl)))
      name = "`" + decl->getNameAsString() + "`";
  }

  bool isStaying(const NamedDecl *decl) const {
    const auto *type = dyn_cast<TypeDecl>(decl);
    return type && type->getDeclContext() == function && stays(type);
  }

  bool isOfBlock(const NamedDecl *decl) const {
    const Decl *brought = nullptr;
    if (const auto *shadow = dyn_cast<UsingShadowDecl>(decl))
      brought = shadow->getIntroducer();
    else if (isa<NamespaceAliasDecl>(decl))
      brought = decl;
    return brought && brought->getParentFunctionOrMethod() == function;
  }

  /// A member of a namespace that a directive of the body makes visible, and
  /// that is not one round the function.
  bool isNominated(const NamedDecl *decl) const {
    const DeclContext *owner = decl->getDeclContext()->getRedeclContext();
    for (; owner->isNamespace(); owner = owner->getParent()) {
      const auto *space = cast<NamespaceDecl>(owner);
      if (space->Encloses(function))
        return false;
      if (nominated.count(space->getCanonicalDecl()))
        return true;
      if (!space->isInline())
        return false;
    }
    return false;
  }

  const FunctionDecl *function;
  StaysInBody stays;
  llvm::SmallPtrSet<const NamespaceDecl *, 4> nominated;
  llvm::SmallPtrSet<const DeclRefExpr *, 4> byArgument;
};
} // namespace

std::string nameOfBlock(const FunctionDecl *function, const Decl *decl,
                        StaysInBody stays) {
  BlockNames names(function, stays);
  names.TraverseDecl(const_cast<Decl *>(decl));
  return names.name;
}

std::string nameOfBlock(const FunctionDecl *function, const Stmt *stmt,
                        StaysInBody stays) {
  BlockNames names(function, stays);
  names.TraverseStmt(const_cast<Stmt *>(stmt));
  return names.name;
}

} // namespace yieldc::model
