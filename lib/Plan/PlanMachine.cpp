//===- PlanMachine.cpp - The order of the decisions -----------------------===//
#include "Plan/BranchTypes.h"
#include "Plan/ConstexprMachine.h"
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
    BranchTypes branches(generator, placement, names);
    machine.types = generator.types;
    for (LocalType &type : machine.types) {
      branches.makeLazy(type);
      branches.resolveMembers(type);
    }
    planParameters();
    planLevels();
    planEntry(*generator.body);
    machine.finishesOnEntry |= machine.needsUnwind;
    machine.frame = layOutFrame(generator, placement, sharing, names, branches);
    branches.finish(machine.types);
    machine.typeFunctions = branches.takeFunctions();
    planScratch();
    machine.needsObject = !generator.objectType.empty();
    planUnread();
    planOperands();
    planCopying();
    Lowering(generator, facts, placement, levels, names, machine).run();
    simplify(machine.body);
    machine.isConstexpr = mayBeConstexpr(machine);
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
    to.trailingReturn = generator.trailingReturn;
    to.declarator = generator.declarator;
    to.plainDeclarator = generator.plainDeclarator;
    to.runtimePrefix = generator.runtimePrefix;
    to.yieldType = generator.yieldType;
    to.sendType = generator.sendType;
    to.resultType = generator.resultType;
    to.isResultCopyable = generator.isResultCopyable;
    to.mayResultPoint = generator.mayResultPoint;
    to.sendsScalar = generator.sendsScalar;
    to.isConcrete = generator.isConcrete;
    to.isLambda = generator.isLambda;
    to.isConstant = generator.isConstant;
    to.isConstexprFunction = generator.isConstexprFunction;
    to.isLocalClass = generator.isLocalClass;
    to.isMember = generator.isMember;
    to.objectType = generator.objectType;
    to.callsItself = generator.callsItself;
    to.isRecursive = generator.isRecursive;
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
      std::string member = names.declared(id).str();
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
      Type moved = local.type;
      // Before a suffix: `T (*&&)(int)`.
      if (!local.type.isReference && isMoved)
        moved.prefix += " &&";
      std::string type = moved.prefix + moved.suffix;
      auto pass = [&](const std::string &name) {
        return isMoved ? "static_cast<" + type + ">(" + name + ")" : name;
      };
      parameter.constructor = declare(moved, argument);
      parameter.initializer = member + "(" + pass(argument) + ")";
      parameter.called = declare(local.type, argument);
      parameter.passed = pass(argument);
      parameter.argument = pass(local.written);
      parameter.copy = member + "(other_." + member + ")";
      parameter.move = member + "(" + pass("other_." + member) + ")";
      machine.parameters.push_back(std::move(parameter));
    }
  }

  /// A class has no packs of members: see yieldc/pack.h.
  void planPack(const Local &local, const std::string &member) {
    const std::string &type = local.type.prefix;
    bool isReference = local.type.isReference;
    std::string moved = isReference ? type : type + " &&";
    std::string holder = generator.runtime("pack") + "<" + type + "...>";
    std::string argument = names.fresh(local.written + "_");
    auto pass = [&](const std::string &name) {
      return "static_cast<" + moved + ">(" + name + ")...";
    };
    Parameter parameter;
    parameter.member = holder + " " + member;
    parameter.constructor = moved + " ..." + argument;
    parameter.initializer = member + "(" + pass(argument) + ")";
    parameter.argument = pass(local.written);
    parameter.copy = member + "(other_." + member + ")";
    parameter.move =
        member + "(static_cast<" + holder + " &&>(other_." + member + "))";
    machine.parameters.push_back(std::move(parameter));
    bool isNamed = llvm::is_contained(generator.foreignNames, local.name);
    machine.packs.push_back({member, (isReference ? type : type + " &") +
                                         " ..." + (isNamed ? local.name : "")});
  }

  void planLevels() {
    for (unsigned i = 0; i < levels.count(); ++i) {
      Level level;
      level.parent = levels.parent(i);
      if (i > levels.base()) {
        const Local &local = generator.locals[levels.localOf(i)];
        level.member = names.member(levels.localOf(i));
        machine.unwindMayThrow |= local.type.destructorMayThrow;
      }
      machine.levels.push_back(std::move(level));
    }
    for (unsigned i = 0; i <= generator.suspensions.size(); ++i)
      machine.levelOfState.push_back(levels.atSuspension(i));
    machine.needsUnwind = levels.count() > 1 + levels.base();
    // The parameters of the calls that wait.
    for (LocalId id = 0; generator.isRecursive && id < generator.parameterCount;
         ++id)
      machine.needsUnwind |= !generator.locals[id].type.isReference &&
                             !generator.locals[id].type.triviallyDestructible;
  }

  /// May an exception leave next()?
  void planEntry(const Stmt &stmt) {
    machine.finishesOnEntry |= !generator.resultType.empty();
    machine.hasConstexprIf |= stmt.isConstexpr;
    machine.redispatches |= stmt.kind == Stmt::Try || stmt.isConstexpr;
    machine.mayCatch |= stmt.kind == Stmt::Try || stmt.isDelegation;
    machine.takesSent |= stmt.isDelegation;
    machine.delegates |= stmt.isDelegation;
    machine.finishesOnEntry |=
        machine.redispatches || stmt.text.mayThrow || stmt.step.mayThrow;
    for (LocalId id : stmt.locals)
      machine.finishesOnEntry |= generator.locals[id].value.mayThrow;
    for (const StmtPtr &child : stmt.children)
      planEntry(*child);
  }

  void planUnread() {
    llvm::BitVector read(generator.locals.size());
    redirected.resize(generator.locals.size());
    bool readsObject = false;
    auto see = [&](const Fragment &text) {
      for (const Use &use : text.uses) {
        read.set(use.local);
        if (use.mayRedirect())
          redirected.set(use.local);
        const Local &local = generator.locals[use.local];
        if (use.mayChange() && !local.type.isReference &&
            local.origin == Local::Parameter)
          machine.changes = local.written;
      }
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
      if (generator.locals[id].isPack)
        machine.changes = generator.locals[id].written;
    for (LocalId id = 0; id < generator.parameterCount; ++id)
      if (!read.test(id) && !generator.locals[id].isPack)
        machine.unread.push_back(names.declared(id).str());
  }

  void planScratch() {
    for (LocalId id = 0; id < generator.locals.size(); ++id)
      if (const Local &local = generator.locals[id];
          placement.of(id) == Place::Scratch)
        machine.scratch.push_back(
            resolveNames(local.alignment +
                             declare(local.type, names.member(id)),
                         generator, placement, names) +
            "{};");
  }

  /// Copying the bytes of the frame is right if no object of it has a copy
  /// constructor of its own. Nothing in the frame may point into it.
  void planCopying() {
    if (generator.isRecursive) {
      machine.copying = StateMachine::Pinned;
      return;
    }
    std::string holder, uncopyable;
    // What the result may point to at the end are parameters.
    bool isTarget = false, isParameterTarget = false;
    if (!generator.isResultCopyable)
      uncopyable = "its result";
    machine.copying = StateMachine::Plain;
    for (LocalId id = 0; id < generator.locals.size(); ++id) {
      const Local &local = generator.locals[id];
      bool isParameter = placement.of(id) == Place::Parameter;
      if (local.origin == Local::Binding ||
          (!placement.inFrame(id) && !isParameter))
        continue;
      const Type &type = local.type;
      if (!isParameter && !isMoved(id)) {
        machine.copying = StateMachine::Pinned;
        machine.pinnedBy = "`" + local.written + "`";
        return;
      }
      if (!isParameter && levels.of(id) != 0)
        machine.copying = StateMachine::Objects;
      if (!isCopied(id))
        uncopyable = "`" + local.written + "`";
      if (!type.isReference && (facts.escapes(id) || local.isPack)) {
        isTarget = true;
        isParameterTarget |= isParameter;
      }
      if (mayPoint(id))
        holder = "`" + local.written + "`";
    }
    if (holder.empty() && isParameterTarget && generator.mayResultPoint)
      holder = "its result";
    if (isTarget && !holder.empty()) {
      machine.copying = StateMachine::Pinned;
      machine.pinnedBy = holder;
    } else if (machine.copying == StateMachine::Objects) {
      machine.pinnedBy = uncopyable;
      planMoving();
    } else {
      machine.copying =
          isAssignable() ? StateMachine::Plain : StateMachine::Rebuilt;
      if (!generator.isResultCopyable ||
          machine.copying == StateMachine::Rebuilt)
        machine.pinnedBy = uncopyable;
    }
  }

  /// Constants and references cannot be assigned.
  bool isAssignable() const {
    for (LocalId id = 0; id < generator.locals.size(); ++id) {
      const Type &type = generator.locals[id].type;
      bool isParameter = placement.of(id) == Place::Parameter;
      if ((isParameter && type.isReference) ||
          (!type.isReference && type.isConst &&
           (isParameter || placement.inFrame(id)) &&
           generator.locals[id].origin != Local::Binding))
        return false;
    }
    return generator.resultType.empty();
  }

  /// May the local hold an address in the frame while we are suspended? What a
  /// parameter points to was there before the machine.
  bool mayPoint(LocalId id) const {
    const Type &type = generator.locals[id].type;
    bool isParameter = placement.of(id) == Place::Parameter;
    if (!isParameter && !facts.isLiveAcrossAny(id))
      return false;
    return type.isReference
               ? !isParameter
               : type.mayHoldAddress && (!isParameter || redirected.test(id));
  }

  /// A machine that runs can move the object, if it is alive, to another.
  bool isMoved(LocalId id) const {
    const Type &type = generator.locals[id].type;
    if (generator.locals[id].isOfBranch())
      return false;
    if (type.isReference)
      return !type.isDependent;
    return levels.of(id) != 0 ? type.isMovable : type.isBytes;
  }

  void planOperands() {
    for (LocalId id = 0; id < generator.locals.size(); ++id) {
      const Local &local = generator.locals[id];
      if (local.isOperand)
        machine.operands.push_back(
            {names.declared(id).str(), local.mayBeCopied, local.mayChange});
      if (local.origin == Local::User && local.type.isDependent &&
          !local.type.isReference && placement.inFrame(id))
        machine.variables.push_back({names.declared(id).str(), id});
    }
  }

  bool isCopied(LocalId id) const {
    const Local &local = generator.locals[id];
    // `T &&` binds to no other machine's reference. In a template it may be
    // `T &`, and whether a member can be copied shows by itself.
    if (placement.of(id) == Place::Parameter && local.type.isReference &&
        !local.type.isDependent && !local.isPack &&
        llvm::StringRef(local.type.prefix).ends_with("&&"))
      return false;
    return local.isPack || local.type.isReference ||
           (local.type.isBytes && !local.type.isClass) ||
           local.type.isDependent || local.type.isCopyable;
  }

  /// Each type once: a compiler may not look at thousands.
  void planMoving() {
    llvm::StringSet<> seen;
    auto add = [&](std::string type) {
      if (seen.insert(type).second)
        machine.movedTypes.push_back(std::move(type));
    };
    for (LocalId id = 0; id < generator.parameterCount; ++id) {
      const Local &local = generator.locals[id];
      if (local.isPack)
        add(local.type.prefix + "...");
      else if (!local.type.isReference && !local.type.isScalar)
        add(local.type.prefix + local.type.suffix);
    }
    for (unsigned level = 1; level < levels.count(); ++level)
      add(memberType(generator, levels.localOf(level), placement, names));
    if (!generator.resultType.empty())
      add(generator.resultType);
  }

  const Generator &generator;
  const Facts &facts;
  Placement placement;
  Levels levels;
  Sharing sharing;
  Names names;
  /// Locals that may come to hold another address than at first.
  llvm::BitVector redirected;
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
