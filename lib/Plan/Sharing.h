//===- Sharing.h - Which locals share storage -------------------*- C++ -*-===//
#ifndef YIELDC_PLAN_SHARING_H
#define YIELDC_PLAN_SHARING_H

#include "Plan/Placement.h"

namespace yieldc {

/// Gives each local of the frame a storage. Two locals may share one if neither
/// of their blocks encloses the other: they are never alive together.
///
/// Greedy colouring in order of declaration, which prefers a storage that holds
/// a twin (same name, same type), so that both can be one member. O(n²).
class Sharing {
public:
  Sharing(const model::Generator &generator, const Placement &placement);

  /// Meaningful for locals in the frame that are no bindings.
  unsigned storageOf(model::LocalId local) const { return storages[local]; }
  unsigned count() const { return occupants.size(); }
  /// An earlier local with which this one is one member; itself if none.
  model::LocalId twinOf(model::LocalId local) const { return twins[local]; }

private:
  bool areTwins(model::LocalId a, model::LocalId b) const;
  bool isFree(unsigned storage, model::LocalId local) const;

  const model::Generator &generator;
  std::vector<unsigned> storages;
  std::vector<model::LocalId> twins;
  std::vector<std::vector<model::LocalId>> occupants;
};

} // namespace yieldc

#endif
