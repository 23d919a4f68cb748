//===- ConstexprMachine.h - Machines that run at compile time ---*- C++ -*-===//
#ifndef YIELDC_PLAN_CONSTEXPRMACHINE_H
#define YIELDC_PLAN_CONSTEXPRMACHINE_H

#include "Plan/StateMachine.h"

namespace yieldc {

/// Whether the functions of `machine`, which is complete but for this, may be
/// `constexpr` from C++14 on: nothing in them jumps, constructs in storage that
/// exists, destroys or catches. Linear in the size of the body.
bool mayBeConstexpr(const StateMachine &machine);

} // namespace yieldc

#endif
