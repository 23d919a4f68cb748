//===- ConstantBody.h - Bodies that may run at compile time -----*- C++ -*-===//
#ifndef YIELDC_MODEL_CONSTANTBODY_H
#define YIELDC_MODEL_CONSTANTBODY_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"

namespace yieldc::model {

/// Whether what `body`, of `function`, does can be done by a constexpr function
/// of C++14, once suspensions are returns. What a template leaves open does not
/// count: there `constexpr` is a wish. Errs towards no.
bool isConstantBody(const clang::FunctionDecl *function,
                    const clang::Stmt *body, const clang::ASTContext &context);

/// Whether nothing but the body keeps `function` from being constexpr: it has
/// no other declaration that would have to say the same, and if it is a member,
/// of a class of constants.
bool mayBeDeclaredConstexpr(const clang::FunctionDecl *function,
                            const clang::ASTContext &context);

} // namespace yieldc::model

#endif
