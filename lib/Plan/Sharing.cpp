#include "Plan/Sharing.h"

using namespace yieldc::model;

namespace yieldc {

/// Its type is written in terms of other members, or theirs of it: the order of
/// members matters, so that it lies alone.
static bool isBound(const Local &local) {
  return local.namedByType || local.type.prefix.find('\1') != std::string::npos;
}

Sharing::Sharing(const Generator &generator, const Placement &placement)
    : generator(generator), storages(generator.locals.size()) {
  for (LocalId id = 0; id < generator.locals.size(); ++id) {
    twins.push_back(id);
    if (!placement.inFrame(id) || generator.locals[id].origin == Local::Binding)
      continue;
    unsigned chosen = occupants.size();
    for (unsigned storage = 0; storage < occupants.size(); ++storage) {
      if (!isFree(storage, id))
        continue;
      auto twin = llvm::find_if(occupants[storage], [&](LocalId other) {
        return areTwins(other, id);
      });
      if (twin != occupants[storage].end()) {
        twins[id] = twins[*twin];
        chosen = storage;
        break;
      }
      if (chosen == occupants.size())
        chosen = storage;
    }
    if (chosen == occupants.size())
      occupants.emplace_back();
    occupants[chosen].push_back(id);
    storages[id] = chosen;
  }
}

bool Sharing::areTwins(LocalId a, LocalId b) const {
  const Local &one = generator.locals[a], &other = generator.locals[b];
  return one.name == other.name && one.origin == other.origin &&
         one.type.prefix == other.type.prefix &&
         one.type.suffix == other.type.suffix &&
         one.type.isDependent == other.type.isDependent &&
         one.type.isReference == other.type.isReference &&
         one.isLate == other.isLate;
}

bool Sharing::isFree(unsigned storage, LocalId local) const {
  if (isBound(generator.locals[local]))
    return false;
  return llvm::all_of(occupants[storage], [&](LocalId occupant) {
    BlockId a = generator.locals[occupant].block;
    BlockId b = generator.locals[local].block;
    return !isBound(generator.locals[occupant]) && !generator.encloses(a, b) &&
           !generator.encloses(b, a);
  });
}

} // namespace yieldc
