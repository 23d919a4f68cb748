#include "Plan/Levels.h"

using namespace yieldc::model;

namespace yieldc {

Levels::Levels(const Generator &generator, const Placement &placement)
    : generator(generator), placement(placement),
      levelOf(generator.locals.size()), levelAfter(generator.blocks.size()),
      targets(generator.targets.size()),
      suspensions(generator.suspensions.size() + 1),
      continueLabels(generator.targets.size()),
      breakLabels(generator.targets.size()), depths(generator.targets.size()) {
  if (generator.isRecursive)
    current = open(0, 0);
  walk(*generator.body);
}

void Levels::noteExits(const Fragment &text) {
  for (const Exit &exit : text.exits) {
    if (exit.kind == Exit::Continue && !breakables.empty() &&
        breakables.back() != exit.target)
      continueLabels[exit.target] = true;
    if (exit.kind == Exit::Break && depth > depths[exit.target])
      breakLabels[exit.target] = true;
  }
}

unsigned Levels::open(unsigned parent, LocalId local) {
  parents.push_back(parent);
  locals.push_back(local);
  return parents.size() - 1;
}

void Levels::declare(const Stmt &stmt) {
  for (LocalId local : stmt.locals) {
    if (!placement.hasCleanup(local))
      continue;
    current = levelOf[local] = open(current, local);
    if (generator.outlives(local, block))
      outliving.push_back(local);
  }
}

/// A block destroys what it declares, but for what outlives it.
void Levels::walkBlock(const Stmt &stmt) {
  unsigned level = current;
  BlockId outerBlock = block;
  std::vector<LocalId> outerOutliving;
  std::swap(outliving, outerOutliving);
  block = stmt.block;
  for (const StmtPtr &child : stmt.children)
    walk(*child);
  for (LocalId local : outliving)
    level = levelAfter[stmt.block] = open(level, local);
  block = outerBlock;
  std::swap(outliving, outerOutliving);
  current = level;
}

/// What is alive in the body of a `try` or of a handler ends with it.
void Levels::walkBody(const Stmt &body) {
  unsigned before = count();
  ++depth;
  walk(body);
  --depth;
  if (count() != before)
    bodiesWithLevels.insert(&body);
}

void Levels::walk(const Stmt &stmt) {
  noteExits(stmt.text);
  switch (stmt.kind) {
  case Stmt::Declare:
    return declare(stmt);
  case Stmt::Block:
    return walkBlock(stmt);
  case Stmt::Yield:
    suspensions[stmt.suspension] = current;
    return;
  case Stmt::Label:
    targets[stmt.target] = current;
    depths[stmt.target] = depth;
    return;
  case Stmt::If:
    for (const StmtPtr &child : stmt.children)
      if (stmt.isConstexpr)
        walkBody(*child);
      else
        walk(*child);
    return;
  case Stmt::Try:
    walkBody(*stmt.children[0]);
    for (size_t i = 1; i < stmt.children.size(); ++i)
      walkBody(*stmt.children[i]->children[0]);
    return;
  case Stmt::While:
  case Stmt::Do:
  case Stmt::For:
  case Stmt::Switch:
    targets[stmt.target] = current;
    depths[stmt.target] = depth;
    breakables.push_back(stmt.target);
    walk(*stmt.children[0]);
    breakables.pop_back();
    return;
  default:
    for (const StmtPtr &child : stmt.children)
      walk(*child);
  }
}

} // namespace yieldc
