#include "Plan/Frame.h"
#include "Plan/Lowering.h"

using namespace yieldc::model;

namespace yieldc {

std::string Lowering::localText(LocalId id) const {
  const Local &local = generator.locals[id];
  if (local.origin == Local::Binding) {
    if (placement.of(id) == Place::Segment ||
        (local.isOpen && current.locals.contains(local.base))) {
      if (capturedBindings)
        capturedBindings->insert(id);
      return capturedBindings ? local.name + "_bound" : local.name;
    }
    if (local.isOpen)
      return openBinding(generator, local, names.member(local.base),
                         Piece::Name);
    return partOf(local, localText(local.base));
  }
  if (placement.of(id) == Place::Segment)
    return names.member(id);
  if (placement.of(id) == Place::Closure || current.locals.contains(id))
    return local.name;
  bool isPointer =
      placement.inFrame(id) && (local.type.isReference || local.isLate);
  return isPointer ? "(*" + names.member(id) + ")" : names.member(id);
}

std::string Lowering::localPieceText(const Piece &piece) const {
  if (piece.form == Piece::Forward)
    return names.member(piece.local) + ".get()";
  if (piece.form == Piece::Inside)
    return names.member(piece.local) + ".";
  std::string name = localText(piece.local);
  const Local &local = generator.locals[piece.local];
  if (piece.form == Piece::Declared && local.isOpen)
    return name == local.name
               ? "decltype(" + name + ")"
               : openBinding(generator, local, names.member(local.base),
                             Piece::Declared);
  // What stands for a reference is declared as that is.
  bool isReference = local.type.bindsAs.empty() ||
                     llvm::StringRef(local.type.bindsAs).ends_with("&");
  if (piece.form == Piece::Declared && current.locals.contains(piece.local) &&
      placement.inFrame(piece.local) && local.type.isReference && isReference)
    return "decltype(" + local.name + ")";
  if (piece.form == Piece::Declared)
    return declaredType(generator, placement, piece.local,
                        names.member(piece.local));
  if (piece.form == Piece::Result)
    return name + ".result()";
  if (piece.form == Piece::Pointee)
    name = "(*" + name + ")";
  bool isCast =
      !piece.cast.empty() && (piece.form != Piece::Name ||
                              placement.of(piece.local) != Place::Segment);
  if (!isCast)
    return name;
  if (!llvm::StringRef(name).starts_with("("))
    name = "(" + name + ")";
  return "static_cast<" +
         resolveNames(piece.cast, generator, placement, names) + ">" + name;
}

std::string Lowering::pieceText(const Piece &piece, const Fragment &fragment) {
  switch (piece.kind) {
  case Piece::Text:
  case Piece::Qualifier:
  case Piece::Variable:
    return piece.text;
  case Piece::Local:
    return localPieceText(piece);
  case Piece::This:
    return names.object();
  case Piece::ImplicitThis:
    return names.object() + "->";
  case Piece::LambdaThis:
    return current.object ? "self_" : names.object();
  case Piece::LambdaMember:
    return (current.object ? "self_" : names.object()) + "->";
  case Piece::Sent:
    return "sent_.take()";
  case Piece::ExitEnd:
    return fragment.exits[piece.exit].operand == Exit::Value
               ? "); return " + machine.stepType() +
                     "::returned(*result_.result()); }"
               : "; return " + machine.stepType() + "(); }";
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
    result += "level_ = " + std::to_string(levels.parent(from)) + "; " +
              generator.runtime("kill") + "(" +
              names.member(levels.localOf(from)) + "); ";
  return result;
}

std::string Lowering::jumpText(const Exit &exit) {
  switch (exit.kind) {
  case Exit::Break:
    return levels.depthOf(exit.target) < attempts.size()
               ? "goto " + breakLabel[exit.target] + ";"
               : "break;";
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
  if (generator.isRecursive) {
    leavesCall = true;
    return "goto " + machine.exitLabel + ";";
  }
  // The guard in next() destroys what is alive, after what is local to it.
  if (exit.operand == Exit::Value)
    return "{ result_.return_value(";
  if (exit.operand == Exit::Effect)
    return "{ ";
  std::string leave = "return " + machine.stepType() + "();";
  return machine.finishesOnEntry
             ? leave
             : "{ state_ = " + generator.runtime("finished") + "; " + leave +
                   " }";
}

/// Jumps to where `cleanup` is done before `jump`. By then the language has
/// destroyed the objects of the segment, and the exception of a handler: the
/// order in which it leaves scopes.
std::string Lowering::land(Ops &at, const std::string &cleanup,
                           const std::string &jump) {
  Op landing;
  landing.kind = Op::Landing;
  landing.step = names.fresh("leave_");
  landing.line = line;
  Op body;
  body.text = cleanup + jump;
  landing.children.push_back(body);
  at.push_back(landing);
  return "goto " + landing.step + ";";
}

std::string Lowering::exitText(const Exit &exit) {
  std::string jump = jumpText(exit);
  bool isReturn = exit.kind == Exit::Return;
  if (isReturn && !generator.isRecursive)
    return jump;
  unsigned to = isReturn ? levels.base() : levels.atTarget(exit.target);
  unsigned depth = isReturn ? 0 : levels.depthOf(exit.target);
  if (depth < attempts.size()) {
    // Guards destroy what is alive inside the `try`.
    const Attempt &left = attempts[depth];
    if (left.level == to)
      return jump;
    return land(*left.landings, cleanupText(left.level, to), jump);
  }
  if (level == to)
    return jump;
  std::string cleanup = cleanupText(level, to);
  if (!exit.leavesObjects && objects == 0)
    return "{ " + cleanup + jump + " }";
  return land(*landings, cleanup, jump);
}

} // namespace yieldc
