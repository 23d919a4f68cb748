//===- Levels.h - What is alive where ---------------------------*- C++ -*-===//
#ifndef YIELDC_PLAN_LEVELS_H
#define YIELDC_PLAN_LEVELS_H

#include "Plan/Placement.h"
#include "llvm/ADT/DenseSet.h"

namespace yieldc {

/// Numbers the cleanup levels by one walk over the tree, in which parents come
/// before children, and says at which level each jump lands.
class Levels {
public:
  Levels(const model::Generator &generator, const Placement &placement);

  /// Opened by the construction of `local`; 0 if it has no cleanup.
  unsigned of(model::LocalId local) const { return levelOf[local]; }
  model::LocalId localOf(unsigned level) const { return locals[level]; }
  unsigned parent(unsigned level) const { return parents[level]; }
  /// Where the body begins and ends: 0; of a generator that calls itself the
  /// level of the call, which is no object.
  unsigned base() const { return generator.isRecursive; }
  /// Outside a loop or switch, or at a label.
  unsigned atTarget(model::TargetId target) const { return targets[target]; }
  /// Inside how many `try` blocks and handlers a target is.
  unsigned depthOf(model::TargetId target) const { return depths[target]; }
  /// A `break` of this loop or switch crosses the dispatch of a `try`.
  bool needsBreakLabel(model::TargetId target) const {
    return breakLabels[target];
  }
  /// Something is constructed in this body of a `try` or of a handler.
  bool hasLevels(const model::Stmt &body) const {
    return bodiesWithLevels.contains(&body);
  }
  /// After a block with locals that outlive it; 0 if there are none.
  unsigned after(model::BlockId block) const { return levelAfter[block]; }
  unsigned atSuspension(unsigned suspension) const {
    return suspensions[suspension];
  }
  unsigned count() const { return parents.size(); }
  /// A `continue` of this loop crosses a switch that is taken apart.
  bool needsContinueLabel(model::TargetId loop) const {
    return continueLabels[loop];
  }

private:
  unsigned open(unsigned parent, model::LocalId local);
  void walk(const model::Stmt &stmt);
  void walkBlock(const model::Stmt &stmt);
  void declare(const model::Stmt &stmt);
  void walkBody(const model::Stmt &body);
  void noteExits(const model::Fragment &text);

  const model::Generator &generator;
  const Placement &placement;
  unsigned current = 0;
  model::BlockId block = 0;
  /// Locals of the block being walked that outlive it.
  std::vector<model::LocalId> outliving;
  std::vector<model::TargetId> breakables;
  std::vector<unsigned> levelOf;
  std::vector<unsigned> levelAfter;
  std::vector<unsigned> parents{0};
  std::vector<model::LocalId> locals{0};
  std::vector<unsigned> targets;
  std::vector<unsigned> suspensions;
  std::vector<bool> continueLabels;
  std::vector<bool> breakLabels;
  std::vector<unsigned> depths;
  unsigned depth = 0;
  llvm::DenseSet<const model::Stmt *> bodiesWithLevels;
};

} // namespace yieldc

#endif
