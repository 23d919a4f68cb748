//===- EmitMachine.cpp - The class and its function -----------------------===//
#include "Emit/EmitCopying.h"
#include "llvm/ADT/StringExtras.h"

namespace yieldc {

namespace {
class MachinePrinter {
public:
  explicit MachinePrinter(const StateMachine &machine)
      : machine(machine), signature(machine.signature), out(text) {}

  std::string print(bool lineDirectives) {
    printAll();
    return lineDirectives
               ? lines.apply(text, signature.file, signature.firstLine)
               : std::move(text);
  }

private:
  void printAll() {
    if (signature.isLocalClass) {
      if (!signature.isLambda)
        printFunctionHead(signature.returnType,
                          signature.declarator + signature.trailingReturn);
      out << "{\n";
      for (const std::string &alias : signature.aliases)
        out << alias << '\n';
      for (const std::string &function : machine.typeFunctions)
        out << function << '\n';
      printClass();
      printReturn();
      printEnd();
    } else {
      printForwardDeclarations();
      printClass();
      out << '\n';
      bool isRepeated = declaresForward();
      printFunctionHead(
          returned(),
          (isRepeated ? signature.plainDeclarator : signature.declarator) +
              trailing(),
          isRepeated);
      out << "{\n";
      printReturn();
      printEnd();
    }
  }

  /// Of the function: the rest of the file follows on this line.
  void printEnd() {
    lines.follow(out.tell(), signature.lastLine);
    out << "}";
  }

  /// What follows is ours.
  void hold() { lines.hold(out.tell(), signature.line); }

  std::string runtime(llvm::StringRef name) const {
    return signature.runtime(name);
  }

  llvm::StringRef constexprWord() const {
    return machine.isConstexpr ? "YIELDC_CONSTEXPR14 " : "";
  }

  std::string classType() const { return typeOf(machine); }

  /// What the function returns: the class, or what it was declared to.
  std::string returned() const {
    return signature.isConcrete ? classType() : signature.returnType;
  }
  std::string trailing() const {
    return signature.isConcrete ? "" : signature.trailingReturn;
  }

  /// A function that calls itself must be declared before the class.
  bool declaresForward() const {
    return signature.callsItself && !signature.isMember;
  }

  void printForwardDeclarations() {
    if (!declaresForward())
      return;
    if (signature.isConcrete)
      out << signature.classTemplateHead << "class " << machine.className
          << ";\n";
    printFunctionHead(returned(), signature.declarator + trailing());
    out << ";\n\n";
  }

  void printFunctionHead(const std::string &returnType,
                         const std::string &declarator,
                         bool isRepeated = false) {
    hold();
    out << (isRepeated ? signature.classTemplateHead : signature.templateHead)
        << signature.attributes
        << (signature.isConstexprFunction ? constexprWord() : "")
        << signature.specifiers << returnType << ' ' << declarator << ' ';
  }

  void printReturn() {
    std::vector<std::string> arguments;
    if (machine.needsObject)
      arguments.push_back("this");
    for (const Parameter &parameter : machine.parameters)
      arguments.push_back(parameter.argument);
    hold();
    out << "return " << classType() << "(" << llvm::join(arguments, ", ")
        << ");\n";
  }

