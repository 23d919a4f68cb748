//===- StackStorage.cpp - What only a compiler's own stack frame can do
//----===//
#include "Model/Builder.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/Builtins.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// In the body itself: a lambda has a stack frame of its own.
class StackUses : public RecursiveASTVisitor<StackUses> {
public:
  explicit StackUses(DiagnosticsEngine &diags) : diags(diags) {}

  bool VisitVarDecl(VarDecl *var) {
    if (!var->hasAttr<CleanupAttr>())
      return true;
    diag::report(diags, var->getLocation(), diag::Kind::CleanupAttribute);
    return !(found = true);
  }
  bool VisitCallExpr(CallExpr *call) {
    switch (call->getBuiltinCallee()) {
    case Builtin::BIalloca:
    case Builtin::BI_alloca:
    case Builtin::BI__builtin_alloca:
    case Builtin::BI__builtin_alloca_uninitialized:
    case Builtin::BI__builtin_alloca_with_align:
    case Builtin::BI__builtin_alloca_with_align_uninitialized:
      diag::report(diags, call->getExprLoc(), diag::Kind::StackAllocation);
      return !(found = true);
    default:
      return true;
    }
  }
  bool TraverseLambdaExpr(LambdaExpr *) { return true; }
  bool TraverseCXXRecordDecl(CXXRecordDecl *) { return true; }

  bool found = false;

private:
  DiagnosticsEngine &diags;
};
} // namespace

bool Builder::refuseStackUses() {
  StackUses uses(diags);
  uses.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
  return !uses.found;
}

} // namespace yieldc::model
