//===- LowerTry.cpp - try, handlers, if constexpr -------------------------===//
//
// No label can be jumped to from outside a `try`, so that it dispatches again:
//
//   resume_ = yieldc::start;
//   if (false) {
//   case 1: case 2:;
//   }
//   try {
//     switch (resume_) {
//     default: …
//     case 1:; …
//     }
//   } catch (E &e) { … }
//
// A handler that suspends dispatches likewise, and is entered again by throwing
// what it had caught. The branches of an `if constexpr` in a template dispatch
// in the same way.
//
//===----------------------------------------------------------------------===//
#include "Plan/Lowering.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace yieldc::model;

namespace yieldc {

static void collectStates(const Stmt &stmt, std::vector<unsigned> &to) {
  if (stmt.kind == Stmt::Yield)
    to.push_back(stmt.suspension);
  for (const StmtPtr &child : stmt.children)
    collectStates(*child, to);
}

/// The body of a `try` or of a handler. On every way out a guard destroys what
/// is alive inside, before a handler runs or the exception ends.
Op Lowering::lowerBody(const Stmt &body, std::string caught) {
  Op result;
  result.kind = Op::Body;
  result.text = std::move(caught);
  collectStates(body, result.states);
  if (levels.hasLevels(body)) {
    result.guard = names.fresh("guard_");
    result.number = level;
  }
  Op block = lowerBlock(body);
  result.children = std::move(block.children);
  return result;
}

/// No jump leads into an `if constexpr` either.
void Lowering::lowerConstexprIf(const Stmt &stmt, Ops &out) {
  Op op;
  op.kind = Op::ConstexprIf;
  op.text = text(stmt.text);
  collectStates(stmt, op.states);
  attempts.push_back({landings, level});
  for (const StmtPtr &branch : stmt.children)
    op.children.push_back(lowerBody(*branch, ""));
  attempts.pop_back();
  out.push_back(std::move(op));
}

void Lowering::lowerTry(const Stmt &stmt, Ops &out) {
  Op op;
  op.kind = Op::Try;
  collectStates(stmt, op.states);
  attempts.push_back({landings, level});
  op.children.push_back(lowerBody(*stmt.children[0], ""));
  for (size_t i = 1; i < stmt.children.size(); ++i) {
    const Stmt &handler = *stmt.children[i];
    op.children.push_back(lowerBody(*handler.children[0], text(handler.text)));
    for (unsigned state : op.children.back().states)
      op.rethrown.push_back({state, names.member(handler.object)});
  }
  attempts.pop_back();
  out.push_back(std::move(op));
}

} // namespace yieldc
