#include "Plan/Lowering.h"

using namespace yieldc::model;

namespace yieldc {

std::string Lowering::localText(LocalId id) const {
  const Local &local = generator.locals[id];
  if (local.origin == Local::Binding) {
    if (placement.of(id) == Place::Segment)
      return local.name;
    llvm::StringRef access = local.access;
    std::string base = localText(local.base);
    if (access.consume_front("get:"))
      return "std::get<" + access.str() + ">(" + base + ")";
    return base + local.access;
  }
  if (placement.of(id) == Place::Segment ||
      placement.of(id) == Place::Closure || current.locals.contains(id))
    return local.name;
  bool isPointer =
      placement.inFrame(id) && (local.type.isReference || local.isLate);
  return isPointer ? "(*" + names.member(id) + ")" : names.member(id);
}

std::string Lowering::localPieceText(const Piece &piece) const {
  if (piece.form == Piece::Forward)
    return names.member(piece.local) + ".get()";
  std::string name = localText(piece.local);
  if (piece.form == Piece::Pointee)
    name = "(*" + name + ")";
  bool isCast =
      !piece.cast.empty() && (piece.form != Piece::Name ||
                              placement.of(piece.local) != Place::Segment);
  return isCast ? "static_cast<" + piece.cast + ">(" + name + ")" : name;
}

std::string Lowering::pieceText(const Piece &piece, const Fragment &fragment) {
  switch (piece.kind) {
  case Piece::Text:
  case Piece::Qualifier:
    return piece.text;
  case Piece::Local:
    return localPieceText(piece);
  case Piece::This:
    return "this_";
  case Piece::ImplicitThis:
    return "this_->";
  case Piece::LambdaThis:
    return current.object ? "self_" : "this_";
  case Piece::LambdaMember:
    return current.object ? "self_->" : "this_->";
  case Piece::Sent:
    return "sent_.take()";
  case Piece::Exit:
    return exitText(fragment.exits[piece.exit]);
  }
  llvm_unreachable("all kinds of piece are handled");
}

std::string Lowering::text(const Fragment &fragment) {
  bool mustExpand = false;
  for (LocalId id : fragment.inMacroBody)
    mustExpand |= localText(id) != generator.locals[id].name;
  std::string result;
  for (const Piece &piece : mustExpand ? fragment.expanded : fragment.pieces)
    result += pieceText(piece, fragment);
  return result;
}

/// Destroys what the levels between `from` and `to` hold, innermost first.
std::string Lowering::cleanupText(unsigned from, unsigned to) const {
  std::string result;
  for (; from != to; from = levels.parent(from))
    result += "level_ = " + std::to_string(levels.parent(from)) +
              "; yieldc::kill(" + names.member(levels.localOf(from)) + "); ";
  return result;
}

std::string Lowering::jumpText(const Exit &exit) {
  switch (exit.kind) {
  case Exit::Break:
    return "break;";
  case Exit::Continue:
    return breakables.back() == exit.target
               ? "continue;"
               : "goto " + continueLabel[exit.target] + ";";
  case Exit::Goto:
    jumpedTo[exit.target] = true;
    return "goto " + labelName[exit.target] + ";";
  case Exit::Return:
    break;
  }
  // The guard in next() destroys what is alive, after what is local to it.
  std::string leave = "return " + machine.stepType() + "();";
  return machine.finishesOnEntry
             ? leave
             : "{ state_ = yieldc::finished; " + leave + " }";
}

std::string Lowering::exitText(const Exit &exit) {
  std::string jump = jumpText(exit);
  if (exit.kind == Exit::Return)
    return jump;
  unsigned to = levels.atTarget(exit.target);
  if (level == to)
    return jump;
  std::string cleanup = cleanupText(level, to);
  if (!exit.leavesObjects && objects == 0)
    return "{ " + cleanup + jump + " }";
  // The jump destroys the objects of the segment, then the label those of the
  // frame: the order in which the language leaves scopes.
  Op landing;
  landing.kind = Op::Landing;
  landing.step = names.fresh("leave_");
  Op body;
  body.text = cleanup + jump;
  landing.children.push_back(body);
  landings->push_back(landing);
  return "goto " + landing.step + ";";
}

} // namespace yieldc
