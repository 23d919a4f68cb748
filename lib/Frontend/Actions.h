//===- Actions.h - What is done with a file -----------------------*- C++
//-*-===//
#ifndef YIELDC_FRONTEND_ACTIONS_H
#define YIELDC_FRONTEND_ACTIONS_H

#include "Frontend/Frontend.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"

namespace yieldc {

/// A precompiled header was made without coroutines, or by another version of
/// Clang; what it was made from is parsed instead.
void ignorePrecompiledHeader(clang::CompilerInstance &compiler);

/// Runs `action` over the file of `invocation`. Diagnostics go to
/// `diagnostics`, or to stderr if that is null. Returns whether there was no
/// error.
bool runAction(const Invocation &invocation, bool withCoroutines,
               std::unique_ptr<clang::FrontendAction> action,
               clang::DiagnosticConsumer *diagnostics);

} // namespace yieldc

#endif
