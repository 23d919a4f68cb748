#include "Analysis/Flow.h"
#include "llvm/ADT/SmallSet.h"

using namespace yieldc::model;

namespace yieldc {

namespace {
class FlowBuilder {
public:
  explicit FlowBuilder(const Generator &generator)
      : generator(generator), breaks(generator.targets.size()),
        continues(generator.targets.size()),
        labels(generator.targets.size(), none) {}

  FlowGraph build() {
    open = {addNode()};
    walk(*generator.body);
    for (auto [node, target] : jumps)
      if (labels[target] != none)
        graph[node].successors.push_back(labels[target]);
    return std::move(graph);
  }

private:
  static constexpr unsigned none = ~0u;
  using Nodes = std::vector<unsigned>;

  unsigned addNode() {
    graph.emplace_back();
    return graph.size() - 1;
  }

  void connect(const Nodes &from, unsigned to) {
    for (unsigned node : from)
      graph[node].successors.push_back(to);
  }

  /// A closure that may be made again needs what it captures wherever it is
  /// used.
  void addUses(unsigned node, const std::vector<Use> &uses) {
    llvm::SmallSet<LocalId, 4> closures;
    auto add = [&](auto &self, const std::vector<Use> &more) -> void {
      for (const Use &use : more) {
        const Local &local = generator.locals[use.local];
        graph[node].uses.push_back(use);
        if (local.isClosure && closures.insert(use.local).second)
          self(self, local.value.uses);
      }
    };
    add(add, uses);
  }

  /// Appends a node that evaluates `text`, with the edges of its exits.
  unsigned evaluate(const Fragment &text) {
    unsigned node = addNode();
    connect(open, node);
    addUses(node, text.uses);
    for (const Use &use : text.uses)
      if (use.kind == Use::Write)
        graph[node].kills.push_back(use.local);
    for (const Exit &exit : text.exits) {
      if (exit.kind == Exit::Break)
        breaks[exit.target].push_back(node);
      else if (exit.kind == Exit::Continue)
        continues[exit.target].push_back(node);
      else if (exit.kind == Exit::Goto)
        jumps.push_back({node, exit.target});
    }
    open.clear();
    if (text.fallsThrough)
      open.push_back(node);
    return node;
  }

  void declare(const Stmt &stmt) {
    unsigned node = evaluate(stmt.text);
    for (LocalId local : stmt.locals) {
      graph[node].kills.push_back(local);
      addUses(node, generator.locals[local].value.uses);
    }
  }

  void suspend(const Stmt &stmt) {
    evaluate(stmt.text);
    unsigned node = addNode();
    connect(open, node);
    graph[node].suspension = stmt.suspension;
    open = {node};
    if (!stmt.byReference)
      return;
    // What was yielded is still looked at when we are resumed.
    unsigned after = addNode();
    connect(open, after);
    addUses(after, stmt.text.uses);
    open = {after};
  }

  void choose(const Stmt &stmt) {
    evaluate(stmt.text);
    Nodes condition = open;
    walk(*stmt.children[0]);
    Nodes afterThen = open;
    open = condition;
    if (stmt.children.size() > 1)
      walk(*stmt.children[1]);
    open.insert(open.end(), afterThen.begin(), afterThen.end());
  }

  void loop(const Stmt &stmt) {
    bool testsFirst = stmt.kind != Stmt::Do;
    unsigned top = addNode();
    connect(open, top);
    open = {top};
    Nodes leaving;
    auto test = [&] {
      if (!stmt.text.empty())
        evaluate(stmt.text);
      bool isEndless = stmt.kind == Stmt::For && stmt.text.empty();
      if (!isEndless)
        leaving = open;
    };
    if (testsFirst)
      test();
    walk(*stmt.children[0]);
    Nodes &again = continues[stmt.target];
    open.insert(open.end(), again.begin(), again.end());
    if (!stmt.step.empty())
      evaluate(stmt.step);
    if (!testsFirst)
      test();
    connect(open, top);
    open = std::move(leaving);
    Nodes &left = breaks[stmt.target];
    open.insert(open.end(), left.begin(), left.end());
  }

  void select(const Stmt &stmt) {
    evaluate(stmt.text);
    Nodes outer = std::move(selector);
    selector = open;
    bool hasDefault = false;
    for (const CaseLabel &label : stmt.cases)
      hasDefault |= label.isDefault;
    Nodes skipping = hasDefault ? Nodes() : open;
    open.clear();
    walk(*stmt.children[0]);
    selector = std::move(outer);
    open.insert(open.end(), skipping.begin(), skipping.end());
    Nodes &left = breaks[stmt.target];
    open.insert(open.end(), left.begin(), left.end());
  }

  /// Control may go on to the handlers from anywhere in the body.
  void attempt(const Stmt &stmt) {
    unsigned thrown = addNode();
    connect(open, thrown);
    unsigned first = graph.size();
    walk(*stmt.children[0]);
    for (unsigned node = first, last = graph.size(); node != last; ++node)
      graph[node].successors.push_back(thrown);
    Nodes leaving = std::move(open);
    for (size_t i = 1; i < stmt.children.size(); ++i) {
      open = {thrown};
      evaluate(stmt.children[i]->text);
      walk(*stmt.children[i]->children[0]);
      leaving.insert(leaving.end(), open.begin(), open.end());
    }
    open = std::move(leaving);
  }

  void walk(const Stmt &stmt) {
    switch (stmt.kind) {
    case Stmt::Plain:
    case Stmt::Emplace:
      evaluate(stmt.text);
      return;
    case Stmt::Declare:
      declare(stmt);
      return;
    case Stmt::Yield:
      suspend(stmt);
      return;
    case Stmt::Block:
      for (const StmtPtr &child : stmt.children)
        walk(*child);
      return;
    case Stmt::If:
      choose(stmt);
      return;
    case Stmt::While:
    case Stmt::Do:
    case Stmt::For:
      loop(stmt);
      return;
    case Stmt::Switch:
      select(stmt);
      return;
    case Stmt::Case:
      open.insert(open.end(), selector.begin(), selector.end());
      return;
    case Stmt::Try:
      attempt(stmt);
      return;
    case Stmt::Handler:
      return; // walked with its try
    case Stmt::Label: {
      unsigned node = addNode();
      connect(open, node);
      labels[stmt.target] = node;
      open = {node};
      return;
    }
    }
  }

  const Generator &generator;
  FlowGraph graph;
  /// Nodes that control may leave to what is added next.
  Nodes open;
  /// The condition of the innermost switch.
  Nodes selector;
  std::vector<Nodes> breaks;
  std::vector<Nodes> continues;
  std::vector<unsigned> labels;
  std::vector<std::pair<unsigned, TargetId>> jumps;
};
} // namespace

FlowGraph buildFlow(const Generator &generator) {
  return FlowBuilder(generator).build();
}

} // namespace yieldc
