//===- BuildStmt.cpp - Statements that hold suspensions -------------------===//
//
// One function a construct. A statement that holds no suspension (and no
// `case` of a switch that does) is kept as text by buildPlain.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "Model/Directives.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace yieldc::model {

/// Deeper nesting than this is refused: every stage walks the tree by
/// recursion. Clang's own limit on brackets is 256.
constexpr unsigned maxDepth = 1000;

unsigned Builder::lineOf(SourceLocation loc) const {
  loc = sources.getExpansionLoc(loc);
  FileID body =
      sources.getFileID(sources.getExpansionLoc(decl.bodyRange.getBegin()));
  // Of what the body includes, the line that does so.
  while (sources.getFileID(loc) != body) {
    SourceLocation outer = sources.getIncludeLoc(sources.getFileID(loc));
    if (outer.isInvalid())
      break;
    loc = outer;
  }
  unsigned line = countsLines ? sources.getExpansionLineNumber(loc)
                              : sources.getPresumedLineNumber(loc);
  return unit.originalLine(loc, line);
}

Stmt *Builder::add(StmtList &out, Stmt::Kind kind, SourceLocation loc) {
  out.push_back(std::make_unique<Stmt>());
  Stmt *stmt = out.back().get();
  stmt->kind = kind;
  stmt->loc = loc;
  stmt->line = stmt->endLine = lineOf(loc);
  stmt->block = currentBlock;
  return stmt;
}

Stmt *Builder::openBlock(StmtList &out, SourceLocation loc) {
  Stmt *block = add(out, Stmt::Block, loc);
  generator.blocks.push_back({currentBlock});
  currentBlock = generator.blocks.size() - 1;
  block->block = currentBlock;
  return block;
}

TargetId Builder::addTarget(Target::Kind kind, std::string name) {
  generator.targets.push_back({kind, std::move(name)});
  return generator.targets.size() - 1;
}

void Builder::refuse(const clang::Stmt *stmt, llvm::StringRef what) {
  const Expr *suspension = structure.firstSuspension(stmt);
  diag::report(diags,
               suspension ? suspension->getExprLoc() : stmt->getBeginLoc(),
               diag::Kind::UnsupportedStatement)
      << what;
  failed = true;
}

//===----------------------------------------------------------------------===//
// Comments
//===----------------------------------------------------------------------===//

/// A comment that ends in a backslash would take in the line after it.
static std::string withoutContinuation(StringRef comment) {
  return comment.trim().rtrim("\\ \t").str();
}

