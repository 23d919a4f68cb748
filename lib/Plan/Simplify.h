//===- Simplify.h - What no reader would miss -------------------*- C++ -*-===//
#ifndef YIELDC_PLAN_SIMPLIFY_H
#define YIELDC_PLAN_SIMPLIFY_H

#include "Plan/StateMachine.h"

namespace yieldc {

/// Opens blocks that hold no declaration, and drops levels that are set and
/// left again before anything can throw: those just before a suspension, and
/// all but the last of several in a row.
void simplify(Op &body);

} // namespace yieldc

#endif
