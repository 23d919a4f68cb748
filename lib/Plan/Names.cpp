#include "Plan/Names.h"

using namespace yieldc::model;

namespace yieldc {

/// What every emitted class declares or inherits.
static constexpr const char *reserved[] = {
    "next",       "begin",        "end",         "done",         "result",
    "throw_",     "return_",      "reset",       "iterator",     "reference",
    "yield_type", "send_type",    "step_type",   "return_type",  "value_type",
    "state_",     "level_",       "unwind_",     "level_of_",    "this_",
    "self_",      "guard_",       "resume_",     "relocatable_", "derived",
    "yieldc",     "step_",        "other_",      "from_",        "to_",
    "init_",      "sentinel",     "sent_",       "inject_",      "result_",
    "run_",       "resume",       "unpacked_",   "build_",       "moves_",
    "built_",     "restartable_", "activation_", "frame_",       "calls_",
    "call_",      "site_"};

Names::Names(const Generator &generator, const Placement &placement,
             const Sharing &sharing)
    : generator(generator), placement(placement),
      members(generator.locals.size()), captured(generator.locals.size()) {
  for (const char *name : reserved)
    taken.insert(name);
  for (const std::string &name : generator.foreignNames)
    taken.insert(name);
  taken.insert(generator.className);
  for (LocalId id = 0; id < generator.locals.size(); ++id)
    if (placement.of(id) == Place::Segment || generator.locals[id].isOpen)
      taken.insert(generator.locals[id].name);
  collectCaptures(*generator.body);
  for (LocalId id = 0; id < generator.locals.size(); ++id)
    if (hasStandIn(id))
      taken.insert(generator.locals[id].name);

  for (LocalId id = 0; id < generator.locals.size(); ++id) {
    const Local &local = generator.locals[id];
    // What is ours must not hide what the user names.
    bool isOurs = local.origin == Local::Temporary;
    if (placement.of(id) == Place::Segment && isOurs) {
      members[id] = fresh(local.name + "_");
      continue;
    }
    if (placement.of(id) == Place::Segment ||
        placement.of(id) == Place::Closure || local.origin == Local::Binding) {
      members[id] = local.name;
      continue;
    }
    if (local.isPack) {
      members[id] = fresh(local.name + "_pack");
      continue;
    }
    LocalId twin = sharing.twinOf(id);
    if (twin != id && hasStandIn(twin) == hasStandIn(id)) {
      members[id] = members[twin];
      continue;
    }
    members[id] =
        fresh(hasStandIn(id) || isOurs ? local.name + "_" : local.name);
    if (placement.of(id) != Place::Scratch)
      members[id] = prefix().str() + members[id];
  }
}

bool Names::hasStandIn(LocalId id) const {
  const Local &local = generator.locals[id];
  if (local.origin == Local::Binding || placement.of(id) == Place::Segment)
    return false;
  if (placement.of(id) == Place::Closure)
    return true;
  bool isReserved = llvm::is_contained(reserved, local.name);
  return captured[id] || (placement.inFrame(id) && local.type.isReference &&
                          local.origin == Local::User && !isReserved);
}

std::string Names::fresh(llvm::StringRef wanted) {
  std::string name = wanted.str();
  // Numbers up to the last one given are taken.
  unsigned &number = numbered.try_emplace(wanted, 2).first->second;
  for (; !taken.insert(name).second; ++number) {
    bool isSuffixed = wanted.ends_with("_");
    name = (wanted.drop_back(isSuffixed) + "_" + llvm::Twine(number) +
            (isSuffixed ? "_" : ""))
               .str();
  }
  return name;
}

void Names::collectCaptures(const Stmt &stmt) {
  for (LocalId id : stmt.text.captured)
    captured[id] = true;
  for (LocalId id : stmt.locals)
    for (LocalId used : generator.locals[id].value.captured)
      captured[used] = true;
  for (const StmtPtr &child : stmt.children)
    collectCaptures(*child);
}

} // namespace yieldc
