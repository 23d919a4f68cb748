//===- LowerSegment.cpp - Stretches of statements without a label ---------===//
//
// A `case` label may not jump over an initialisation. Where a variable stays
// local, the statements from its declaration to its last use are enclosed in a
// block of their own, unless no label follows anyway:
//
//   {
//     int next = a + b;
//     a = next;
//   }
//   state_ = 1;
//   return yieldc::step<int>(a);
//   case 1:;
//
// In such a stretch a variable may stand for a member, so that the user's text
// stays as it was: a reference (`T &r = *r_;`), or what a lambda captures.
//
//===----------------------------------------------------------------------===//
#include "Plan/Lowering.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

using namespace yieldc::model;

namespace yieldc {

void Lowering::addStandIns(const Fragment &text, StandIns &to) const {
  for (LocalId id : text.captured) {
    if (to.locals.contains(id) || !names.hasStandIn(id))
      continue;
    // What a closure captures stands before the closure.
    if (placement.of(id) == Place::Closure)
      addStandIns(generator.locals[id].value, to);
    to.locals.insert(id);
  }
  for (const Use &use : text.uses) {
    const Local &local = generator.locals[use.local];
    if (local.isOpen && placement.inFrame(local.base))
      to.locals.insert(local.base);
    // Compilers warn of a variable that only a type is written with.
    if (placement.inFrame(use.local) && local.type.isReference &&
        !use.isOfType && names.hasStandIn(use.local))
      to.locals.insert(use.local);
  }
  to.object |= text.lambdaUsesThis && !generator.objectType.empty();
}

Lowering::StandIns Lowering::standInsOf(const Stmt &stmt) const {
  StandIns result;
  bool asWritten = llvm::all_of(stmt.locals, [&](LocalId id) {
    return placement.of(id) == Place::Segment;
  });
  if (asWritten)
    addStandIns(stmt.text, result);
  for (LocalId id : stmt.locals)
    if (placement.of(id) != Place::Closure)
      addStandIns(generator.locals[id].value, result);
  for (LocalId id : stmt.locals)
    if (generator.locals[id].type.isReference ||
        !generator.locals[id].bindings.empty())
      result.locals.remove(id); // stands only once it is bound
  return result;
}

/// Calls `see` with each local that `item` mentions, by a part of it too.
template <class See>
void Lowering::forEachMentioned(const Item &item, See see) const {
  auto uses = [&](const Fragment &text) {
    for (const Use &use : text.uses) {
      see(use.local);
      if (generator.locals[use.local].origin == Local::Binding)
        see(generator.locals[use.local].base);
    }
  };
  for (LocalId id : item.stmt->locals)
    uses(generator.locals[id].value);
  uses(item.stmt->text);
  // A closure is made again there, of what it captures.
  for (LocalId id : item.standIns.locals)
    if (placement.of(id) == Place::Closure)
      uses(generator.locals[id].value);
}

/// The stretches of one run that are enclosed, in order, none overlapping.
std::vector<Lowering::Range> Lowering::rangesOf(const std::vector<Item> &items,
                                                size_t first,
                                                size_t last) const {
  std::vector<Range> ranges;
  auto add = [&](size_t from, size_t to) { ranges.push_back({from, to, {}}); };
  // Where each local is mentioned last, and where each stand-in is needed.
  llvm::DenseMap<LocalId, size_t> mentioned;
  llvm::MapVector<LocalId, std::pair<size_t, size_t>> standing;
  for (size_t i = first; i < last; ++i) {
    forEachMentioned(items[i], [&](LocalId id) { mentioned[id] = i; });
    for (LocalId id : items[i].standIns.locals)
      standing.insert({id, {i, i}}).first->second.second = i;
  }
  for (size_t i = first; i < last; ++i) {
    if (items[i].standIns.object)
      add(i, i);
    for (LocalId local : items[i].stmt->locals) {
      if (placement.of(local) != Place::Segment)
        continue;
      size_t end = i;
      // A destructor runs at the end of the block, used or not.
      if (mayHoldObject(generator.locals[local].type))
        end = last - 1;
      add(i, std::max(end, mentioned.lookup(local)));
    }
  }
  for (const auto &[local, places] : standing)
    add(places.first, places.second);
  llvm::sort(ranges, [](const Range &a, const Range &b) {
    return std::tie(a.first, a.last) < std::tie(b.first, b.last);
  });
  std::vector<Range> merged;
  for (const Range &range : ranges)
    if (!merged.empty() && range.first <= merged.back().last)
      merged.back().last = std::max(merged.back().last, range.last);
    else
      merged.push_back(range);
  for (Range &range : merged)
    for (size_t i = range.first; i <= range.last; ++i) {
      range.standIns.locals.insert(items[i].standIns.locals.begin(),
                                   items[i].standIns.locals.end());
      range.standIns.object |= items[i].standIns.object;
    }
  return merged;
}

Op Lowering::standIn(LocalId id) {
  const Local &local = generator.locals[id];
  if (placement.of(id) == Place::Closure) {
    StandIns saved = std::move(current);
    current = {};
    addStandIns(local.value, current);
    Op op;
    op.text = "auto " + local.name + " = " + text(local.value) + ";";
    op.textLine = local.line;
    current = std::move(saved);
    return op;
  }
  bool isPointer = placement.inFrame(id) && local.type.isReference;
  Op op;
  if (!local.bindings.empty()) {
    op.text = local.bindings + " = " + generator.runtime("parts") + "(" +
              (isPointer ? "*" : "") + names.member(id) + ");";
    return op;
  }
  std::string value = (isPointer ? "*" : "") + names.member(id);
  if (isPointer && local.isRvalue && local.type.isDependent)
    value = names.member(id) + ".get()";
  else if (local.isRvalue)
    value = "static_cast<" +
            declaredType(generator, placement, id, names.member(id)) + ">(" +
            value + ")";
  op.text = (local.isRvalue ? "auto &&" : "auto &") + local.name + " = " +
            value + ";";
  return op;
}

/// Whether a stretch declares two variables of the name of `id`: they hide each
/// other, and stand each where the user's text means it.
bool Lowering::isHidden(LocalId id, const std::vector<Item> &items,
                        const Range &range) const {
  const std::string &name = generator.locals[id].name;
  auto isOther = [&](LocalId other) {
    return other != id && generator.locals[other].name == name;
  };
  for (size_t i = range.first; i <= range.last; ++i)
    for (LocalId other : items[i].stmt->locals)
      if (placement.of(other) == Place::Segment && isOther(other))
        return true;
  return llvm::any_of(range.standIns.locals, isOther);
}

/// Whether `id` is declared by one of the statements from `from` on.
bool Lowering::isListed(LocalId id, const std::vector<Item> &items, size_t from,
                        size_t last) {
  for (size_t i = from; i <= last; ++i)
    if (llvm::is_contained(items[i].stmt->locals, id))
      return true;
  return false;
}

/// Whether the stand-in of `id` must not be introduced before the statement
/// `from`; others `waiting` will be.
bool Lowering::mustWait(LocalId id, const std::vector<Item> &items, size_t from,
                        const Range &range,
                        const llvm::SetVector<LocalId> &waiting) const {
  const Local &local = generator.locals[id];
  if (isHidden(id, items, range))
    return !items[from].standIns.locals.contains(id);
  // What a closure captures stands before it.
  if (placement.of(id) == Place::Closure)
    return llvm::any_of(local.value.uses, [&](const Use &use) {
      return waiting.contains(use.local) ||
             (placement.of(use.local) == Place::Segment &&
              isListed(use.local, items, from, range.last));
    });
  if (!local.type.isReference && local.bindings.empty())
    return false; // its storage is there at any time
  return isListed(id, items, from, range.last);
}

/// The statements of a stretch, each stand-in before the first statement at
/// which it may be introduced: a reference that the stretch declares stands
/// only once it is bound.
Lowering::Ops Lowering::enclose(std::vector<Item> &items, const Range &range) {
  Ops result;
  if (range.standIns.object) {
    result.push_back(objectStandIn());
    result.back().line = items[range.first].stmt->line;
  }
  Ops *to = &result;
  llvm::StringSet<> declared;
  // A second variable of a name goes into a block of its own.
  auto declare = [&](LocalId id) {
    if (declared.insert(generator.locals[id].name).second)
      return;
    Op block;
    block.kind = Op::Block;
    to->push_back(std::move(block));
    to = &to->back().children;
    declared.clear();
    declared.insert(generator.locals[id].name);
  };
  llvm::SetVector<LocalId> waiting = range.standIns.locals;
  for (size_t i = range.first; i <= range.last; ++i) {
    auto mayCome = [&](LocalId id) {
      return !mustWait(id, items, i, range, waiting);
    };
    // One may wait for another.
    for (auto next = llvm::find_if(waiting, mayCome); next != waiting.end();
         next = llvm::find_if(waiting, mayCome)) {
      LocalId id = *next;
      waiting.remove(id);
      declare(id);
      to->push_back(standIn(id));
      to->back().line = items[i].stmt->line;
    }
    for (LocalId id : items[i].stmt->locals)
      if (placement.of(id) == Place::Segment)
        declare(id);
    for (Op &op : items[i].ops)
      to->push_back(std::move(op));
  }
  return result;
}

/// The names of the variables that a stretch declares, each once.
std::vector<std::string> Lowering::declaredIn(const std::vector<Item> &items,
                                              const Range &range) const {
  llvm::StringSet<> names;
  if (range.standIns.object)
    names.insert("self_");
  for (LocalId id : range.standIns.locals)
    names.insert(generator.locals[id].name);
  for (size_t i = range.first; i <= range.last; ++i)
    for (LocalId id : items[i].stmt->locals)
      if (placement.of(id) == Place::Segment)
        names.insert(generator.locals[id].name);
  std::vector<std::string> result;
  for (const auto &name : names)
    result.push_back(name.getKey().str());
  return result;
}

Op Lowering::objectStandIn() const {
  Op op;
  op.text = "auto *const self_ = " + names.object() + ";";
  return op;
}

void Lowering::assemble(std::vector<Item> items, bool labelFollows, Ops &out) {
  auto append = [](Ops &to, Ops &from) {
    for (Op &op : from)
      to.push_back(std::move(op));
  };
  // A static variable of the block may have the name of one that a stand-in
  // stands for.
  bool declares = false;
  for (size_t i = 0; i < items.size();) {
    if (!items[i].isInRun) {
      declares |= items[i].stmt->declaresForBlock;
      append(out, items[i++].ops);
      continue;
    }
    size_t end = i;
    while (end < items.size() && items[end].isInRun)
      ++end;
    bool isLast = end == items.size() && !labelFollows;
    std::vector<Range> ranges = rangesOf(items, i, end);
    // What is declared where it is needed is declared again later, perhaps.
    llvm::StringMap<unsigned> declaring;
    for (const Range &range : ranges)
      for (const std::string &name : declaredIn(items, range))
        ++declaring[name];
    for (const Range &range : ranges) {
      bool isOpen = isLast && !(declares && !range.standIns.locals.empty());
      for (const std::string &name : declaredIn(items, range))
        isOpen &= --declaring[name] == 0;
      for (; i < range.first; ++i)
        append(out, items[i].ops);
      Ops enclosed = enclose(items, range);
      i = range.last + 1;
      if (isOpen) {
        append(out, enclosed);
        continue;
      }
      Op block;
      block.kind = Op::Block;
      block.children = std::move(enclosed);
      out.push_back(std::move(block));
    }
    for (; i < end; ++i)
      append(out, items[i].ops);
  }
}

} // namespace yieldc
