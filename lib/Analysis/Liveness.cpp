#include "Analysis/Analysis.h"
#include "Analysis/Flow.h"

using namespace yieldc::model;
using llvm::BitVector;

namespace yieldc {

namespace {
/// The suspensions inside the scope of each local: after its declaration, in
/// its block.
class Scopes {
public:
  explicit Scopes(const Generator &generator)
      : generator(generator),
        inScope(generator.locals.size(), BitVector(generator.suspensions + 1)) {
    for (LocalId id = 0; id < generator.parameterCount; ++id)
      visible.push_back(id);
    walk(*generator.body);
  }

private:
  const Generator &generator;

public:
  std::vector<BitVector> inScope;

private:
  void walk(const Stmt &stmt) {
    size_t outer = visible.size();
    if (stmt.kind == Stmt::Yield)
      for (LocalId id : visible)
        inScope[id].set(stmt.suspension);
    visible.insert(visible.end(), stmt.locals.begin(), stmt.locals.end());
    for (const StmtPtr &child : stmt.children)
      walk(*child);
    if (stmt.kind != Stmt::Block)
      return;
    std::vector<LocalId> declared(visible.begin() + outer, visible.end());
    visible.resize(outer);
    for (LocalId id : declared)
      if (generator.outlives(id, stmt.block))
        visible.push_back(id);
  }

  std::vector<LocalId> visible;
};

/// The locals live before each node: a backward analysis to its fixed point.
std::vector<BitVector> liveBefore(const FlowGraph &graph, unsigned locals) {
  std::vector<BitVector> before(graph.size(), BitVector(locals));
  bool changed = true;
  while (changed) {
    changed = false;
    for (unsigned node = graph.size(); node-- > 0;) {
      BitVector live(locals);
      for (unsigned next : graph[node].successors)
        live |= before[next];
      for (LocalId local : graph[node].kills)
        live.reset(local);
      for (const Use &use : graph[node].uses)
        if (use.kind != Use::Write)
          live.set(use.local);
      if (live != before[node]) {
        before[node] = std::move(live);
        changed = true;
      }
    }
  }
  return before;
}
} // namespace

Facts analyze(const Generator &generator) {
  Facts facts;
  unsigned count = generator.locals.size();
  facts.escaping.resize(count);
  FlowGraph graph = buildFlow(generator);
  for (const FlowNode &node : graph)
    for (const Use &use : node.uses)
      if (use.kind == Use::Escape)
        facts.escaping.set(use.local);

  facts.liveAcross = Scopes(generator).inScope;
  std::vector<BitVector> before = liveBefore(graph, count);
  for (LocalId id = 0; id < count; ++id) {
    const Local &local = generator.locals[id];
    bool isPrecise = (local.type.isReference || local.type.isScalar ||
                      local.type.triviallyDestructible) &&
                     !facts.escapes(id) && !local.namedByType &&
                     !local.type.isDependent;
    if (!isPrecise || local.origin == Local::Parameter)
      continue;
    BitVector across(generator.suspensions + 1);
    for (const FlowNode &node : graph)
      if (node.suspension)
        for (unsigned next : node.successors)
          if (before[next].test(id))
            across.set(node.suspension);
    facts.liveAcross[id] = std::move(across);
  }
  return facts;
}

void dump(llvm::raw_ostream &out, const Generator &generator,
          const Facts &facts) {
  out << "generator " << generator.displayName << '\n';
  for (unsigned suspension = 1; suspension <= generator.suspensions;
       ++suspension) {
    out << "  suspension " << suspension << '\n' << "    live:";
    for (LocalId id = 0; id < generator.locals.size(); ++id)
      if (generator.locals[id].origin != Local::Binding &&
          facts.isLiveAcross(id, suspension))
        out << ' ' << generator.locals[id].name;
    out << '\n';
  }
  out << "  escaping:";
  for (LocalId id = 0; id < generator.locals.size(); ++id)
    if (facts.escapes(id) && generator.locals[id].origin != Local::Binding)
      out << ' ' << generator.locals[id].name;
  out << "\nend " << generator.displayName << '\n';
}

} // namespace yieldc
