//===- MeantLists.h - Walking braced lists as they are meant ----*- C++ -*-===//
#ifndef YIELDC_MODEL_MEANTLISTS_H
#define YIELDC_MODEL_MEANTLISTS_H

#include "clang/AST/RecursiveASTVisitor.h"

namespace yieldc::model {

/// A visitor that sees the elements of a braced list converted. As written, the
/// list does not say how they are, nor what temporaries that makes.
template <class Derived>
class MeantListVisitor : public clang::RecursiveASTVisitor<Derived> {
public:
  bool TraverseInitListExpr(clang::InitListExpr *list) {
    clang::InitListExpr *meant = list->getSemanticForm();
    for (clang::Stmt *element : (meant ? meant : list)->children())
      if (element && !this->getDerived().TraverseStmt(element))
        return false;
    return true;
  }
};

} // namespace yieldc::model

#endif