  void printClass() {
    std::string self = classType();
    lines.leave(out.tell());
    out << "/// The state machine of `" << signature.displayName << "`.\n"
        << signature.configuration;
    hold();
    if (!signature.isLocalClass)
      out << signature.classTemplateHead;
    std::string arguments = "<" + self + ", " + signature.typeArguments() + ">";
    out << "class " << machine.className << " : public " << runtime("machine")
        << arguments;
    if (!signature.sendType.empty())
      out << ", public " << senderOf(machine);
    out << " {\n";
    if (printsTypesFirst())
      printTypes();
    if (signature.isRecursive)
      printActivation(out, machine);
    out << "public:\n";
    if (machine.copying == StateMachine::Objects)
      printRelocatable();
    if (signature.isRecursive)
      printOutermost(out, machine);
    else
      printConstructor(out, machine, machine.className, constexprWord());
    printCopying(out, machine);
    if (machine.needsUnwind)
      out << "~" << machine.className
          << (machine.unwindMayThrow
                  ? "() { int level_ = level_of_(state_); "
                    "unwind_(level_, 0); }\n"
                  : "() { unwind_(level_of_(state_), 0); }\n");
    out << '\n';
    printNext();
    if (!machine.packs.empty())
      out << "\npublic:";
    if (machine.copying != StateMachine::Objects)
      out << '\n' << relocatable();
    out << "\nprivate:\n";
    out << "friend struct " << runtime("access") << ";\n";
    if (!machine.changes.empty())
      out << "struct restartable_ : " << runtime("no") << " {}; // `"
          << machine.changes << "` may change\n";
    out << '\n';
    if (machine.needsUnwind)
      printUnwind();
    if (machine.copying == StateMachine::Objects)
      printBuild(out, machine);
    if (machine.copying != StateMachine::Objects && !printsTypesFirst())
      printTypes();
    printMembers();
    out << "};\n";
  }

  std::string relocatable() const {
    std::string may =
        machine.copying != StateMachine::Objects
            ? runtime(machine.copying == StateMachine::Pinned ? "no" : "yes")
            : runtime("moves_nothrow") + "<" +
                  llvm::join(machine.movedTypes, ", ") + ">";
    return "struct relocatable_ : " + may + " {};\n";
  }

  bool printsTypesFirst() const {
    return signature.isRecursive ||
           llvm::any_of(machine.types, std::mem_fn(&model::LocalType::deduces));
  }

  /// Before all that depends on it, and after what it depends on.
  void printRelocatable() {
    if (!machine.types.empty() && !printsTypesFirst()) {
      out << "private:\n";
      printTypes();
      out << "\npublic:\n";
    }
    out << relocatable() << '\n';
  }

  void printNext() {
    std::string sent =
        signature.sendType.empty()
            ? ""
            : runtime("sent") + "<" + signature.sendType + "> sent_";
    // Clang inlines what says so more readily; a walk is twice as fast then.
    if (signature.isRecursive)
      out << "inline ";
    out << constexprWord() << machine.stepType()
        << (sent.empty() ? " next(" : " resume(") << sent << ") {\n";
    if (!machine.packs.empty())
      printUnpacking(std::move(sent));
    if (!signature.sendType.empty() && !machine.takesSent)
      out << "static_cast<void>(sent_);\n";
    for (const std::string &local : machine.scratch)
      out << local << '\n';
    // No object with a destructor; and nothing it calls can come back here.
    if (machine.finishesOnEntry && machine.isConstexpr)
      out << "int const resume_ = state_;\nstate_ = " << runtime("finished")
          << ";\n";
    else if (machine.finishesOnEntry)
      out << (machine.redispatches ? "int resume_ = state_;\n"
                                   : "int const resume_ = state_;\n")
          << runtime("run") << " const run_(state_);\n";
    if (machine.needsUnwind) {
      out << "int level_ = level_of_(resume_);\n";
      emitGuard(out, machine, "guard_", 0);
    }
    if (signature.isRecursive)
      out << "activation_ *frame_ = calls_.top();\n";
    out << (machine.finishesOnEntry ? "switch (resume_) {\n"
                                    : "switch (state_) {\n");
    out << "case " << runtime("start") << ":;\n";
    if (signature.isRecursive)
      out << "frame_ = calls_.restart();\n"
          << machine.entryLabel
          << (machine.needsUnwind ? ":\nlevel_ = 1;\n" : ":;\n");
    emitBody(out, lines, machine, machine.body);
    lines.hold(out.tell(), signature.lastLine);
    printExit(out, machine);
    out << "}\n";
    if (!machine.finishesOnEntry)
      out << "state_ = " << runtime("finished") << ";\n";
    out << "return " << machine.stepType() << "();\n}\n";
    hold();
  }

