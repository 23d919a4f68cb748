//===- EmitCopying.cpp - How a machine is copied and moved ----------------===//
#include "Emit/EmitCopying.h"
#include "llvm/ADT/StringExtras.h"

using namespace yieldc::model;

namespace yieldc {

std::string typeOf(const StateMachine &machine) {
  return machine.signature.isLocalClass
             ? machine.className
             : machine.className + machine.signature.templateArguments;
}

std::string senderOf(const StateMachine &machine) {
  const Generator &signature = machine.signature;
  return signature.runtime("sender") + "<" + typeOf(machine) + ", " +
         signature.typeArguments() +
         (signature.resultType.empty() ? ", void>" : ">");
}

std::vector<std::string> copiedParameters(const StateMachine &machine,
                                          bool moves) {
  std::vector<std::string> parts;
  if (machine.needsObject)
    parts.push_back("this_(other_.this_)");
  for (const Parameter &parameter : machine.parameters)
    parts.push_back(moves ? parameter.move : parameter.copy);
  return parts;
}

namespace {
/// The members that a constructor initialises in its head.
std::string head(const StateMachine &machine, std::string state, bool moves) {
  const Generator &signature = machine.signature;
  std::vector<std::string> parts{signature.runtime("machine") + "<" +
                                     typeOf(machine) + ", " +
                                     signature.typeArguments() + ">()",
                                 "state_(" + std::move(state) + ")"};
  if (!signature.sendType.empty())
    parts.insert(parts.begin() + 1, senderOf(machine) + "()");
  if (signature.isRecursive) {
    parts.push_back("calls_(static_cast<" + callsOf(machine) +
                    " &&>(other_.calls_))");
    return llvm::join(parts, ", ");
  }
  for (std::string &member : copiedParameters(machine, moves))
    parts.push_back(std::move(member));
  if (!signature.resultType.empty() &&
      machine.copying == StateMachine::Objects) {
    std::string type =
        signature.runtime("returning") + "<" + signature.resultType + ">";
    parts.push_back(moves ? "result_(static_cast<" + type +
                                " &&>(other_.result_))"
                          : "result_(other_.result_)");
  }
  return llvm::join(parts, ", ");
}

void printMoveAssignment(llvm::raw_ostream &out, const StateMachine &machine) {
  const std::string &name = machine.className;
  out << name << " &operator=(" << name << " &&other_) noexcept {\n"
      << "return " << machine.signature.runtime("replace")
      << "(*this, other_);\n}\n";
}

/// A machine that something in its frame may point into moves only before it
/// has started: what a function that returns it by value needs.
void printPinned(llvm::raw_ostream &out, const StateMachine &machine) {
  const std::string &name = machine.className;
  const Generator &signature = machine.signature;
  std::string reason = signature.isRecursive
                           ? "its calls\n// refer to one another"
                           : machine.pinnedBy + " lives in the frame";
  if (machine.pinnedBy == "its result")
    reason = "its result\n// may point into it";
  out << "// Not copyable, and movable only before the first next(): " << reason
      << ".\n"
      << name << "(const " << name << " &) = delete;\n"
      << name << " &operator=(const " << name << " &) = delete;\n"
      << name << "(" << name
      << " &&other_) : " << head(machine, "other_.state_", /*moves=*/true)
      << " {\n"
      << signature.runtime("require_unstarted") << "(state_);\n"
      << "other_.state_ = " << signature.runtime("finished") << ";\n}\n";
  printMoveAssignment(out, machine);
}

void printObjects(llvm::raw_ostream &out, const StateMachine &machine) {
  const std::string &name = machine.className;
  const Generator &signature = machine.signature;
  std::string start = signature.runtime("start");
  if (machine.pinnedBy.empty())
    out << name << "(const " << name
        << " &other_) : " << head(machine, start, /*moves=*/false) << " {\n"
        << signature.runtime("fork") << "(*this, other_);\n}\n";
  else
    out << "// Not copyable: " << machine.pinnedBy << " is not.\n"
        << name << "(const " << name << " &) = delete;\n";
  out << name << "(" << name << " &&other_) noexcept(relocatable_::value) : "
      << head(machine, start, /*moves=*/true) << " {\n"
      << signature.runtime("take") << "(*this, other_);\n}\n";
}

void printAssignments(llvm::raw_ostream &out, const StateMachine &machine) {
  const std::string &name = machine.className;
  const Generator &signature = machine.signature;
  if (machine.pinnedBy.empty())
    out << name << " &operator=(const " << name << " &other_) {\n"
        << "return " << signature.runtime("assign") << "(*this, other_);\n}\n";
  else
    out << name << " &operator=(const " << name << " &) = delete;\n";
  printMoveAssignment(out, machine);
}

/// What is copied whatever is alive. Of members that share storage, the largest
/// is enough.
std::vector<std::string> bytesOf(const StateMachine &machine) {
  std::vector<std::string> result;
  for (const Storage &storage : machine.frame) {
    const Storage::Member *largest = nullptr;
    for (const Storage::Member &member : storage.members)
      if (member.isBytes && (!largest || member.size > largest->size))
        largest = &member;
    for (const Storage::Member &member : storage.members)
      if (member.isBytes && (member.size == 0 || &member == largest))
        result.push_back(member.name);
  }
  return result;
}
} // namespace

void printCopying(llvm::raw_ostream &out, const StateMachine &machine) {
  const std::string &name = machine.className;
  if (machine.copying == StateMachine::Rebuilt) {
    if (!machine.pinnedBy.empty())
      out << "// Not copyable: " << machine.pinnedBy << " is not.\n";
    out << name << "(const " << name
        << " &) = " << (machine.pinnedBy.empty() ? "default" : "delete")
        << ";\n"
        << name << "(" << name << " &&) = default;\n";
  }
  if (machine.copying == StateMachine::Pinned)
    printPinned(out, machine);
  else if (machine.copying == StateMachine::Objects)
    printObjects(out, machine);
  if (machine.copying == StateMachine::Rebuilt ||
      machine.copying == StateMachine::Objects)
    printAssignments(out, machine);
}

void printBuild(llvm::raw_ostream &out, const StateMachine &machine) {
  const Generator &signature = machine.signature;
  bool copies = machine.pinnedBy.empty();
  out << "// " << (copies ? "Copies or moves" : "Moves")
      << " what is alive in `other_` at a level, outermost first.\n"
      << "void build_(" << machine.className
      << " &other_, int level_, bool moves_, int &built_) {\n"
      << "switch (level_) {\n";
  for (size_t level = machine.levels.size() - 1; level > 0; --level) {
    const std::string &member = machine.levels[level].member;
    out << "case " << level << ":\nbuild_(other_, "
        << machine.levels[level].parent << ", moves_, built_);\n"
        << signature.runtime(copies ? "rebuild" : "relocate") << "(" << member
        << ", other_." << member << (copies ? ", moves_" : "") << ");\n"
        << "built_ = " << level << ";\nbreak;\n";
  }
  out << "default:\n";
  for (const std::string &member : bytesOf(machine))
    out << signature.runtime("copy_bytes") << "(" << member << ", other_."
        << member << ");\n";
  out << "break;\n}\n}\n\n";
}

} // namespace yieldc
