//===- Placement.h - Where each local lives ---------------------*- C++ -*-===//
//
//   Frame     a data member: live across a suspension
//   Segment   a variable where the user declared it: all its uses lie between
//             two `case` labels of its block
//   Closure   nowhere: a closure is made again where it is used
//   Scratch   a variable at the top of next(): live across no suspension, but
//             used on both sides of a label, which may not jump over an
//             initialisation
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_PLAN_PLACEMENT_H
#define YIELDC_PLAN_PLACEMENT_H

#include "Plan/StateMachine.h"

namespace yieldc {

enum class Place { Parameter, Frame, Segment, Scratch, Closure };

/// Whether the end of a variable may destroy something: an object, or in a
/// template what a reference keeps alive.
bool mayHoldObject(const model::Type &type);

class Placement {
public:
  Placement(const model::Generator &generator, const Facts &facts,
            const PlanOptions &options);

  Place of(model::LocalId local) const { return places[local]; }
  bool inFrame(model::LocalId local) const {
    return places[local] == Place::Frame;
  }
  /// The member of the frame must be destroyed.
  bool hasCleanup(model::LocalId local) const;

private:
  void walk(const model::Stmt &stmt);
  void visitBlock(const model::Stmt &block);
  void placeExtended();
  bool placeInOrder();
  bool isConstant(model::LocalId local) const;
  void countUses(const model::Stmt &stmt);
  void countUses(const model::Fragment &text);
  void note(const model::Fragment &text, unsigned run);
  Place decide(model::LocalId local, const Facts &facts,
               const PlanOptions &options) const;

  static constexpr unsigned several = ~0u;
  const model::Generator &generator;
  std::vector<Place> places;
  /// Per local: the only run of statements that names it; 0 none, `several`.
  std::vector<unsigned> runOf;
  /// Per local: the structured bindings that name parts of it.
  std::vector<std::vector<model::LocalId>> bindings;
  unsigned runs = 0;
  /// The objects that statements of runs declare, in order, and the run.
  std::vector<std::pair<model::LocalId, unsigned>> objects;
  /// Blocks with a local whose type has no name: hoisting the others would
  /// change the order of destruction.
  llvm::BitVector stays;
  /// Per local: uses after its initialisation that may change it.
  std::vector<int> changes;
};

} // namespace yieldc

#endif
