//===- BuildGroup.cpp - Declarations of several things --------------------===//
//
//   const int size = 3, n = f();
//
// What becomes static, what lives in the frame and what stays a declaration may
// stand in one statement. Each is then declared alone.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc::model {

/// The place after attributes that begin a declaration, or `begin`.
SourceLocation Builder::afterAttributes(SourceLocation begin) const {
  for (;;) {
    std::optional<Token> next = unit.tokens().after(begin);
    llvm::ArrayRef<Token> one = unit.tokens().between(begin, begin);
    bool isAttribute = !one.empty() && next &&
                       (one[0].isOneOf(tok::kw_alignas, tok::kw___attribute) ||
                        (one[0].is(tok::l_square) && next->is(tok::l_square)));
    if (!isAttribute)
      return begin;
    bool isWord = !one[0].is(tok::l_square);
    SourceLocation last = endOfBrackets(isWord ? next->getLocation() : begin);
    std::optional<Token> after = unit.tokens().after(last);
    if (!after)
      return begin;
    begin = after->getLocation();
  }
}

/// The bracket that closes the one at `begin`.
SourceLocation Builder::endOfBrackets(SourceLocation begin) const {
  llvm::ArrayRef<Token> rest =
      unit.tokens().between(begin, decl.bodyRange.getEnd());
  unsigned depth = 0;
  for (const Token &token : rest) {
    if (token.isOneOf(tok::l_paren, tok::l_square, tok::l_brace))
      ++depth;
    else if (token.isOneOf(tok::r_paren, tok::r_square, tok::r_brace) &&
             --depth == 0)
      return token.getLocation();
  }
  return begin;
}

/// The definition of `tag`, with the attributes after it.
SourceRange Builder::definitionOf(const TagDecl *tag) const {
  SourceRange range = tag->getSourceRange();
  for (;;) {
    std::optional<Token> next = unit.tokens().after(range.getEnd());
    if (!next || !next->is(tok::kw___attribute))
      return range;
    std::optional<Token> bracket = unit.tokens().after(next->getLocation());
    if (!bracket || !bracket->is(tok::l_paren))
      return range;
    range.setEnd(endOfBrackets(bracket->getLocation()));
  }
}

/// `[[maybe_unused]] static const int size = 3;`
Fragment Builder::asStatic(const DeclStmt *stmt, SourceRange range) {
  SourceLocation begin = afterAttributes(range.getBegin());
  Fragment text = concat(verbatim("static "),
                         fragment(SourceRange(begin, range.getEnd()), {stmt}));
  std::optional<Token> last = unit.tokens().before(begin);
  return begin == range.getBegin() || !last
             ? text
             : concat(concat(fragment(SourceRange(range.getBegin(),
                                                  last->getLocation()),
                                      {}),
                             verbatim(" ")),
                      text);
}

/// Whether only some of what `stmt` declares are variables of one generator.
bool Builder::isMixed(const DeclStmt *stmt) const {
  bool hasOwn = false, hasShared = false;
  for (const Decl *one : stmt->decls()) {
    const auto *var = dyn_cast<VarDecl>(one);
    bool isOwn = var && var->hasLocalStorage() && !isConstant(var);
    hasOwn |= isOwn;
    hasShared |= !isOwn && isa<VarDecl, FunctionDecl>(one);
  }
  return hasOwn && hasShared;
}

void Builder::buildEach(const DeclStmt *stmt, StmtList &out) {
  for (const Decl *one : stmt->decls()) {
    const auto *var = dyn_cast<VarDecl>(one);
    if (const auto *function = dyn_cast<FunctionDecl>(one))
      declareFunction(stmt, function, out);
    else if (var && structure.holdsSuspension(var->getInit()))
      buildVariable(var, stmt, out);
    else if (var && isConstant(var))
      declareConstant(stmt, var, out);
    else if (var)
      buildApart(var, out);
  }
}

/// A constant.
void Builder::declareConstant(const DeclStmt *stmt, const VarDecl *var,
                              StmtList &out) {
  Type type = describe(var->getType(), var->getTypeSourceInfo(), "");
  std::optional<Token> next = unit.tokens().after(var->getLocation());
  if (!type.unnameable.empty() || !next)
    return refuse(stmt, "a declaration of a constant together with variables, "
                        "because its type is " +
                            type.unnameable);
  SourceLocation begin = next->getLocation();
  bool isCall = var->getInitStyle() == VarDecl::CallInit;
  SourceLocation end = isCall ? endOfBrackets(begin) : var->getEndLoc();
  declaresStatic = true;
  Stmt *plain = add(out, Stmt::Plain, var->getLocation());
  plain->text =
      concat(verbatim((var->isConstexpr() ? "static constexpr " : "static ") +
                      type.prefix + " " + emittedName(var->getName())),
             fragment(SourceRange(begin, end), {var->getInit()}));
  plain->text = concat(concat(plain->text, verbatim(";")),
                       markUsed(var, /*isAlone=*/true));
  plain->text.declaresObjects = false;
  plain->declaresForBlock = true;
}

/// Only the words of the user say all about a function; but not much is said in
/// such a place.
void Builder::declareFunction(const DeclStmt *stmt,
                              const FunctionDecl *function, StmtList &out) {
  Type type = describe(function->getType(), nullptr, "");
  bool saysMore = function->getExceptionSpecType() != EST_None ||
                  function->getMinRequiredArguments() < function->param_size();
  if (!type.unnameable.empty() || saysMore)
    return refuse(stmt, "a declaration of a function together with variables, "
                        "because each is declared alone; write that so");
  Stmt *plain = add(out, Stmt::Plain, function->getLocation());
  plain->text = verbatim(type.prefix + " " + function->getNameAsString() +
                         type.suffix + ";");
  plain->declaresForBlock = true;
}

/// `struct { … } x;` declares both; the type goes first, and the declaration of
/// the variables names it.
Substitution Builder::liftDefinition(const TagDecl *tag) {
  Substitution name;
  name.range = definitionOf(tag);
  buildLocalType(tag, name.range, "");
  generator.types.back().text =
      concat(generator.types.back().text, verbatim(";"));
  name.piece.text = generator.types.back().name;
  return name;
}

/// Does the body have variables of that type that are not static?
bool Builder::hasLocalsOf(const TagDecl *type) const {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool shouldVisitImplicitCode() const { return true; }
    bool VisitVarDecl(VarDecl *var) {
      QualType of = var->getType().getNonReferenceType();
      while (!of->getPointeeType().isNull() || of->isArrayType())
        of = of->isArrayType() ? of->getAsArrayTypeUnsafe()->getElementType()
                               : of->getPointeeType();
      found |=
          var->hasLocalStorage() && of->getAsTagDecl() &&
          of->getAsTagDecl()->getCanonicalDecl() == type->getCanonicalDecl();
      return !found;
    }
    const TagDecl *type = nullptr;
    bool found = false;
  };
  // What is deduced from one is not known in a template.
  if (function->isDependentContext())
    return true;
  Finder finder;
  finder.type = type;
  finder.TraverseStmt(const_cast<CompoundStmt *>(decl.body));
  return finder.found;
}

} // namespace yieldc::model
