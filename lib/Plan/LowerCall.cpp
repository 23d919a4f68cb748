//===- LowerCall.cpp - A generator that delegates to itself ---------------===//
//
// Each call has a frame; those that wait lie below the one that runs:
//
//   entry_:;
//     …
//     frame_->site_ = 1;
//     frame_ = calls_.enter(
//         frame_, ::new (calls_.place(frame_, state_)) activation_(…));
//     goto entry_;
//   return_1_:;
//     …
//   exit_:;
//     if (frame_ != calls_.first()) {
//       frame_ = calls_.leave(frame_);
//       switch (frame_->site_) …
//     }
//
// A call after which nothing is left to be done takes the place of its caller.
//
//===----------------------------------------------------------------------===//
#include "Plan/Lowering.h"

using namespace yieldc::model;

namespace yieldc {

/// Nothing may refer to what the caller's frame holds, and nothing in it may
/// have to be destroyed or be a constant.
bool Lowering::mayReplaceCaller() const {
  for (LocalId id = 0; id < generator.locals.size(); ++id) {
    const Local &local = generator.locals[id];
    bool isParameter = id < generator.parameterCount;
    if ((!isParameter && !placement.inFrame(id)) ||
        local.origin == Local::Binding)
      continue;
    if (!local.type.isReference && facts.escapes(id))
      return false;
    if (isParameter && (local.type.isReference || local.type.isConst ||
                        !local.type.triviallyDestructible))
      return false;
  }
  return true;
}

/// The calls at the very end of `stmt`.
void Lowering::findTails(const Stmt &stmt) {
  if (stmt.isCall && levels.atSuspension(stmt.suspension) == levels.base())
    tails.insert(&stmt);
  if (stmt.kind == Stmt::Block && !stmt.children.empty())
    findTails(*stmt.children.back());
  if (stmt.kind == Stmt::If && !stmt.isConstexpr)
    for (const StmtPtr &branch : stmt.children)
      findTails(*branch);
}

Op Lowering::lowerCalled(const Stmt &body) {
  machine.entryLabel = names.fresh("entry_");
  machine.exitLabel = names.fresh("exit_");
  level = levels.base();
  if (mayReplaceCaller())
    findTails(body);
  Op end;
  end.kind = Op::Label;
  end.text = machine.exitLabel;
  Ops tail;
  tail.push_back(std::move(end));
  Op result = lowerBlock(body, std::move(tail));
  if (!leavesCall)
    result.children.pop_back();
  return result;
}

void Lowering::lowerCall(const Stmt &stmt, Ops &out) {
  StandIns needed = capturedBy(stmt);
  current = needed;
  Op op;
  bool isTail = tails.contains(&stmt);
  op.kind = isTail ? Op::TailCall : Op::Call;
  op.text = text(stmt.text);
  if (!stmt.passesObjects)
    op.text = "call_(" + op.text + ")";
  machine.convertsArguments |= !stmt.passesObjects;
  current = {};
  addStandIns(needed, op.children);
  op.number = stmt.suspension;
  op.line = stmt.line;
  op.endLine = stmt.text.line;
  if (isTail && generator.parameterCount != 0)
    machine.changes = generator.locals[0].written;
  if (!isTail) {
    op.step = names.fresh("return_" + std::to_string(stmt.suspension) + "_");
    machine.sites.push_back({stmt.suspension, op.step});
  }
  out.push_back(std::move(op));
}

} // namespace yieldc
