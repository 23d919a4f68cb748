//===- EmitBody.cpp - The statements of next() ----------------------------===//
#include "Emit/EmitFrame.h"

namespace yieldc {

namespace {
class BodyPrinter {
public:
  BodyPrinter(llvm::raw_ostream &out, LineMap &lines,
              const StateMachine &machine)
      : out(out), lines(lines), machine(machine) {}

  void print(const Op &op) {
    if (!op.comments.empty()) {
      lines.leave(out.tell());
      out << op.comments << '\n';
    }
    atLine = op.line ? op.line : atLine;
    lines.follow(out.tell(), op.textLine ? op.textLine : atLine);
    printStatement(op);
    if (!op.trailing.empty())
      out << ' ' << op.trailing;
    out << '\n';
  }

  void printChildren(const Op &block) {
    for (const Op &child : block.children)
      print(child);
  }

private:
  void printBraced(const Op &block) { printBraced(block, block.endLine); }

  void printBraced(const Op &block, unsigned endLine) {
    out << "{\n";
    printChildren(block);
    atLine = endLine ? endLine : atLine;
    lines.follow(out.tell(), atLine);
    out << "}";
  }

  /// What follows is ours, and belongs to the statement being printed.
  void hold() { lines.hold(out.tell(), atLine); }

  std::string runtime(llvm::StringRef name) const {
    return machine.signature.runtime(name);
  }

  void printStatement(const Op &op) {
    switch (op.kind) {
    case Op::Text:
    case Op::Construct:
      out << op.text;
      return;
    case Op::Block:
      return printBraced(op);
    case Op::If:
      out << "if (" << op.text << ") ";
      if (op.children.size() == 1)
        return printBraced(op.children[0]);
      if (op.children.size() > 1) {
        bool isChain = isElseIf(op.children[1]);
        printBraced(op.children[0], isChain ? op.children[1].children[0].line
                                            : op.children[0].endLine);
        out << " else ";
        printElse(op.children[1]);
      }
      return;
    case Op::While:
      out << "while (" << op.text << ") ";
      return printBraced(op.children[0]);
    case Op::Do:
      out << "do ";
      printBraced(op.children[0], op.endLine);
      out << " while (" << op.text << ");";
      return;
    case Op::For:
      out << "for (; " << op.text << "; " << op.step << ") ";
      return printBraced(op.children[0]);
    case Op::Dispatch:
      return printDispatch(op);
    case Op::Label:
      printLabel(op.text);
      out << ';';
      return;
    case Op::Destroy:
      out << runtime("kill") << "(" << op.text << ");";
      return;
    case Op::Level:
      out << "level_ = " << op.number << ";";
      return;
    case Op::Suspend:
      return printSuspension(op);
    case Op::Delegate:
      return printDelegation(op);
    case Op::Call:
    case Op::TailCall:
      return printCall(op);
    case Op::ConstexprIf:
      return printConstexprIf(op);
    case Op::Try:
      return printTry(op);
    case Op::Body:
      return printBody(op);
    case Op::Landing:
      hold();
      out << "if (false) {\n";
      printLabel(op.step);
      out << '\n';
      printChildren(op);
      out << "}";
      return;
    }
  }

  /// What jumps there may be in a branch that is not instantiated; a label
  /// without a jump draws a warning.
  void printLabel(const std::string &label) {
    if (machine.hasConstexprIf)
      out << "goto " << label << ";\n";
    out << label << ':';
  }

  static bool isElseIf(const Op &block) {
    return block.children.size() == 1 && block.children[0].kind == Op::If &&
           block.children[0].comments.empty();
  }

  /// `else if` as the user wrote it.
  void printElse(const Op &block) {
    if (isElseIf(block))
      printStatement(block.children[0]);
    else
      printBraced(block);
  }

  /// `case 1: case 2:`, for control that is to go further in.
  void printStates(const std::vector<unsigned> &states) {
    for (unsigned state : states)
      out << "case " << state << ":\n";
    out << ";\n";
  }

  /// Where control comes on its way into a statement that dispatches again.
  void printEntry(const Op &op) {
    if (op.states.empty())
      return;
    out << "resume_ = " << runtime("start") << ";\nif (false) {\n";
    printStates(op.states);
    out << "}\n";
  }

  void printConstexprIf(const Op &op) {
    hold();
    printEntry(op);
    out << "if constexpr (" << op.text << ") {\n";
    printBody(op.children[0]);
    out << "}";
    if (op.children.size() < 2)
      return;
    out << " else {\n";
    printBody(op.children[1]);
    out << "}";
  }

