//===- PlanMachine.cpp - The order of the decisions -----------------------===//
#include "Plan/Lowering.h"
#include "Plan/Simplify.h"

using namespace yieldc::model;

namespace yieldc {

namespace {
class Planner {
public:
  Planner(const Generator &generator, const Facts &facts,
          const PlanOptions &options)
      : generator(generator), facts(facts),
        placement(generator, facts, options), levels(generator, placement),
        sharing(generator, placement), names(generator, placement, sharing) {}

  StateMachine plan() {
    machine.className = generator.className;
    copySignature();
    machine.types = generator.types;
    planParameters();
    planLevels();
    planEntry(*generator.body);
    machine.finishesOnEntry |= machine.needsUnwind;
    machine.frame = layOutFrame(generator, placement, sharing, names);
    planScratch();
    planCopying();
    machine.needsObject = !generator.objectType.empty();
    planUnread();
    Lowering(generator, placement, levels, names, machine).run();
    simplify(machine.body);
    return std::move(machine);
  }

private:
  /// Everything of the generator but its body.
  void copySignature() {
    Generator &to = machine.signature;
    to.displayName = generator.displayName;
    to.identifier = generator.identifier;
    to.className = generator.className;
    to.templateHead = generator.templateHead;
    to.classTemplateHead = generator.classTemplateHead;
    to.templateArguments = generator.templateArguments;
    to.specifiers = generator.specifiers;
    to.configuration = generator.configuration;
    to.aliases = generator.aliases;
    to.attributes = generator.attributes;
    to.returnType = generator.returnType;
    to.declarator = generator.declarator;
    to.plainDeclarator = generator.plainDeclarator;
    to.runtimePrefix = generator.runtimePrefix;
    to.yieldType = generator.yieldType;
    to.sendType = generator.sendType;
    to.resultType = generator.resultType;
    to.sendsScalar = generator.sendsScalar;
    to.isConcrete = generator.isConcrete;
    to.isLambda = generator.isLambda;
    to.isLocalClass = generator.isLocalClass;
    to.isMember = generator.isMember;
    to.objectType = generator.objectType;
    to.callsItself = generator.callsItself;
    to.range = generator.range;
    to.file = generator.file;
    to.firstLine = generator.firstLine;
    to.line = generator.line;
    to.lastLine = generator.lastLine;
    to.loc = generator.loc;
  }

  void planParameters() {
    for (LocalId id = 0; id < generator.parameterCount; ++id) {
      const Local &local = generator.locals[id];
      const std::string &member = names.member(id);
      if (local.isPack) {
        planPack(local, member);
        continue;
      }
      std::string argument = names.fresh(member + "_");
      Parameter parameter;
      parameter.member = declare(local.type, member);
      bool isMoved = local.type.isReference
                         ? llvm::StringRef(local.type.prefix).ends_with("&&")
                         : !local.type.isScalar;
      std::string type = local.type.prefix + local.type.suffix;
      if (!local.type.isReference && isMoved)
        type += " &&";
      auto pass = [&](const std::string &name) {
        return isMoved ? "static_cast<" + type + ">(" + name + ")" : name;
      };
      parameter.constructor = isMoved && !local.type.isReference
                                  ? type + argument
                                  : declare(local.type, argument);
      parameter.initializer = member + "(" + pass(argument) + ")";
      parameter.argument = pass(local.name);
      parameter.move = member + "(" + pass("other." + member) + ")";
      machine.parameters.push_back(std::move(parameter));
    }
  }

  /// A class has no packs of members: see yieldc/pack.h.
  void planPack(const Local &local, const std::string &member) {
    const std::string &type = local.type.prefix;
    bool isReference = local.type.isReference;
    std::string moved = isReference ? type : type + " &&";
    std::string holder = generator.runtime("pack") + "<" + type + "...>";
    std::string argument = names.fresh(local.name + "_");
    auto pass = [&](const std::string &name) {
      return "static_cast<" + moved + ">(" + name + ")...";
    };
    Parameter parameter;
    parameter.member = holder + " " + member;
    parameter.constructor = moved + " ..." + argument;
    parameter.initializer = member + "(" + pass(argument) + ")";
    parameter.argument = pass(local.name);
    parameter.move =
        member + "(static_cast<" + holder + " &&>(other." + member + "))";
    machine.parameters.push_back(std::move(parameter));
    bool isNamed = llvm::is_contained(generator.foreignNames, local.name);
    machine.packs.push_back({member, (isReference ? type : type + " &") +
                                         " ..." + (isNamed ? local.name : "")});
  }

