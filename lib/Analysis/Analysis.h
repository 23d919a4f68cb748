//===- Analysis.h - What is alive while a generator is suspended -*- C++ -*-==//
//
// Facts about a Generator; read only. They hold as long as the tree does.
//
// A local is *live across* a suspension if its value may be looked at after the
// generator is resumed. For most locals that is the textbook question (Aho,
// Lam, Sethi, Ullman: Compilers, section 9.2.5), asked at the suspensions:
//
//   int a = f();        // a is live across the first yield only,
//   co_yield 1;         // b across none
//   int b = g(a);
//   h(b);
//   co_yield 2;
//
// A local is live across every suspension in its scope if its destructor does
// something (its end is a use), if its address may be kept, or if its type
// depends on a template parameter (we cannot know).
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_ANALYSIS_ANALYSIS_H
#define YIELDC_ANALYSIS_ANALYSIS_H

#include "Model/Model.h"
#include "llvm/ADT/BitVector.h"

namespace yieldc {

class Facts {
public:
  bool isLiveAcross(model::LocalId local, unsigned suspension) const {
    return liveAcross[local].test(suspension);
  }
  bool isLiveAcrossAny(model::LocalId local) const {
    return liveAcross[local].any();
  }
  /// Its address may be kept by something.
  bool escapes(model::LocalId local) const { return escaping.test(local); }

private:
  friend Facts analyze(const model::Generator &generator);
  /// Per local: the suspensions, counted from 1.
  std::vector<llvm::BitVector> liveAcross;
  llvm::BitVector escaping;
};

/// O(n · s) bit-vector steps for n nodes of flow and nesting depth s of loops.
Facts analyze(const model::Generator &generator);

/// Prints each suspension with the locals that are live across it
/// (`--emit=analysis`).
void dump(llvm::raw_ostream &out, const model::Generator &generator,
          const Facts &facts);

} // namespace yieldc

#endif
