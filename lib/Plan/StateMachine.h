//===- StateMachine.h - The class to be printed -----------------*- C++ -*-===//
//
// The Plan stage decides everything about the emitted class: where each local
// lives, its name, the states, the cleanup levels, the order of statements. The
// result is frozen; Emit prints it.
//
// A *level* says what is alive in the frame: level 0 is nothing, and each
// object with a destructor opens a level whose parent is the level it was
// constructed in. Parents have smaller numbers. One table (state to level) and
// one switch (level to destruction) serve every way out.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_PLAN_STATEMACHINE_H
#define YIELDC_PLAN_STATEMACHINE_H

#include "Analysis/Analysis.h"
#include "Model/Model.h"
#include <string>
#include <vector>

namespace yieldc {

/// A statement of `next()`, in final words.
struct Op {
  enum Kind {
    Text,      ///< text, a whole statement
    Block,     ///< { children }
    If,        ///< if (text) child [else child]
    While,     ///< while (text) child
    Do,        ///< do child while (text);
    For,       ///< for (; text; step) child
    Dispatch,  ///< switch (text) { labels: goto } over the arms in child
    Label,     ///< text:;
    Construct, ///< text, which constructs an object of the frame or assigns it
    Destroy,   ///< destroys the member `text`
    Level,     ///< the level is now `number`
    Suspend,   ///< the step is made of `text`; resumes at state `number`
    Try,       ///< try child catch (…) …; the handlers are children, too
    ConstexprIf, ///< if constexpr (text) child [else child]
    Body,        ///< { children } of these or of `catch (text)`
    Delegate,    ///< yields all that `text` has; resumes at state `number`
    Call,        ///< calls itself with `text`; goes on at site `number`
    TailCall,    ///< likewise, in place of the call that runs
    Landing,     ///< if (false) { step: children }: where exits meet
  };
  Kind kind = Text;
  std::string text;
  std::string step;
  std::vector<Op> children;
  /// Dispatch: the labels `case 1:` and where each goes.
  std::vector<std::pair<std::string, std::string>> arms;
  unsigned number = 0;
  /// Of the user's statement that it belongs to; 0: to that of the Op before.
  unsigned line = 0;
  /// Text: where it stands, if that is elsewhere; 0 if not.
  unsigned textLine = 0;
  /// Block, Do: where it ends. Suspend: where the operand begins.
  unsigned endLine = 0;
  /// Try: the states inside. Body: those at which its dispatch goes on; none
  /// if it needs no dispatch.
  std::vector<unsigned> states;
  /// Try: the states in its handlers and, per state, what was caught there.
  std::vector<std::pair<unsigned, std::string>> rethrown;
  /// Body: the guard's name, if it needs one; it unwinds to level `number`.
  std::string guard;
  /// Text: may declare something for the rest of its block.
  bool declares = true;
  /// Block: not the user's.
  bool isOurs = false;
  /// Suspend: making the step may throw.
  bool mayThrow = false;
  std::string comments;
  std::string trailing;
};

struct Parameter {
  std::string member;      ///< `int limit`
  std::string constructor; ///< `int limit_`
  std::string initializer; ///< `limit(limit_)`
  std::string argument;    ///< what the function passes
  std::string called;      ///< `int limit_`, by value
  std::string passed;      ///< what is made of that: `limit_`
  std::string copy;        ///< `limit(other_.limit)`
  std::string move;        ///< `limit(static_cast<T &&>(other_.limit))`
};

/// A parameter pack, as the body has it.
struct Pack {
  std::string member;    ///< what holds it: `args_pack`
  std::string parameter; ///< what it is again in the body: `Args &&...args`
};

/// Members that share storage; one alone needs no union if it is a scalar.
struct Storage {
  struct Member {
    std::string name;
    std::string declaration;
    /// What the declaration needs before it.
    std::vector<std::string> before;
    std::string note; ///< what the user calls it, where that differs
    /// Its bytes are its value; as many as `size`, or 0 if that is not known.
    bool isBytes = false;
    unsigned size = 0;
  };
  std::vector<Member> members;
  bool isUnion = false;
};

struct Level {
  unsigned parent = 0;
  std::string member;
};

struct StateMachine {
  /// The function: names, heads, return type.
  model::Generator signature;
  std::string className;
  std::vector<Parameter> parameters;
  std::vector<Pack> packs;
  std::vector<model::LocalType> types;
  std::vector<Storage> frame;
  /// A local class's: say what types some members have.
  std::vector<std::string> typeFunctions;
  /// Declared at the top of next(): locals that are live across no suspension
  /// but used on both sides of a `case`.
  std::vector<std::string> scratch;
  std::vector<Level> levels;          ///< [0] is unused
  std::vector<unsigned> levelOfState; ///< [0] is the start
  Op body;
  /// An exception may leave next(), or objects are alive in it.
  bool finishesOnEntry = false;
  bool needsUnwind = false;
  bool unwindMayThrow = false;
  /// How it is copied and moved once it has started.
  enum Copying {
    Plain,   ///< as the language copies its members
    Rebuilt, ///< likewise, but assigned by being constructed again
    Objects, ///< by a switch over what is alive
    Pinned   ///< not at all
  };
  Copying copying = Pinned;
  /// What pins it; Objects, Rebuilt: what cannot be copied, only moved.
  std::string pinnedBy;
  /// A parameter that the body changes, so that it cannot start again; empty if
  /// there is none.
  std::string changes;
  /// Objects: the types of all that is moved.
  std::vector<std::string> movedTypes;
  bool needsObject = false;
  /// The value of a `co_yield` is looked at.
  bool takesSent = false;
  /// Holds a `try` or the like, which dispatches again inside.
  bool redispatches = false;
  /// Holds an `if constexpr` of a template.
  bool hasConstexprIf = false;
  /// An exception thrown in from outside may be caught in the body, or by a
  /// generator that it delegates to.
  bool mayCatch = false;
  /// Delegates, other than by calling itself.
  bool delegates = false;
  /// Calls itself: the frame is one of several, each a call's. Where a call
  /// begins and where it ends:
  std::string entryLabel, exitLabel;
  /// The states at which calls go on after they have called, and their labels.
  std::vector<std::pair<unsigned, std::string>> sites;
  /// An argument has to be converted to an object.
  bool convertsArguments = false;
  /// Its functions may be constexpr from C++14 on.
  bool isConstexpr = false;
  /// What holds a part of a full expression that goes on: members, variables.
  struct Operand {
    std::string name;
    bool mayBeCopied = false; ///< see model::Local
    bool mayChange = false;
  };
  std::vector<Operand> operands;
  /// The user's variables that are members of types which depend on the
  /// template's arguments.
  std::vector<std::pair<std::string, model::LocalId>> variables;
  /// Members that nothing reads: they are there to live as long as the rest.
  std::vector<std::string> unread;

  std::string stepType() const {
    return signature.runtime("step") + "<" + signature.yieldType +
           (signature.resultType.empty() ? "" : ", " + signature.resultType) +
           ">";
  }
};

struct PlanOptions {
  /// Keep every local in the frame, whether it is live across a suspension or
  /// not: for debugging, and to check the analysis.
  bool hoistAll = false;
};

/// A local that must live in the frame and cannot, its type having no name
/// there; nothing if there is none.
std::optional<model::LocalId> findUnplaceable(const model::Generator &generator,
                                              const Facts &facts,
                                              const PlanOptions &options);

/// Plans the class. Linear, but for the layout of the frame: O(n²) in the
/// number of locals in it.
StateMachine plan(const model::Generator &generator, const Facts &facts,
                  const PlanOptions &options);

/// Prints states, levels, frame and statements (`--emit=plan`).
void dump(llvm::raw_ostream &out, const StateMachine &machine);

} // namespace yieldc

#endif
