#include "Plan/Simplify.h"

namespace yieldc {

/// Setting the level before `next` has no effect.
static bool isMoot(const Op &next) {
  if (next.kind == Op::Level)
    return true;
  return next.kind == Op::Suspend && !next.mayThrow && next.children.empty();
}

void simplify(Op &body) {
  std::vector<Op> kept;
  for (size_t i = 0; i < body.children.size(); ++i) {
    Op &op = body.children[i];
    bool isLast = i + 1 == body.children.size();
    bool isBare = op.comments.empty() && op.trailing.empty();
    if (op.kind == Op::Level && !isLast && isBare &&
        isMoot(body.children[i + 1]))
      continue;
    simplify(op);
    kept.push_back(std::move(op));
  }
  body.children = std::move(kept);
}

} // namespace yieldc
