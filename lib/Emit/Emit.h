//===- Emit.h - The text of the class ---------------------------*- C++ -*-===//
//
// Prints a StateMachine; decides nothing. Layout is left to clang-format: one
// statement a line, no indentation.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_EMIT_EMIT_H
#define YIELDC_EMIT_EMIT_H

#include "Emit/LineMap.h"
#include "Plan/StateMachine.h"

namespace yieldc {

/// The class and the function that replace the generator's definition; with
/// `#line` directives if the compiler is to see the source's lines.
std::string emitMachine(const StateMachine &machine, bool lineDirectives);

/// The statements of an Op, for emitMachine.
void emitBody(llvm::raw_ostream &out, LineMap &lines,
              const StateMachine &machine, const Op &op);

/// The guard `name`: leaving its scope destroys what is alive above `level`.
void emitGuard(llvm::raw_ostream &out, const StateMachine &machine,
               llvm::StringRef name, unsigned level);

} // namespace yieldc

#endif
