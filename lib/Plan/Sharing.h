//===- Sharing.h - Which locals share storage -------------------*- C++ -*-===//
#ifndef YIELDC_PLAN_SHARING_H
#define YIELDC_PLAN_SHARING_H

#include "Plan/Placement.h"
#include "llvm/ADT/BitVector.h"
#include <map>

namespace yieldc {

/// Gives each local of the frame a storage. Two locals may share one if neither
/// of their blocks encloses the other: they are never alive together.
///
/// Greedy colouring in order of declaration, which prefers a storage that holds
/// a twin (same name, same type), so that both can be one member. O(n · d)
/// steps on vectors of a bit per storage, for blocks nested d deep.
class Sharing {
public:
  Sharing(const model::Generator &generator, const Placement &placement);

  /// Meaningful for locals in the frame that are no bindings.
  unsigned storageOf(model::LocalId local) const { return storages[local]; }
  unsigned count() const { return storageCount; }
  /// An earlier local with which this one is one member; itself if none.
  model::LocalId twinOf(model::LocalId local) const { return twins[local]; }

private:
  using Storages = llvm::BitVector;
  /// By what twins are alike: the storages that hold such a local, in order,
  /// each with the first.
  using Twins = std::map<std::string, std::map<unsigned, model::LocalId>>;

  void place(model::LocalId local);
  Storages takenFor(model::BlockId block) const;
  void take(unsigned storage, model::LocalId local);

  const model::Generator &generator;
  std::vector<unsigned> storages;
  std::vector<model::LocalId> twins;
  Twins known;
  unsigned storageCount = 0;
  /// Per block: what lies in it, and in the blocks inside it.
  std::vector<Storages> inside, below;
  /// Held by one local, alone.
  Storages closed;
};

} // namespace yieldc

#endif
