#include "Plan/ConstexprMachine.h"

namespace yieldc {

namespace {
bool isAllowed(const Op &op) {
  switch (op.kind) {
  case Op::Text:
  case Op::Block:
  case Op::If:
  case Op::While:
  case Op::Do:
  case Op::For:
  case Op::Construct:
  case Op::Suspend:
    break;
  default:
    return false;
  }
  // A guard object, a jump, an object that is built in its place, or anything
  // that the runtime library does.
  auto isPlain = [](llvm::StringRef text) {
    bool leaves = text.contains("return ");
    return !text.contains("goto ") && !text.contains("::new") &&
           (leaves || !text.contains("yieldc::"));
  };
  return op.guard.empty() && isPlain(op.text) && isPlain(op.step) &&
         llvm::all_of(op.children, isAllowed);
}
} // namespace

bool mayBeConstexpr(const StateMachine &machine) {
  const model::Generator &signature = machine.signature;
  if (!signature.isConstant || !signature.isConcrete ||
      signature.isLocalClass || signature.isRecursive ||
      !signature.resultType.empty())
    return false;
  if (machine.needsUnwind || machine.mayCatch || machine.redispatches ||
      machine.hasConstexprIf || !machine.packs.empty() ||
      !machine.types.empty())
    return false;
  if (machine.copying != StateMachine::Plain &&
      machine.copying != StateMachine::Rebuilt)
    return false;
  bool isShared = llvm::any_of(
      machine.frame, [](const Storage &storage) { return storage.isUnion; });
  return !isShared && isAllowed(machine.body);
}

} // namespace yieldc
