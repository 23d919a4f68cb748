//===- Emit.h - The text of the class ---------------------------*- C++ -*-===//
//
// Prints a StateMachine; decides nothing. Layout is left to clang-format: one
// statement a line, no indentation.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_EMIT_EMIT_H
#define YIELDC_EMIT_EMIT_H

#include "Plan/StateMachine.h"

namespace yieldc {

/// The class and the function that replace the generator's definition.
std::string emitMachine(const StateMachine &machine);

/// The statements of an Op, for emitMachine.
void emitBody(llvm::raw_ostream &out, const StateMachine &machine,
              const Op &op);

} // namespace yieldc

#endif
