//===- Lower.cpp - Statements -----------------------------------*- C++ -*-===//
//
// One function a kind of statement: see docs/lowering.md for the shapes.
//
//===----------------------------------------------------------------------===//
#include "Plan/Lowering.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace yieldc::model;

namespace yieldc {

namespace {
bool fallsThrough(const Stmt &stmt) {
  if (stmt.kind == Stmt::Plain)
    return stmt.text.fallsThrough;
  if (stmt.kind == Stmt::Block)
    return stmt.children.empty() || fallsThrough(*stmt.children.back());
  if (stmt.kind == Stmt::If)
    return stmt.children.size() < 2 || fallsThrough(*stmt.children[0]) ||
           fallsThrough(*stmt.children[1]);
  return true;
}

Op make(Op::Kind kind, std::string text = "") {
  Op op;
  op.kind = kind;
  op.text = std::move(text);
  return op;
}
} // namespace

void Lowering::run() {
  continueLabel.resize(generator.targets.size());
  breakLabel.resize(generator.targets.size());
  jumpedTo.resize(generator.targets.size());
  for (const Target &target : generator.targets)
    labelName.push_back(target.isOurs ? names.fresh(target.name) : target.name);
  machine.body = generator.isRecursive ? lowerCalled(*generator.body)
                                       : lowerBlock(*generator.body);
}

/// Ends the levels from here down to `to`.
void Lowering::destroyTo(unsigned to, Ops &out) {
  while (level != to) {
    Op op = make(Op::Level);
    op.number = levels.parent(level);
    out.push_back(op);
    out.push_back(make(Op::Destroy, names.member(levels.localOf(level))));
    level = levels.parent(level);
  }
}

/// The end of a block: what it declares is destroyed, but for what outlives it.
void Lowering::leaveBlock(const Stmt &block, unsigned outer, Ops &out) {
  unsigned after = levels.after(block.block);
  if (!after)
    return destroyTo(outer, out);
  Op kept = make(Op::Level);
  kept.number = after;
  out.push_back(kept);
  for (; level != outer; level = levels.parent(level)) {
    LocalId local = levels.localOf(level);
    if (!generator.outlives(local, block.block))
      out.push_back(make(Op::Destroy, names.member(local)));
  }
}

/// `tail` comes after everything, inside the braces: labels for jumps.
Op Lowering::lowerBlock(const Stmt &block, Ops tail) {
  unsigned outer = level;
  unsigned savedObjectCount = objects;
  llvm::SaveAndRestore<unsigned> savedObjects(objects);
  Ops meetings;
  llvm::SaveAndRestore<Ops *> savedLandings(landings, &meetings);

  std::vector<Item> items;
  for (const StmtPtr &child : block.children) {
    Item item;
    item.stmt = child.get();
    item.isInRun =
        (child->kind == Stmt::Plain || child->kind == Stmt::Declare) &&
        !child->declaresForBlock;
    if (item.isInRun)
      item.standIns = standInsOf(*child);
    current = item.standIns;
    line = child->line;
    lower(*child, item.ops);
    current = {};
    for (Op &op : item.ops)
      op.line = op.line ? op.line : child->line;
    if (item.ops.empty() && !child->comments.empty())
      item.ops.push_back(make(Op::Text));
    if (!item.ops.empty()) {
      item.ops.front().comments = child->comments;
      item.ops.back().trailing = child->trailing;
    }
    items.push_back(std::move(item));
  }

  Op result = make(Op::Block);
  result.line = block.line;
  result.endLine = block.endLine;
  // Variables of the last stretch die before the objects of the frame, too.
  bool isClosed = !meetings.empty() || !tail.empty() ||
                  (level != outer && objects != savedObjectCount);
  assemble(std::move(items), isClosed, result.children);
  size_t end = result.children.size();
  if (fallsThrough(block) || !tail.empty())
    leaveBlock(block, outer, result.children);
  for (; end < result.children.size(); ++end)
    result.children[end].line = block.endLine;
  level = levels.after(block.block) ? levels.after(block.block) : outer;
  for (Ops *more : {&meetings, &tail})
    for (Op &op : *more)
      result.children.push_back(std::move(op));
  if (!block.closingComments.empty()) {
    Op comments = make(Op::Text);
    comments.comments = block.closingComments;
    result.children.push_back(std::move(comments));
  }
  return result;
}

void Lowering::lower(const Stmt &stmt, Ops &out) {
  switch (stmt.kind) {
  case Stmt::Plain:
    out.push_back(make(Op::Text, text(stmt.text)));
    out.back().declares = stmt.declaresForBlock;
    return;
  case Stmt::Declare:
    return lowerDeclare(stmt, out);
  case Stmt::Emplace:
    return lowerEmplace(stmt, out);
  case Stmt::Yield:
    return lowerYield(stmt, out);
  case Stmt::Block:
    out.push_back(lowerBlock(stmt));
    out.back().isOurs = stmt.isOurs;
    return;
  case Stmt::If:
    return lowerIf(stmt, out);
  case Stmt::While:
  case Stmt::Do:
  case Stmt::For:
    return lowerLoop(stmt, out);
  case Stmt::Switch:
    return lowerSwitch(stmt, out);
  case Stmt::Try:
    return lowerTry(stmt, out);
  case Stmt::Handler:
    llvm_unreachable("a handler is lowered with its try");
  case Stmt::Case:
    // A run of labels goes to one place, named once.
    if (stmt.index == 0 || armLabels[stmt.index] != armLabels[stmt.index - 1])
      out.push_back(make(Op::Label, armLabels[stmt.index]));
    return;
  case Stmt::Label:
    if (!generator.targets[stmt.target].isOurs || jumpedTo[stmt.target])
      out.push_back(make(Op::Label, labelName[stmt.target]));
    return;
  }
}

/// What a lambda in `stmt` needs: variables to capture.
Lowering::StandIns Lowering::capturedBy(const Stmt &stmt) const {
  StandIns needed;
  if (!stmt.text.captured.empty() || stmt.text.lambdaUsesThis)
    addStandIns(stmt.text, needed);
  return needed;
}

void Lowering::addStandIns(const StandIns &needed, Ops &out) {
  if (needed.object)
    out.push_back(objectStandIn());
  for (LocalId id : needed.locals)
    out.push_back(standIn(id));
}

void Lowering::lowerEmplace(const Stmt &stmt, Ops &out) {
  StandIns needed = capturedBy(stmt);
  current = needed;
  Op made = make(Op::Construct, emplacement(stmt));
  current = {};
  Op block = make(Op::Block);
  addStandIns(needed, block.children);
  if (block.children.empty()) {
    out.push_back(std::move(made));
    return;
  }
  block.children.push_back(std::move(made));
  out.push_back(std::move(block));
}

//===----------------------------------------------------------------------===//
// Declarations, suspensions
//===----------------------------------------------------------------------===//

void Lowering::lowerDeclare(const Stmt &stmt, Ops &out) {
  bool asWritten = !stmt.printsEach;
  for (LocalId id : stmt.locals)
    asWritten &= placement.of(id) == Place::Segment;
  for (LocalId id : stmt.locals) {
    const Type &type = generator.locals[id].type;
    objects += placement.of(id) == Place::Segment && mayHoldObject(type);
  }
  if (asWritten) {
    if (!stmt.text.pieces.empty())
      out.push_back(make(Op::Text, text(stmt.text)));
    return;
  }
  for (LocalId id : stmt.locals) {
    const Local &local = generator.locals[id];
    size_t first = out.size();
    switch (placement.of(id)) {
    case Place::Frame:
      construct(id, out);
      break;
    case Place::Scratch:
      if (local.init != Local::None)
        out.push_back(make(Op::Construct, assignment(id)));
      break;
    case Place::Segment: {
      std::string value = text(local.value);
      if (local.init == Local::Copy)
        value = " = " + value;
      Type type = local.type;
      if (type.isReference && type.isDependent)
        type.prefix = !type.bindsAs.empty() ? type.bindsAs
                      : type.autoQualifiers.empty()
                          ? "auto &&"
                          : type.autoQualifiers + "auto &";
      std::string declared =
          resolveNames(local.alignment + declare(type, names.member(id)),
                       generator, placement, names);
      if (local.mayBeUnused)
        value += ";\nstatic_cast<void>(" + names.member(id) + ")";
      out.push_back(make(Op::Text, declared + value + ";"));
      break;
    }
    case Place::Parameter:
    case Place::Closure:
      break;
    }
    for (; first < out.size(); ++first)
      out[first].line = local.value.line;
  }
}

/// Yields all that the delegation has.
void Lowering::lowerDelegation(const Stmt &stmt, Ops &out) {
  Op op = make(Op::Delegate, localText(stmt.object));
  op.number = stmt.suspension;
  op.line = stmt.line;
  out.push_back(std::move(op));
}

void Lowering::lowerYield(const Stmt &stmt, Ops &out) {
  if (stmt.isCall)
    return lowerCall(stmt, out);
  if (stmt.isDelegation)
    return lowerDelegation(stmt, out);
  StandIns needed = capturedBy(stmt);
  current = needed;
  Op op = make(Op::Suspend, text(stmt.text));
  current = {};
  addStandIns(needed, op.children);
  op.number = stmt.suspension;
  op.line = stmt.line;
  op.endLine = stmt.text.line;
  op.mayThrow = stmt.text.mayThrow;
  out.push_back(std::move(op));
}

//===----------------------------------------------------------------------===//
// if, loops
//===----------------------------------------------------------------------===//

void Lowering::lowerIf(const Stmt &stmt, Ops &out) {
  if (stmt.isConstexpr)
    return lowerConstexprIf(stmt, out);
  Op op = make(Op::If, text(stmt.text));
  for (const StmtPtr &child : stmt.children)
    op.children.push_back(lowerBlock(*child));
  out.push_back(std::move(op));
}

void Lowering::lowerLoop(const Stmt &stmt, Ops &out) {
  Op::Kind kind = stmt.kind == Stmt::While ? Op::While
                  : stmt.kind == Stmt::Do  ? Op::Do
                                           : Op::For;
  Op op = make(kind, text(stmt.text));
  op.step = text(stmt.step);
  op.endLine = stmt.endLine;
  Ops tail;
  if (levels.needsContinueLabel(stmt.target)) {
    continueLabel[stmt.target] = names.fresh("continue_");
    tail.push_back(make(Op::Label, continueLabel[stmt.target]));
  }
  beginBreakable(stmt.target);
  op.children.push_back(lowerBlock(*stmt.children[0], std::move(tail)));
  out.push_back(std::move(op));
  endBreakable(stmt.target, out);
}

void Lowering::beginBreakable(TargetId target) {
  breakables.push_back(target);
  if (levels.needsBreakLabel(target))
    breakLabel[target] = names.fresh("break_");
}

void Lowering::endBreakable(TargetId target, Ops &out) {
  breakables.pop_back();
  if (levels.needsBreakLabel(target))
    out.push_back(make(Op::Label, breakLabel[target]));
}

//===----------------------------------------------------------------------===//
// switch
//===----------------------------------------------------------------------===//

/// The arms become labels, and the user's switch goes to them:
///
///   do {
///     switch (x) { case 1: goto arm_; default: goto arm_2_; }
///     arm_:; …
///   } while (false);
///
/// so that `break` keeps its meaning and a `case` of ours never stands inside a
/// switch of the user's.
void Lowering::lowerSwitch(const Stmt &stmt, Ops &out) {
  std::vector<std::string> labels(stmt.cases.size());
  // Labels that follow one another directly share a name.
  std::vector<bool> follows(stmt.cases.size());
  auto findRuns = [&](const Stmt &node, auto &self) -> void {
    const Stmt *previous = nullptr;
    for (const StmtPtr &child : node.children) {
      if (child->kind == Stmt::Case && previous && previous->kind == Stmt::Case)
        follows[child->index] = true;
      previous = child.get();
      if (child->kind != Stmt::Switch)
        self(*child, self);
    }
  };
  findRuns(stmt, findRuns);

  Op dispatch = make(Op::Dispatch, text(stmt.text));
  bool hasDefault = false;
  for (size_t i = 0; i < labels.size(); ++i) {
    labels[i] = follows[i] ? labels[i - 1] : names.fresh("arm_");
    dispatch.arms.push_back({text(stmt.cases[i].text), labels[i]});
    hasDefault |= stmt.cases[i].isDefault;
  }
  std::swap(armLabels, labels);
  beginBreakable(stmt.target);
  Op arms = lowerBlock(*stmt.children[0]);
  std::swap(armLabels, labels);

  Ops inside;
  inside.push_back(std::move(dispatch));
  if (!hasDefault)
    inside.push_back(make(Op::Text, "break;"));
  for (Op &op : arms.children)
    inside.push_back(std::move(op));
  arms.children = std::move(inside);
  Op loop = make(Op::Do, "false");
  loop.children.push_back(std::move(arms));
  out.push_back(std::move(loop));
  endBreakable(stmt.target, out);
}

} // namespace yieldc