  /// The body in a function of its own, which has the parameter packs again.
  void printUnpacking(std::string sent) {
    std::vector<std::string> packs, parameters;
    if (!sent.empty())
      parameters.push_back(std::move(sent));
    for (const Pack &pack : machine.packs) {
      packs.push_back(pack.member);
      parameters.push_back(pack.parameter);
    }
    out << "return " << runtime("unpack") << "<" << machine.stepType() << ">("
        << llvm::join(packs, ", ") << ").pass(*this"
        << (signature.sendType.empty() ? "" : ", sent_")
        << ");\n}\n\nprivate:\n"
        << machine.stepType() << " unpacked_(" << llvm::join(parameters, ", ")
        << ") {\n";
  }

  void printUnwind() {
    out << "// What is alive at each suspension.\n"
        << "static int level_of_(int resume_) {\nswitch (resume_) {\n";
    std::vector<std::vector<size_t>> states(machine.levels.size());
    for (size_t state = 1; state < machine.levelOfState.size(); ++state)
      states[machine.levelOfState[state]].push_back(state);
    for (size_t level = 1; level < states.size(); ++level) {
      for (size_t state : states[level])
        out << "case " << state << ":\n";
      if (!states[level].empty())
        out << "return " << level << ";\n";
    }
    out << "default: return 0;\n}\n}\n\n"
        << "// Destroys what is alive, innermost first.\n"
        << "void unwind_(int " << (machine.unwindMayThrow ? "&" : "")
        << "from_, int to_) {\n";
    if (signature.isRecursive)
      out << "activation_ *frame_ = calls_.top();\n";
    out << "while (from_ > to_) {\nswitch (from_) {\n";
    for (size_t level = machine.levels.size() - 1; level > 0; --level)
      if (level == 1 && signature.isRecursive)
        printEndOfCall();
      else
        printEndOf(level);
    out << "}\n}\n}\n\n";
  }

  /// What throws is not destroyed again.
  void printEndOf(size_t level) {
    std::string kill =
        runtime("kill") + "(" + machine.levels[level].member + ");\n";
    std::string leave =
        "from_ = " + std::to_string(machine.levels[level].parent) + ";\n";
    out << (level == 1 ? "default" : "case " + std::to_string(level)) << ":\n"
        << (machine.unwindMayThrow ? leave + kill : kill + leave) << "break;\n";
  }

  void printTypes() {
    for (const model::LocalType &type : machine.types) {
      lines.leave(out.tell());
      if (!type.comments.empty())
        out << type.comments << '\n';
      lines.follow(out.tell(), type.line);
      for (const model::Piece &piece : type.text.pieces)
        out << piece.text;
      out << '\n';
      hold();
    }
  }

  /// The caller's level is where its call left it.
  void printEndOfCall() {
    out << "default:\nfrom_ = 0;\n";
    if (!machine.sites.empty())
      out << "if (frame_ != calls_.first()) {\n"
             "frame_ = calls_.leave(frame_);\n"
             "from_ = level_of_(frame_->site_);\n}\n";
    out << "break;\n";
  }

  void printMembers() {
    out << "int state_ = " << runtime("start") << ";\n";
    if (machine.delegates)
      out << runtime("delegations") << "<" << signature.typeArguments()
          << "> inject_;\n";
    else if (machine.mayCatch)
      out << runtime("injected") << " inject_;\n";
    if (signature.isRecursive)
      out << callsOf(machine) << " calls_;\n";
    else
      printFrame(out, machine);
  }

  const StateMachine &machine;
  const model::Generator &signature;
  std::string text;
  llvm::raw_string_ostream out;
  LineMap lines;
};
} // namespace

std::string emitMachine(const StateMachine &machine, bool lineDirectives) {
  return MachinePrinter(machine).print(lineDirectives);
}

} // namespace yieldc
