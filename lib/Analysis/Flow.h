//===- Flow.h - The control flow of a generator's tree ----------*- C++ -*-===//
//
// A flow graph serves the analyses only: the emitted code keeps the structure
// of the user's. A node is an evaluation (a fragment, an initialisation) or a
// suspension; an edge says what may come next.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_ANALYSIS_FLOW_H
#define YIELDC_ANALYSIS_FLOW_H

#include "Model/Model.h"

namespace yieldc {

struct FlowNode {
  std::vector<model::Use> uses;
  /// Locals whose old value cannot be seen after this node.
  std::vector<model::LocalId> kills;
  /// 0: not a suspension.
  unsigned suspension = 0;
  std::vector<unsigned> successors;
};

/// Node 0 is the entry.
using FlowGraph = std::vector<FlowNode>;

/// Linear in the size of the tree.
FlowGraph buildFlow(const model::Generator &generator);

} // namespace yieldc

#endif