  void printTry(const Op &op) {
    hold();
    printEntry(op);
    out << "try {\n";
    for (size_t i = 0; i < op.rethrown.size();) {
      const std::string &caught = op.rethrown[i].second;
      out << "if (";
      for (bool isFirst = true;
           i < op.rethrown.size() && op.rethrown[i].second == caught; ++i) {
        out << (isFirst ? "" : " || ") << "resume_ == " << op.rethrown[i].first;
        isFirst = false;
      }
      out << ") std::rethrow_exception(" << caught << ");\n";
    }
    printBody(op.children[0]);
    out << "}";
    for (size_t i = 1; i < op.children.size(); ++i) {
      out << " catch (" << op.children[i].text << ") {\n";
      printBody(op.children[i]);
      out << "}";
    }
  }

  void printBody(const Op &op) {
    if (!op.guard.empty())
      emitGuard(out, machine, op.guard, op.number);
    if (!op.states.empty())
      out << "switch (resume_) {\ndefault:;\n";
    printChildren(op);
    if (!op.states.empty())
      out << "}\n";
  }

  void printDispatch(const Op &op) {
    hold();
    out << "switch (" << op.text << ") {\n";
    for (size_t i = 0; i < op.arms.size(); ++i) {
      out << op.arms[i].first << '\n';
      bool isShared =
          i + 1 < op.arms.size() && op.arms[i + 1].second == op.arms[i].second;
      if (!isShared)
        out << "goto " << op.arms[i].second << ";\n";
    }
    out << "}";
  }

  /// What is set before the machine is left suspended at `state`.
  std::string suspended(unsigned state) const {
    bool disarms = machine.needsUnwind && machine.levelOfState[state] != 0;
    return std::string(disarms ? "level_ = 0;\n" : "") +
           "state_ = " + std::to_string(state) + ";\n";
  }

  void printDelegation(const Op &op) {
    std::string sent = machine.signature.sendType.empty()
                           ? runtime("sent") + "<void>()"
                           : "sent_";
    hold();
    out << op.text << ".start(inject_);\nwhile (" << op.text << ") {\n"
        << suspended(op.number) << "return " << machine.stepType() << "("
        << op.text << ".object());\ncase " << op.number << ":; // line "
        << op.line << '\n'
        << op.text << ".resume(" << sent << ", inject_);\n}";
  }

  /// A frame is made of the arguments, and the body begins again.
  void printCall(const Op &op) {
    std::string made = "activation_(" + op.text + ")";
    hold();
    if (!op.children.empty())
      out << "{\n";
    printChildren(op);
    if (op.kind == Op::TailCall) {
      out << "::new (" << runtime("at") << "(*frame_)) " << made << ";\n";
    } else {
      if (notesSite(machine))
        out << "frame_->site_ = " << op.number << ";\n";
      out << "frame_ = calls_.enter(frame_, ::new (calls_.place(frame_, "
             "state_)) "
          << made << ");\n";
    }
    if (!op.children.empty())
      out << "}\n";
    out << "goto " << machine.entryLabel << ";";
    if (op.kind == Op::TailCall)
      return;
    out << "\n" << op.step << ":; // line " << op.line;
    if (machine.needsUnwind)
      out << "\nlevel_ = " << machine.levelOfState[op.number] << ";";
  }

  void followOperand(const Op &op) {
    lines.follow(out.tell(), op.endLine ? op.endLine : op.line);
  }

  void printSuspension(const Op &op) {
    std::string state = suspended(op.number);
    if (op.mayThrow || !op.children.empty()) {
      // Nothing is given up before the step exists.
      out << "{\n";
      printChildren(op);
      atLine = op.line;
      followOperand(op);
      out << machine.stepType() << " step_(" << op.text << ");\n";
      hold();
      out << state << "return step_;\n}\n";
    } else {
      hold();
      out << state;
      followOperand(op);
      out << "return " << machine.stepType() << "(" << op.text << ");\n";
      hold();
    }
    out << "case " << op.number << ":; // line " << op.line;
    if (machine.mayCatch)
      out << "\n" << runtime("resumed") << "(inject_);";
  }

  llvm::raw_ostream &out;
  LineMap &lines;
  const StateMachine &machine;
  /// The user's line that the text being printed belongs to.
  unsigned atLine = 0;
};
} // namespace

void emitBody(llvm::raw_ostream &out, LineMap &lines,
              const StateMachine &machine, const Op &op) {
  BodyPrinter(out, lines, machine).printChildren(op);
}

void emitGuard(llvm::raw_ostream &out, const StateMachine &machine,
               llvm::StringRef name, unsigned level) {
  out << machine.signature.runtime(machine.unwindMayThrow ? "throwing_scope"
                                                          : "scope")
      << "<" << machine.className << "> const " << name << "(*this, level_, "
      << level << ");\n";
}

} // namespace yieldc
