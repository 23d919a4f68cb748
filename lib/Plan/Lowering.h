//===- Lowering.h - From the tree to statements of next() -------*- C++ -*-===//
//
// Private to the Plan stage. Walks the tree once, knowing at each point which
// cleanup level it is at, and writes down Ops. Its methods are grouped by file:
//
//   Lower.cpp           statements
//   LowerTry.cpp        try and handlers
//   LowerCall.cpp       calls of a generator by itself
//   LowerSegment.cpp    which statements are enclosed together, and the
//                       variables that stand for members there
//   LowerConstruct.cpp  initialisation of members
//   LowerText.cpp       holes of a fragment; exits
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_PLAN_LOWERING_H
#define YIELDC_PLAN_LOWERING_H

#include "Plan/Frame.h"
#include "Plan/Levels.h"
#include "llvm/ADT/SetVector.h"

namespace yieldc {

class Lowering {
public:
  Lowering(const model::Generator &generator, const Facts &facts,
           const Placement &placement, const Levels &levels, Names &names,
           StateMachine &machine)
      : generator(generator), facts(facts), placement(placement),
        levels(levels), names(names), machine(machine) {}

  void run();

private:
  using Ops = std::vector<Op>;
  /// Locals, and `this`, for which variables stand in a stretch of statements.
  struct StandIns {
    llvm::SetVector<model::LocalId> locals;
    bool object = false;
  };
  /// A child of a block, lowered.
  struct Item {
    const model::Stmt *stmt = nullptr;
    Ops ops;
    StandIns standIns;
    bool isInRun = false;
  };
  struct Range {
    size_t first, last;
    StandIns standIns;
  };

  // Lower.cpp
  Op lowerBlock(const model::Stmt &block, Ops tail = {});
  void lower(const model::Stmt &stmt, Ops &out);
  void lowerDeclare(const model::Stmt &stmt, Ops &out);
  void lowerDelegation(const model::Stmt &stmt, Ops &out);
  void lowerYield(const model::Stmt &stmt, Ops &out);
  void lowerIf(const model::Stmt &stmt, Ops &out);
  void lowerLoop(const model::Stmt &stmt, Ops &out);
  void lowerSwitch(const model::Stmt &stmt, Ops &out);
  void beginBreakable(model::TargetId target);
  void endBreakable(model::TargetId target, Ops &out);
  void lowerConstexprIf(const model::Stmt &stmt, Ops &out);
  void lowerTry(const model::Stmt &stmt, Ops &out);
  Op lowerBody(const model::Stmt &body, std::string caught);
  void destroyTo(unsigned level, Ops &out);
  void leaveBlock(const model::Stmt &block, unsigned outer, Ops &out);

  // LowerSegment.cpp
  StandIns standInsOf(const model::Stmt &stmt) const;
  StandIns capturedBy(const model::Stmt &stmt) const;
  void addStandIns(const StandIns &needed, Ops &out);
  void lowerEmplace(const model::Stmt &stmt, Ops &out);
  void addStandIns(const model::Fragment &text, StandIns &to) const;
  std::vector<Range> rangesOf(const std::vector<Item> &items, size_t first,
                              size_t last) const;
  bool isHidden(yieldc::model::LocalId id, const std::vector<Item> &items,
                const Range &range) const;
  static bool isListed(model::LocalId id, const std::vector<Item> &items,
                       size_t from, size_t last);
  bool mustWait(model::LocalId id, const std::vector<Item> &items, size_t from,
                const Range &range,
                const llvm::SetVector<model::LocalId> &waiting) const;
  Ops enclose(std::vector<Item> &items, const Range &range);
  template <class See> void forEachMentioned(const Item &item, See see) const;
  void assemble(std::vector<Item> items, bool labelFollows, Ops &out);
  Op standIn(model::LocalId local);
  std::vector<std::string> declaredIn(const std::vector<Item> &items,
                                      const Range &range) const;
  Op objectStandIn() const;

  // LowerCall.cpp
  Op lowerCalled(const model::Stmt &body);
  void lowerCall(const model::Stmt &stmt, Ops &out);
  void findTails(const model::Stmt &stmt);
  bool mayReplaceCaller() const;

  // LowerConstruct.cpp
  void construct(model::LocalId local, Ops &out);
  std::string newAt(const std::string &member) const;
  std::string constructReference(model::LocalId local);
  std::string copyInitialisation(const model::Local &local,
                                 const std::string &type,
                                 const model::Fragment &from);
  void constructArray(model::LocalId local, Ops &out);
  std::string emplacement(const model::Stmt &stmt);
  std::string assignment(model::LocalId local);

  // LowerText.cpp
  std::string text(const model::Fragment &fragment);
  std::string pieceText(const model::Piece &piece,
                        const model::Fragment &fragment);
  std::string localPieceText(const model::Piece &piece) const;
  std::string localText(model::LocalId local) const;
  std::string land(Ops &at, const std::string &cleanup,
                   const std::string &jump);
  std::string exitText(const model::Exit &exit);
  std::string jumpText(const model::Exit &exit);
  std::string cleanupText(unsigned from, unsigned to) const;

  const model::Generator &generator;
  const Facts &facts;
  const Placement &placement;
  const Levels &levels;
  Names &names;
  StateMachine &machine;

  /// Of the statement being lowered.
  unsigned line = 0;
  /// The level at the point reached.
  unsigned level = 0;
  /// Segment variables with destructors in scope at the point reached.
  unsigned objects = 0;
  /// What stands for members in the statement being written.
  StandIns current;
  /// The structured bindings that a closure captures, each as `name_bound`,
  /// while its text is written.
  llvm::SetVector<model::LocalId> *capturedBindings = nullptr;
  /// Of the innermost block: where exits that leave objects meet.
  Ops *landings = nullptr;
  /// A `try` round the point reached: an exit from it ends at a landing behind
  /// it, before which the language destroys what is inside.
  struct Attempt {
    Ops *landings;
    unsigned level;
  };
  std::vector<Attempt> attempts;
  std::vector<model::TargetId> breakables;
  std::vector<std::string> continueLabel;
  std::vector<std::string> breakLabel;
  /// Per target: the label's name, if it is one.
  std::vector<std::string> labelName;
  std::vector<bool> jumpedTo;
  /// Of the innermost switch that is taken apart.
  std::vector<std::string> armLabels;
  /// Calls after which nothing is left to be done.
  llvm::DenseSet<const model::Stmt *> tails;
  /// A `co_return` ends a call.
  bool leavesCall = false;
};

} // namespace yieldc

#endif
