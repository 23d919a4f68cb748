#include "Plan/Sharing.h"

using namespace yieldc::model;

namespace yieldc {

/// Its type is written in terms of other members, or theirs of it: the order of
/// members matters, so that it lies alone.
static bool isBound(const Local &local) {
  return local.namedByType || local.type.prefix.find('\1') != std::string::npos;
}

/// Equal for twins.
static std::string twinKey(const Local &local) {
  const Type &type = local.type;
  return local.name + '\0' + type.prefix + '\0' + type.suffix + '\0' +
         local.alignment + '\0' + type.bindsAs + '\0' + type.autoQualifiers +
         '\0' + char('0' + local.origin) + (type.isDependent ? 'd' : '-') +
         (type.isReference ? 'r' : '-') + (local.isLate ? 'l' : '-') +
         (type.keepsScalar ? 's' : '-') + std::to_string(local.branch);
}

Sharing::Sharing(const Generator &generator, const Placement &placement)
    : generator(generator), storages(generator.locals.size()),
      inside(generator.blocks.size()), below(generator.blocks.size()) {
  for (LocalId id = 0; id < generator.locals.size(); ++id) {
    twins.push_back(id);
    if (placement.inFrame(id) && generator.locals[id].origin != Local::Binding)
      place(id);
  }
}

void Sharing::place(LocalId local) {
  const Local &placed = generator.locals[local];
  Storages taken = takenFor(placed.block);
  auto isFree = [&](unsigned storage) {
    return storage >= taken.size() || !taken.test(storage);
  };
  std::map<unsigned, LocalId> &twinsHere = known[twinKey(placed)];
  if (isBound(placed)) {
    take(storageCount, local);
    closed.resize(storageCount);
    closed.set(storageCount - 1);
    twinsHere.try_emplace(storages[local], local);
    return;
  }
  for (const auto &[storage, twin] : twinsHere)
    if (isFree(storage)) {
      twins[local] = twins[twin];
      return take(storage, local);
    }
  taken.resize(storageCount);
  int free = taken.find_first_unset();
  take(free < 0 ? storageCount : unsigned(free), local);
  twinsHere.try_emplace(storages[local], local);
}

/// The storages of blocks that enclose `block`, or that it encloses.
Sharing::Storages Sharing::takenFor(BlockId block) const {
  Storages result = closed;
  result |= below[block];
  for (;; block = generator.blocks[block].parent) {
    result |= inside[block];
    if (block == 0)
      return result;
  }
}

void Sharing::take(unsigned storage, LocalId local) {
  storages[local] = storage;
  storageCount = std::max(storageCount, storage + 1);
  auto set = [&](Storages &to) {
    if (to.size() <= storage)
      to.resize(storage + 1);
    to.set(storage);
  };
  BlockId block = generator.locals[local].block;
  set(inside[block]);
  while (block != 0) {
    block = generator.blocks[block].parent;
    set(below[block]);
  }
}

} // namespace yieldc
