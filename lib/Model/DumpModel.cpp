#include "Model/Model.h"

namespace yieldc::model {

namespace {
const char *nameOf(Stmt::Kind kind) {
  switch (kind) {
  case Stmt::Plain:
    return "plain";
  case Stmt::Declare:
    return "declare";
  case Stmt::Emplace:
    return "emplace";
  case Stmt::Yield:
    return "yield";
  case Stmt::Block:
    return "block";
  case Stmt::If:
    return "if";
  case Stmt::While:
    return "while";
  case Stmt::Do:
    return "do";
  case Stmt::For:
    return "for";
  case Stmt::Switch:
    return "switch";
  case Stmt::Case:
    return "case";
  case Stmt::Label:
    return "label";
  case Stmt::Try:
    return "try";
  case Stmt::Handler:
    return "handler";
  }
  return "";
}

class Printer {
public:
  Printer(llvm::raw_ostream &out, const Generator &generator)
      : out(out), generator(generator) {}

  void print(const Stmt &stmt, unsigned depth) {
    out.indent(2 * depth) << nameOf(stmt.kind);
    if (stmt.kind == Stmt::Yield)
      out << ' ' << stmt.suspension << (stmt.isCall ? " all of itself" : "");
    if (stmt.kind == Stmt::Label)
      out << ' ' << generator.targets[stmt.target].name;
    if (stmt.kind == Stmt::Block)
      out << ' ' << stmt.block;
    printText(stmt.text);
    printText(stmt.step);
    out << '\n';
    for (LocalId id : stmt.locals)
      printLocal(id, depth + 1);
    for (const CaseLabel &label : stmt.cases) {
      out.indent(2 * depth + 2) << "arm";
      printText(label.text);
      out << '\n';
    }
    for (const StmtPtr &child : stmt.children)
      print(*child, depth + 1);
  }

private:
  void printLocal(LocalId id, unsigned depth) {
    const Local &local = generator.locals[id];
    out.indent(2 * depth) << "local " << local.name << " : "
                          << local.type.prefix << local.type.suffix;
    printText(local.value);
    out << '\n';
  }

  /// Holes stand between angle brackets.
  void printText(const Fragment &text) {
    if (text.empty())
      return;
    out << " `";
    for (const Piece &piece : text.pieces) {
      if (piece.kind == Piece::Text || piece.kind == Piece::Variable)
        out << piece.text;
      else if (piece.kind == Piece::Local)
        out << '<' << piece.text << '>';
      else if (piece.kind == Piece::Sent)
        out << "<sent>";
      else if (piece.kind == Piece::Exit)
        out << "<exit>";
      else
        out << "<this>";
    }
    out << '`';
  }

  llvm::raw_ostream &out;
  const Generator &generator;
};
} // namespace

void dump(llvm::raw_ostream &out, const Generator &generator) {
  out << "generator " << generator.displayName << " yields "
      << generator.yieldType << '\n';
  for (LocalId id = 0; id < generator.parameterCount; ++id)
    out << "  parameter " << generator.locals[id].name << " : "
        << generator.locals[id].type.prefix << '\n';
  Printer(out, generator).print(*generator.body, 1);
  out << "end " << generator.displayName << '\n';
}

} // namespace yieldc::model
