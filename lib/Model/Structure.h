//===- Structure.h - Which statements hold suspensions ----------*- C++ -*-===//
#ifndef YIELDC_MODEL_STRUCTURE_H
#define YIELDC_MODEL_STRUCTURE_H

#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseSet.h"
#include <vector>

namespace yieldc::model {

/// Says which statements must be taken apart: those with a suspension inside,
/// those with a `case` of a switch that is taken apart, and those with a label,
/// since a `goto` from anywhere may destroy what lives in the frame.
///
/// Computed once for a body; linear in its size. Lambdas and local classes are
/// other functions and do not count.
class Structure {
public:
  explicit Structure(const clang::Stmt *body);

  bool isTakenApart(const clang::Stmt *stmt) const {
    return takenApart.contains(stmt);
  }
  bool holdsSuspension(const clang::Stmt *stmt) const {
    return suspending.contains(stmt);
  }
  /// Whether a lambda says that it captures `var`.
  bool isCaptured(const clang::ValueDecl *var) const {
    return captured.contains(var);
  }
  /// The labels that are not inside a `try` block.
  llvm::ArrayRef<const clang::LabelStmt *> labels() const { return found; }
  /// The first suspension in `stmt`, in source order; null if none.
  const clang::Expr *firstSuspension(const clang::Stmt *stmt) const;

private:
  bool findSuspensions(const clang::Stmt *stmt);
  bool findLabels(const clang::Stmt *stmt);
  void addCases(const clang::SwitchStmt *choice);

  llvm::DenseSet<const clang::Stmt *> suspending;
  llvm::DenseSet<const clang::Stmt *> takenApart;
  llvm::DenseSet<const clang::Stmt *> structuralCases;
  std::vector<const clang::LabelStmt *> found;
  llvm::DenseSet<const clang::ValueDecl *> captured;
  bool hasNewCases = false;
};

} // namespace yieldc::model

#endif