void Builder::takeComments(SourceLocation begin, StmtList &out,
                           std::string &comments) {
  if (lastEnd.isInvalid() || begin.isInvalid())
    return;
  SourceLocation from = sources.getExpansionRange(lastEnd).getEnd();
  SourceLocation to = sources.getExpansionLoc(begin);
  from = Lexer::getLocForEndOfToken(from, 0, sources, lang);
  lastEnd = SourceLocation();
  if (from.isInvalid() || !sources.isWrittenInSameFile(from, to) ||
      sources.getFileOffset(from) >= sources.getFileOffset(to))
    return;
  StringRef between = Lexer::getSourceText(
      CharSourceRange::getCharRange(from, to), sources, lang);
  // What stands on the line of the statement before belongs to it.
  auto [sameLine, rest] = between.split('\n');
  if (!sameLine.trim().empty() && between.contains('\n') && !out.empty() &&
      sameLine.count("/*") == sameLine.count("*/")) {
    out.back()->trailing = withoutContinuation(sameLine);
    // A comment's next line is a comment too.
    for (StringRef line = sameLine; line.rtrim().ends_with("\\");)
      std::tie(line, rest) = rest.split('\n');
  } else {
    rest = between;
  }
  rest = (holdsDirectives ? afterDirectives(rest) : rest).trim();
  if (rest.starts_with("//") || rest.starts_with("/*"))
    comments = withoutContinuation(rest);
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

StmtPtr Builder::buildBody(const CompoundStmt *body) {
  generator.blocks.push_back({0});
  currentBlock = 0;
  StmtList out;
  Stmt *block = add(out, Stmt::Block, decl.bodyRange.getBegin());
  block->endLine = lineOf(decl.bodyRange.getEnd());
  lastEnd = body->getLBracLoc();
  for (const clang::Stmt *child : body->body())
    buildStmt(child, block->children);
  takeComments(body->getRBracLoc(), block->children, block->closingComments);
  return std::move(out.front());
}

void Builder::buildStmt(const clang::Stmt *stmt, StmtList &out) {
  if (depth > maxDepth) {
    diag::report(diags, stmt->getBeginLoc(), diag::Kind::LexicallyTooDeep)
        << static_cast<int>(maxDepth);
    failed = true;
    return;
  }
  ++depth;
  std::string comments;
  takeComments(stmt->getBeginLoc(), out, comments);
  size_t first = out.size();
  SourceLocation end = withSemicolon(stmt).getEnd();

  if (!toName.empty())
    nameClosures(stmt);
  const auto *expr = dyn_cast<Expr>(stmt);
  const auto *yield =
      expr ? dyn_cast<CoyieldExpr>(expr->IgnoreParenCasts()) : nullptr;
  if (!yield && expr)
    if (const auto *cleanups = dyn_cast<ExprWithCleanups>(expr))
      yield = dyn_cast<CoyieldExpr>(cleanups->getSubExpr()->IgnoreParenCasts());

  if (!structure.isTakenApart(stmt)) {
    if (const auto *declaration = dyn_cast<DeclStmt>(stmt))
      buildDeclStmt(declaration, out);
    else
      buildPlain(stmt, out);
  } else if (yield) {
    buildYield(yield, out);
  } else if (const auto *compound = dyn_cast<CompoundStmt>(stmt)) {
    out.push_back(buildCompound(compound));
  } else if (const auto *choice = dyn_cast<IfStmt>(stmt)) {
    buildIf(choice, out);
  } else if (const auto *loop = dyn_cast<WhileStmt>(stmt)) {
    buildWhile(loop, out);
  } else if (const auto *loop = dyn_cast<DoStmt>(stmt)) {
    buildDo(loop, out);
  } else if (const auto *loop = dyn_cast<ForStmt>(stmt)) {
    buildFor(loop, out);
  } else if (const auto *loop = dyn_cast<CXXForRangeStmt>(stmt)) {
    buildRangeFor(loop, out);
  } else if (const auto *choice = dyn_cast<SwitchStmt>(stmt)) {
    buildSwitch(choice, out);
  } else if (const auto *label = dyn_cast<SwitchCase>(stmt)) {
    buildCase(label, out);
  } else if (const auto *label = dyn_cast<LabelStmt>(stmt)) {
    buildLabel(label, out);
  } else if (const auto *attributed = dyn_cast<AttributedStmt>(stmt)) {
    buildStmt(attributed->getSubStmt(), out);
  } else if (const auto *attempt = dyn_cast<CXXTryStmt>(stmt)) {
    buildTry(attempt, out);
  } else if (const auto *declaration = dyn_cast<DeclStmt>(stmt)) {
    buildDeclStmt(declaration, out);
  } else if (expr) {
    buildExpression(expr, out);
  } else if (const auto *jump = dyn_cast<CoreturnStmt>(stmt)) {
    buildReturn(jump, out);
  } else {
    refuse(stmt, "this kind of statement, because the tool does not know how "
                 "it is evaluated");
  }

  if (out.size() > first && !comments.empty())
    out[first]->comments = comments;
  lastEnd = end;
  --depth;
}

bool isFallthrough(const clang::Stmt *stmt) {
  const auto *attributed = dyn_cast<AttributedStmt>(stmt);
  return attributed && llvm::any_of(attributed->getAttrs(), [](const Attr *a) {
           return isa<FallThroughAttr>(a);
         });
}

/// What a label at the end of a block labels, where nobody wrote a `;`.
static bool isUnwritten(const clang::Stmt *stmt, const TokenStream &tokens) {
  std::optional<Token> before =
      isa<NullStmt>(stmt) ? tokens.before(stmt->getBeginLoc()) : std::nullopt;
  std::optional<Token> own =
      before ? tokens.after(before->getLocation()) : std::nullopt;
  return own && own->isNot(tok::semi);
}

void Builder::buildPlain(const clang::Stmt *stmt, StmtList &out) {
  if (isFallthrough(stmt) || isUnwritten(stmt, unit.tokens()))
    return;
  Stmt *plain = add(out, Stmt::Plain, stmt->getBeginLoc());
  plain->text = fragment(withSemicolon(stmt), {stmt});
  plain->text.fallsThrough =
      !isa<BreakStmt, ContinueStmt, GotoStmt, CoreturnStmt>(stmt);
  plain->declaresForBlock = isa<LabelStmt>(stmt);
}

//===----------------------------------------------------------------------===//
// Blocks, if
//===----------------------------------------------------------------------===//

StmtPtr Builder::buildCompound(const CompoundStmt *stmt) {
  StmtList out;
  Stmt *block = openBlock(out, stmt->getLBracLoc());
  block->endLine = lineOf(stmt->getRBracLoc());
  lastEnd = stmt->getLBracLoc();
  for (const clang::Stmt *child : stmt->body())
    buildStmt(child, block->children);
  takeComments(stmt->getRBracLoc(), block->children, block->closingComments);
  closeBlock();
  return std::move(out.front());
}

/// `for (…) // why`: what is written between a head and its substatement.
std::string Builder::headComments(const clang::Stmt *stmt) {
  std::string comments;
  StmtList none;
  std::optional<Token> before = unit.tokens().before(stmt->getBeginLoc());
  lastEnd = before ? before->getLocation() : SourceLocation();
  takeComments(stmt->getBeginLoc(), none, comments);
  return comments;
}

/// Such comments stand inside the braces, for there may have been none.
void Builder::addHeadComments(Stmt &block, const std::string &comments) {
  std::string &inside = block.children.empty()
                            ? block.closingComments
                            : block.children.front()->comments;
  if (!comments.empty())
    inside = comments + (inside.empty() ? "" : "\n" + inside);
}

/// The body of a loop or a branch: a block, whether braces were written or not.
StmtPtr Builder::buildSubstatement(const clang::Stmt *stmt) {
  std::string comments = headComments(stmt);
  StmtList out;
  if (const auto *compound = dyn_cast<CompoundStmt>(stmt)) {
    out.push_back(buildCompound(compound));
  } else {
    Stmt *block = openBlock(out, stmt->getBeginLoc());
    buildStmt(stmt, block->children);
    closeBlock();
  }
  addHeadComments(*out.front(), comments);
  return std::move(out.front());
}

/// What is tested where a statement declares `variable` in its condition.
Fragment Builder::nameOfCondition(const VarDecl *variable) {
  auto found = localOf.find(variable);
  return found == localOf.end() ? verbatim(emittedName(variable->getName()))
                                : nameOf(generator, found->second);
}

//===----------------------------------------------------------------------===//
// Labels
//===----------------------------------------------------------------------===//

void Builder::buildLabel(const LabelStmt *stmt, StmtList &out) {
  const LabelDecl *label = stmt->getDecl();
  // `[[maybe_unused]]`, which means something in each branch of a condition.
  if (label->isUsed() || !label->hasAttr<UnusedAttr>()) {
    Stmt *node = add(out, Stmt::Label, stmt->getIdentLoc());
    node->target = labelOf.lookup(label);
  }
  lastEnd = SourceLocation();
  buildStmt(stmt->getSubStmt(), out);
}

} // namespace yieldc::model
