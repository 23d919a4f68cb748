#include "Plan/Simplify.h"

namespace yieldc {

/// Setting the level before `next` has no effect.
static bool isMoot(const Op &next) {
  if (next.kind == Op::Level)
    return true;
  return next.kind == Op::Suspend && !next.mayThrow && next.children.empty();
}

/// Braces without a declaration between them. The user's own stay where they
/// hold any text of the user's.
static bool isNeedlessBlock(const Op &op) {
  return op.kind == Op::Block && op.trailing.empty() &&
         llvm::none_of(op.children, [&](const Op &child) {
           return child.kind == Op::Text && (child.declares || !op.isOurs);
         });
}

static void openNeedlessBlocks(Op &body) {
  std::vector<Op> opened;
  for (Op &op : body.children) {
    bool canCarry = op.comments.empty() ||
                    (!op.children.empty() && op.children[0].comments.empty());
    bool isStatement = body.kind == Op::Block || body.kind == Op::Landing;
    if (!isStatement || !isNeedlessBlock(op) || !canCarry) {
      opened.push_back(std::move(op));
      continue;
    }
    if (!op.comments.empty())
      op.children[0].comments = op.comments;
    for (Op &child : op.children)
      opened.push_back(std::move(child));
  }
  body.children = std::move(opened);
}

static void dropMootLevels(Op &body) {
  std::vector<Op> kept;
  for (size_t i = 0; i < body.children.size(); ++i) {
    Op &op = body.children[i];
    bool isLast = i + 1 == body.children.size();
    bool isBare = op.comments.empty() && op.trailing.empty();
    if (op.kind == Op::Level && !isLast && isBare &&
        isMoot(body.children[i + 1]))
      continue;
    kept.push_back(std::move(op));
  }
  body.children = std::move(kept);
}

void simplify(Op &body) {
  for (Op &child : body.children)
    simplify(child);
  openNeedlessBlocks(body);
  dropMootLevels(body);
}

} // namespace yieldc
