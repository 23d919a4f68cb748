#include "Plan/Placement.h"

using namespace yieldc::model;

namespace yieldc {

namespace {
bool isInRun(const Stmt &stmt) {
  return stmt.kind == Stmt::Plain || stmt.kind == Stmt::Declare;
}
} // namespace

bool mayHoldObject(const Type &type) {
  return type.isReference ? type.isDependent : !type.triviallyDestructible;
}

Placement::Placement(const Generator &generator, const Facts &facts,
                     const PlanOptions &options)
    : generator(generator), places(generator.locals.size(), Place::Segment),
      runOf(generator.locals.size(), 0) {
  changes.resize(generator.locals.size());
  bindings.resize(generator.locals.size());
  for (LocalId id = 0; id < generator.locals.size(); ++id)
    if (generator.locals[id].origin == Local::Binding)
      bindings[generator.locals[id].base].push_back(id);
  stays.resize(generator.blocks.size());
  for (const Local &local : generator.locals)
    if (!local.type.unnameable.empty())
      stays.set(local.block);
  countUses(*generator.body);
  walk(*generator.body);
  for (LocalId id = 0; id < generator.locals.size(); ++id)
    places[id] = decide(id, facts, options);
  do
    placeExtended();
  while (placeInOrder());
  for (LocalId id = 0; id < generator.locals.size(); ++id)
    if (generator.locals[id].origin == Local::Binding)
      places[id] = places[generator.locals[id].base];
}

/// What refers to an object that the language left unnamed is declared by the
/// user's own words, which make that object, too: or neither is.
void Placement::placeExtended() {
  bool changed = true;
  while (changed) {
    changed = false;
    auto keep = [&](LocalId id) {
      changed |= places[id] == Place::Segment;
      if (places[id] == Place::Segment)
        places[id] = Place::Frame;
    };
    for (LocalId id = 0; id < generator.locals.size(); ++id)
      for (const Use &use : generator.locals[id].value.uses) {
        const Local &object = generator.locals[use.local];
        if (object.origin != Local::Temporary || !object.extendsTemporary)
          continue;
        if (places[use.local] != Place::Segment)
          keep(id);
        if (places[id] != Place::Segment)
          keep(use.local);
      }
  }
}

/// An object between the user's statements ends with its stretch, before those
/// of the frame: if one of them in the same run was made after it, it joins
/// them. Returns whether one did.
bool Placement::placeInOrder() {
  bool changed = false;
  llvm::DenseMap<unsigned, bool> framedLater; // per run
  for (const auto &[id, run] : llvm::reverse(objects)) {
    bool &isFramedLater = framedLater[run];
    if (isFramedLater && places[id] == Place::Segment) {
      places[id] = Place::Frame;
      changed = true;
    }
    isFramedLater |= hasCleanup(id);
  }
  return changed;
}

bool Placement::hasCleanup(LocalId local) const {
  const Type &type = generator.locals[local].type;
  if (!inFrame(local) || generator.locals[local].origin == Local::Binding)
    return false;
  if (generator.locals[local].isLate)
    return true;
  return type.isReference ? type.isDependent : !type.triviallyDestructible;
}

/// Its value is that of its initialisation, and copying it goes unnoticed.
bool Placement::isConstant(LocalId local) const {
  const Type &type = generator.locals[local].type;
  return changes[local] == 0 && type.isScalar;
}

void Placement::countUses(const Fragment &text) {
  for (const Use &use : text.uses)
    changes[use.local] += use.mayChange();
}

void Placement::countUses(const Stmt &stmt) {
  countUses(stmt.text);
  countUses(stmt.step);
  for (LocalId local : stmt.locals)
    if (stmt.text.empty())
      countUses(generator.locals[local].value);
  for (const StmtPtr &child : stmt.children)
    countUses(*child);
}

void Placement::note(const Fragment &text, unsigned run) {
  auto see = [&](LocalId id) {
    runOf[id] = runOf[id] == 0 || runOf[id] == run ? run : several;
  };
  for (const Use &use : text.uses) {
    see(use.local);
    // Making a closure again names what it captures.
    if (generator.locals[use.local].isClosure)
      note(generator.locals[use.local].value, run);
  }
  for (LocalId id : text.inMacroBody)
    see(id);
}

void Placement::visitBlock(const Stmt &block) {
  const std::vector<StmtPtr> &children = block.children;
  bool inRun = false;
  std::vector<LocalId> alive;
  for (const StmtPtr &child : children) {
    // A declaration for the rest of the block ends the run: nothing may be
    // enclosed together with it.
    if (!isInRun(*child) || child->declaresForBlock) {
      inRun = false;
      // What is alive here outlives its run of statements.
      for (LocalId local : alive)
        runOf[local] = several;
      alive.clear();
      walk(*child);
      continue;
    }
    if (!inRun)
      ++runs;
    inRun = true;
    unsigned run = runs;
    note(child->text, run);
    for (LocalId local : child->locals) {
      note(generator.locals[local].value, run);
      runOf[local] = generator.outlives(local, block.block) ? several
                     : runOf[local] == 0                    ? run
                                                            : runOf[local];
      const Type &type = generator.locals[local].type;
      if (mayHoldObject(type)) {
        alive.push_back(local);
        objects.push_back({local, run});
      }
      for (LocalId id : bindings[local])
        if (runOf[id] == 0)
          runOf[id] = run;
    }
  }
}

void Placement::walk(const Stmt &stmt) {
  if (stmt.kind == Stmt::Block) {
    visitBlock(stmt);
    return;
  }
  ++runs; // conditions and operands belong to no run of statements
  note(stmt.text, runs);
  note(stmt.step, runs);
  for (const StmtPtr &child : stmt.children)
    walk(*child);
}

Place Placement::decide(LocalId id, const Facts &facts,
                        const PlanOptions &options) const {
  const Local &local = generator.locals[id];
  if (local.origin == Local::Parameter)
    return Place::Parameter;
  bool isRemade = local.isClosure && llvm::all_of(local.copies, [&](LocalId c) {
                    return isConstant(c);
                  });
  bool mustKeep = facts.isLiveAcrossAny(id) || local.namedByType;
  if (isRemade && (mustKeep || runOf[id] == several))
    return Place::Closure;
  if (mustKeep)
    return Place::Frame;
  if (options.hoistAll && !stays.test(local.block))
    return Place::Frame;
  bool isBound = local.type.isReference && local.type.isDependent &&
                 local.origin == Local::Temporary;
  if (runOf[id] != several && !local.isLate && !isBound)
    return Place::Segment;
  bool isSimple = local.type.isScalar && !local.type.isConst && !local.isLate;
  return isSimple ? Place::Scratch : Place::Frame;
}

} // namespace yieldc
