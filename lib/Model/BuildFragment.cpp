//===- BuildFragment.cpp - Text with holes --------------------------------===//
//
// Text is copied from the file where every hole can be found in it, that is,
// where no macro's body holds one; otherwise the statement is written out from
// its expanded tokens.
//
//===----------------------------------------------------------------------===//
#include "Model/Directives.h"
#include "Model/FragmentReader.h"
#include "Model/SourceText.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace yieldc::model {

Fragment verbatim(std::string text) {
  Fragment result;
  Piece piece;
  piece.text = std::move(text);
  result.pieces.push_back(std::move(piece));
  return result;
}

Fragment nameOf(const Generator &generator, LocalId local, Use::Kind kind) {
  Fragment result;
  Piece piece;
  piece.kind = Piece::Local;
  piece.local = local;
  piece.text = generator.locals[local].name;
  result.pieces.push_back(piece);
  result.uses.push_back({local, kind});
  return result;
}

Fragment concat(Fragment a, const Fragment &b) {
  auto append = [](auto &to, const auto &from) {
    to.insert(to.end(), from.begin(), from.end());
  };
  a.line = a.line ? a.line : b.line;
  bool isExpanded = !a.expanded.empty() || !b.expanded.empty();
  auto expandedOf = [](const Fragment &part) {
    return part.expanded.empty() ? part.pieces : part.expanded;
  };
  std::vector<Piece> expanded = expandedOf(a);
  append(expanded, expandedOf(b));
  size_t exits = a.exits.size();
  for (Piece piece : b.pieces) {
    bool isExit = piece.kind == Piece::Exit || piece.kind == Piece::ExitEnd;
    piece.exit += isExit ? exits : 0;
    a.pieces.push_back(std::move(piece));
  }
  if (isExpanded)
    a.expanded = std::move(expanded);
  append(a.uses, b.uses);
  append(a.exits, b.exits);
  append(a.captured, b.captured);
  append(a.inMacroBody, b.inMacroBody);
  a.lambdaUsesThis |= b.lambdaUsesThis;
  a.declaresObjects |= b.declaresObjects;
  a.mayThrow |= b.mayThrow;
  a.fallsThrough &= b.fallsThrough;
  return a;
}

/// What stands for an expression uses nothing of it.
static void forgetReplaced(Fragment &text) {
  auto isNamed = [&](auto isMeant) {
    return llvm::any_of(text.pieces, isMeant) ||
           llvm::any_of(text.expanded, isMeant);
  };
  text.lambdaUsesThis &= isNamed([](const Piece &piece) {
    return piece.kind == Piece::LambdaThis || piece.kind == Piece::LambdaMember;
  });
  llvm::erase_if(text.captured, [&](LocalId id) {
    return !isNamed([&](const Piece &piece) {
      return piece.kind == Piece::Local && piece.local == id;
    });
  });
}

/// Clang says that `&T::operator()` ends with `operator`.
SourceLocation Builder::operatorEnd(SourceLocation end) {
  llvm::ArrayRef<Token> last = unit.tokens().between(end, end);
  if (last.empty() || !last.front().is(tok::kw_operator))
    return end;
  std::optional<Token> next = unit.tokens().after(end);
  if (!next)
    return end;
  if (next->isOneOf(tok::l_paren, tok::l_square))
    if (std::optional<Token> close = unit.tokens().after(next->getLocation()))
      return close->getLocation();
  return next->getLocation();
}

Fragment Builder::fragment(SourceRange range,
                           llvm::ArrayRef<const clang::Stmt *> roots,
                           llvm::ArrayRef<Substitution> substitutions) {
  range.setEnd(operatorEnd(range.getEnd()));
  Fragment result;
  result.line = lineOf(range.getBegin());
  FragmentReader reader(*this, result);
  for (const clang::Stmt *root : roots)
    reader.read(root);
  std::vector<Hole> holes = reader.takeHoles();
  for (Exit &exit : result.exits)
    exit.leavesObjects |= result.declaresObjects;
  if (!lang.CXXExceptions)
    result.mayThrow = false;
  for (const Substitution &one : substitutions) {
    Hole hole{one.range.getBegin(), one.range.getEnd(), one.piece};
    hole.isSubstitution = true;
    holes.insert(holes.begin(), hole);
  }

  std::stable_partition(holes.begin(), holes.end(),
                        [](const Hole &hole) { return hole.isSubstitution; });
  auto expand = [&] {
    return expandedPieces(
        unit.tokens().between(range.getBegin(), range.getEnd()), holes);
  };
  std::optional<bool> hasStrings;
  auto isStringised = [&] {
    if (!hasStrings)
      hasStrings =
          stringises(unit.tokens().between(range.getBegin(), range.getEnd()),
                     unit.preprocessor());
    return *hasStrings;
  };
  SourceText source(sources, lang, range);
  std::vector<Hole> inSource;
  bool isExpanded = !source.isValid() || source.isRepeated(holes) ||
                    mustExpand(range, source.whole());
  if (source.isValid())
    for (const Hole &hole : holes) {
      bool isName = hole.piece.kind == Piece::Local && !hole.isSubstitution &&
                    hole.piece.form == Piece::Name;
      if (source.has(hole)) {
        inSource.push_back(hole);
        // The text that a macro makes of a name is the user's name.
        if (hole.piece.kind == Piece::Variable || !hole.begin.isMacroID() ||
            sources.isInSystemMacro(hole.begin) || !isStringised())
          continue;
        if (isName)
          result.inMacroBody.push_back(hole.piece.local);
        else
          isExpanded = true;
      } else if (hole.piece.kind == Piece::Local && !hole.isSubstitution &&
                 hole.piece.form != Piece::Declared)
        result.inMacroBody.push_back(hole.piece.local);
      else
        isExpanded = true;
    }
  if (isExpanded) {
    result.inMacroBody.clear();
    result.pieces = expand();
    if (!substitutions.empty())
      forgetReplaced(result);
    return result;
  }
  source.sort(inSource);
  result.pieces = source.pieces(inSource);
  if (!result.inMacroBody.empty())
    result.expanded = expand();
  if (!substitutions.empty())
    forgetReplaced(result);
  return result;
}

/// Conversions that nobody wrote may claim the place of a variable's name.
SourceRange writtenRange(const Expr *expr) {
  for (;;) {
    expr = expr->IgnoreImplicit();
    // Of `a->b`, the call is written as `a`.
    if (const auto *op = dyn_cast<CXXOperatorCallExpr>(expr);
        op && op->getOperator() == OO_Arrow && op->getNumArgs() == 1) {
      expr = op->getArg(0);
      continue;
    }
    const auto *construct = dyn_cast<CXXConstructExpr>(expr);
    bool isUnwritten = construct && !isa<CXXTemporaryObjectExpr>(construct) &&
                       construct->getParenOrBraceRange().isInvalid() &&
                       construct->getNumArgs() &&
                       !isa<CXXDefaultArgExpr>(construct->getArg(0));
    if (!isUnwritten)
      return expr->getSourceRange();
    expr = construct->getArg(0);
  }
}

Fragment Builder::fragment(const Expr *expr,
                           llvm::ArrayRef<Substitution> substitutions) {
  return fragment(writtenRange(expr), {expr}, substitutions);
}

} // namespace yieldc::model
