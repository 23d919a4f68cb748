#include "Plan/Levels.h"

using namespace yieldc::model;

namespace yieldc {

Levels::Levels(const Generator &generator, const Placement &placement)
    : placement(placement), levelOf(generator.locals.size()),
      targets(generator.targets.size()), suspensions(generator.suspensions + 1),
      continueLabels(generator.targets.size()) {
  walk(*generator.body);
}

void Levels::noteExits(const Fragment &text) {
  for (const Exit &exit : text.exits)
    if (exit.kind == Exit::Continue && !breakables.empty() &&
        breakables.back() != exit.target)
      continueLabels[exit.target] = true;
}

void Levels::walk(const Stmt &stmt) {
  noteExits(stmt.text);
  unsigned outer = current;
  switch (stmt.kind) {
  case Stmt::Declare:
    for (LocalId local : stmt.locals)
      if (placement.hasCleanup(local)) {
        levelOf[local] = parents.size();
        parents.push_back(current);
        locals.push_back(local);
        current = levelOf[local];
      }
    return;
  case Stmt::Yield:
    suspensions[stmt.suspension] = current;
    return;
  case Stmt::Label:
    targets[stmt.target] = current;
    return;
  case Stmt::While:
  case Stmt::Do:
  case Stmt::For:
  case Stmt::Switch:
    targets[stmt.target] = current;
    breakables.push_back(stmt.target);
    break;
  default:
    break;
  }
  for (const StmtPtr &child : stmt.children) {
    walk(*child);
    // A block destroys what it declares.
    if (stmt.kind != Stmt::Block)
      current = outer;
  }
  if (stmt.kind == Stmt::While || stmt.kind == Stmt::Do ||
      stmt.kind == Stmt::For || stmt.kind == Stmt::Switch)
    breakables.pop_back();
  current = outer;
}

} // namespace yieldc
