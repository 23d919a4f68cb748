//===- EmitCopying.h - How a machine is copied and moved --------*- C++ -*-===//
#ifndef YIELDC_EMIT_EMITCOPYING_H
#define YIELDC_EMIT_EMITCOPYING_H

#include "Emit/EmitFrame.h"

namespace yieldc {

/// How the class is named outside itself.
std::string typeOf(const StateMachine &machine);

/// The base that gives it `next(x)`.
std::string senderOf(const StateMachine &machine);

/// How a constructor initialises the parameters from those of `other_`.
std::vector<std::string> copiedParameters(const StateMachine &machine,
                                          bool moves);

/// The constructors and assignments of a class that the language would copy and
/// move wrongly.
void printCopying(llvm::raw_ostream &out, const StateMachine &machine);

/// build_(), which copies or moves what is alive at a level.
void printBuild(llvm::raw_ostream &out, const StateMachine &machine);

} // namespace yieldc

#endif