  void planLevels() {
    for (unsigned i = 0; i < levels.count(); ++i) {
      Level level;
      level.parent = levels.parent(i);
      if (i)
        level.member = names.member(levels.localOf(i));
      machine.levels.push_back(std::move(level));
    }
    for (unsigned i = 0; i <= generator.suspensions; ++i)
      machine.levelOfState.push_back(levels.atSuspension(i));
    machine.needsUnwind = levels.count() > 1;
  }

  /// May an exception leave next()?
  void planEntry(const Stmt &stmt) {
    machine.finishesOnEntry |= !generator.resultType.empty();
    machine.hasConstexprIf |= stmt.isConstexpr;
    machine.redispatches |= stmt.kind == Stmt::Try || stmt.isConstexpr;
    machine.mayCatch |= stmt.kind == Stmt::Try || stmt.isDelegation;
    machine.takesSent |= stmt.isDelegation;
    machine.finishesOnEntry |=
        machine.redispatches || stmt.text.mayThrow || stmt.step.mayThrow;
    for (LocalId id : stmt.locals)
      machine.finishesOnEntry |= generator.locals[id].value.mayThrow;
    for (const StmtPtr &child : stmt.children)
      planEntry(*child);
  }

  void planUnread() {
    llvm::BitVector read(generator.locals.size());
    bool readsObject = false;
    auto see = [&](const Fragment &text) {
      for (const Use &use : text.uses)
        read.set(use.local);
      for (const Piece &piece : text.pieces) {
        machine.takesSent |= piece.kind == Piece::Sent;
        readsObject |= piece.kind == Piece::This ||
                       piece.kind == Piece::ImplicitThis ||
                       piece.kind == Piece::LambdaThis ||
                       piece.kind == Piece::LambdaMember;
      }
    };
    auto walk = [&](const Stmt &stmt, auto &self) -> void {
      see(stmt.text);
      see(stmt.step);
      for (const CaseLabel &label : stmt.cases)
        see(label.text);
      for (LocalId id : stmt.locals)
        see(generator.locals[id].value);
      for (const StmtPtr &child : stmt.children)
        self(*child, self);
    };
    walk(*generator.body, walk);
    if (machine.needsObject && !readsObject)
      machine.unread.push_back("this_");
    for (LocalId id = 0; id < generator.parameterCount; ++id)
      if (!read.test(id) && !generator.locals[id].isPack)
        machine.unread.push_back(names.member(id));
  }

  void planScratch() {
    for (LocalId id = 0; id < generator.locals.size(); ++id)
      if (placement.of(id) == Place::Scratch)
        machine.scratch.push_back(
            declare(generator.locals[id].type, names.member(id)) + "{};");
  }

  /// Copying the bytes is right if no object of the frame has a copy
  /// constructor of its own, and nothing in the frame can point into it.
  void planCopying() {
    std::string holder, target;
    for (LocalId id = 0; id < generator.locals.size(); ++id) {
      const Local &local = generator.locals[id];
      bool isParameter = placement.of(id) == Place::Parameter;
      if (local.origin == Local::Binding ||
          (!placement.inFrame(id) && !isParameter))
        continue;
      if (!isParameter && !local.type.triviallyCopyable) {
        machine.pinnedBy = local.name;
        return;
      }
      if (!isParameter && (local.type.isReference || local.type.mayHoldAddress))
        holder = local.name;
      if (!local.type.isReference && (facts.escapes(id) || local.isPack))
        target = local.name;
    }
    machine.isPlainValue = holder.empty() || target.empty();
    if (!machine.isPlainValue)
      machine.pinnedBy = holder;
  }

  const Generator &generator;
  const Facts &facts;
  Placement placement;
  Levels levels;
  Sharing sharing;
  Names names;
  StateMachine machine;
};
} // namespace

std::optional<LocalId> findUnplaceable(const Generator &generator,
                                       const Facts &facts,
                                       const PlanOptions &options) {
  Placement placement(generator, facts, options);
  for (LocalId id = 0; id < generator.locals.size(); ++id)
    if (placement.inFrame(id) &&
        generator.locals[id].origin != Local::Binding &&
        !generator.locals[id].type.unnameable.empty())
      return id;
  return std::nullopt;
}

StateMachine plan(const Generator &generator, const Facts &facts,
                  const PlanOptions &options) {
  return Planner(generator, facts, options).plan();
}

} // namespace yieldc
