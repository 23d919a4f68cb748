#include "Plan/StateMachine.h"

namespace yieldc {

namespace {
const char *nameOf(Op::Kind kind) {
  switch (kind) {
  case Op::Text:
    return "text";
  case Op::Block:
    return "block";
  case Op::If:
    return "if";
  case Op::While:
    return "while";
  case Op::Do:
    return "do";
  case Op::For:
    return "for";
  case Op::Dispatch:
    return "dispatch";
  case Op::Label:
    return "label";
  case Op::Construct:
    return "construct";
  case Op::Destroy:
    return "destroy";
  case Op::Level:
    return "level";
  case Op::Suspend:
    return "suspend";
  case Op::Delegate:
    return "delegate";
  case Op::Call:
    return "call";
  case Op::TailCall:
    return "tail call";
  case Op::ConstexprIf:
    return "if constexpr";
  case Op::Try:
    return "try";
  case Op::Body:
    return "body";
  case Op::Landing:
    return "landing";
  }
  return "";
}

void dump(llvm::raw_ostream &out, const Op &op, unsigned depth) {
  out.indent(2 * depth) << nameOf(op.kind);
  if (op.kind == Op::Level || op.kind == Op::Suspend)
    out << ' ' << op.number;
  if (!op.step.empty())
    out << " `" << op.step << '`';
  if (!op.text.empty())
    out << " `" << op.text << '`';
  out << '\n';
  for (const auto &[label, target] : op.arms)
    out.indent(2 * depth + 2) << label << " -> " << target << '\n';
  for (const Op &child : op.children)
    dump(out, child, depth + 1);
}
} // namespace

void dump(llvm::raw_ostream &out, const StateMachine &machine) {
  out << "machine " << machine.className << '\n';
  for (const Parameter &parameter : machine.parameters)
    out << "  parameter " << parameter.member << '\n';
  for (const Storage &storage : machine.frame) {
    out << (storage.isUnion ? "  union" : "  member");
    for (const Storage::Member &member : storage.members)
      out << ' ' << member.declaration << ';';
    out << '\n';
  }
  for (const std::string &local : machine.scratch)
    out << "  scratch " << local << '\n';
  for (size_t i = 1; i < machine.levels.size(); ++i)
    if (i == 1 && machine.signature.isRecursive)
      out << "  level 1 in 0: a call\n";
    else
      out << "  level " << i << " in " << machine.levels[i].parent << ": "
          << machine.levels[i].member << '\n';
  for (size_t i = 1; i < machine.levelOfState.size(); ++i)
    out << "  state " << i << " at level " << machine.levelOfState[i] << '\n';
  switch (machine.copying) {
  case StateMachine::Plain:
  case StateMachine::Rebuilt:
    out << "  plain value\n";
    break;
  case StateMachine::Objects:
    out << (machine.pinnedBy.empty()
                ? "  copied by level\n"
                : "  moved by level: " + machine.pinnedBy + "\n");
    break;
  case StateMachine::Pinned:
    out << "  pinned by "
        << (machine.pinnedBy.empty() ? "its calls" : machine.pinnedBy) << '\n';
    break;
  }
  dump(out, machine.body, 1);
  out << "end " << machine.className << '\n';
}

} // namespace yieldc
