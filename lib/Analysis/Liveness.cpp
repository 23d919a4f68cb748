#include "Analysis/Analysis.h"
#include "Analysis/Flow.h"
#include "llvm/ADT/SparseBitVector.h"

using namespace yieldc::model;
using llvm::BitVector;

namespace yieldc {

namespace {
/// The suspensions inside the scope of each local: after its declaration, in
/// its block. In the order of the walk, those of a scope follow one another.
class Scopes {
public:
  explicit Scopes(const Generator &generator)
      : generator(generator), begins(generator.locals.size()),
        inScope(generator.locals.size(),
                BitVector(generator.suspensions.size() + 1)) {
    for (LocalId id = 0; id < generator.parameterCount; ++id)
      visible.push_back(id);
    walk(*generator.body);
    for (LocalId id : visible)
      end(id);
  }

  std::vector<BitVector> take() { return std::move(inScope); }

private:
  void walk(const Stmt &stmt) {
    size_t outer = visible.size();
    if (stmt.kind == Stmt::Yield)
      passed.push_back(stmt.suspension);
    for (LocalId id : stmt.locals) {
      begins[id] = passed.size();
      visible.push_back(id);
    }
    for (const StmtPtr &child : stmt.children)
      walk(*child);
    if (stmt.kind != Stmt::Block)
      return;
    std::vector<LocalId> declared(visible.begin() + outer, visible.end());
    visible.resize(outer);
    for (LocalId id : declared)
      if (generator.outlives(id, stmt.block))
        visible.push_back(id);
      else
        end(id);
  }

  void end(LocalId id) {
    for (size_t i = begins[id]; i < passed.size(); ++i)
      inScope[id].set(passed[i]);
  }

  const Generator &generator;
  std::vector<LocalId> visible;
  /// The suspensions walked past, and how many there were at each declaration.
  std::vector<unsigned> passed;
  std::vector<size_t> begins;
  std::vector<BitVector> inScope;
};

using Locals = llvm::SparseBitVector<>;

/// The locals live before each node: a backward analysis to its fixed point.
std::vector<Locals> liveBefore(const FlowGraph &graph) {
  std::vector<Locals> before(graph.size());
  bool changed = true;
  while (changed) {
    changed = false;
    for (unsigned node = graph.size(); node-- > 0;) {
      Locals live;
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

/// What the flow says about it is all that there is.
bool isPrecise(const Local &local, bool escapes) {
  return (local.type.isReference || local.type.isScalar ||
          local.type.triviallyDestructible) &&
         !escapes && !local.namedByType && !local.type.isDependent &&
         local.origin != Local::Parameter;
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

  facts.liveAcross = Scopes(generator).take();
  BitVector precise(count);
  for (LocalId id = 0; id < count; ++id)
    if (isPrecise(generator.locals[id], facts.escapes(id))) {
      precise.set(id);
      facts.liveAcross[id].reset();
    }
  std::vector<Locals> before = liveBefore(graph);
  for (const FlowNode &node : graph)
    if (node.suspension)
      for (unsigned next : node.successors)
        for (LocalId id : before[next])
          if (precise.test(id))
            facts.liveAcross[id].set(node.suspension);
  return facts;
}

void dump(llvm::raw_ostream &out, const Generator &generator,
          const Facts &facts) {
  out << "generator " << generator.displayName << '\n';
  for (unsigned suspension = 1; suspension <= generator.suspensions.size();
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
