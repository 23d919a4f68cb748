//===- EmitFrame.h - The data members -----------------------------*- C++
//-*-===//
#ifndef YIELDC_EMIT_EMITFRAME_H
#define YIELDC_EMIT_EMITFRAME_H

#include "Emit/Emit.h"

namespace yieldc {

/// The constructor of `name` from the object and the parameters, with the
/// members that these initialise.
void printConstructor(llvm::raw_ostream &out, const StateMachine &machine,
                      llvm::StringRef name, llvm::StringRef specifiers);

/// Declares the object, the parameters and the locals of the frame.
void printFrame(llvm::raw_ostream &out, const StateMachine &machine);

/// Of a machine that calls itself: the type of what keeps its calls.
std::string callsOf(const StateMachine &machine);

/// Does a call have to note where it goes on?
bool notesSite(const StateMachine &machine);

/// The struct that a call keeps, and the function that makes one.
void printActivation(llvm::raw_ostream &out, const StateMachine &machine);

/// The same for the machine: the outermost call is made of the parameters.
void printOutermost(llvm::raw_ostream &out, const StateMachine &machine);

/// The end of a call: its caller goes on, if there is one.
void printExit(llvm::raw_ostream &out, const StateMachine &machine);

} // namespace yieldc

#endif
