//===- BuildRangeFor.cpp - Range-based for --------------------------------===//
//
//   for (decl : range) body
//
//   Block { Declare range, it, end;
//           For (; it != end; ++it) Block { decl = *it; body } }
//
// Arrays are walked with a pointer and keep no end. For the range itself, see
// BuildRange.cpp.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"

using namespace clang;

namespace yieldc::model {

void Builder::declareIterators(const CXXForRangeStmt *stmt,
                               const Fragment &range, StmtList &out,
                               Fragment &cond, LocalId &iterator) {
  SourceLocation loc = stmt->getRangeInit()->getExprLoc();
  auto keep = [&](const char *name, Type type, Fragment value) {
    LocalId id = addLocal(name, Local::Temporary, std::move(type), loc);
    generator.locals[id].init = Local::Copy;
    generator.locals[id].value = std::move(value);
    Stmt *declare = add(out, Stmt::Declare, loc);
    declare->locals.push_back(id);
    declare->text.uses = generator.locals[id].value.uses;
    declare->printsEach = true;
    return id;
  };
  auto varOf = [](const DeclStmt *decl) {
    return decl ? cast<VarDecl>(decl->getSingleDecl()) : nullptr;
  };
  const VarDecl *begin = varOf(stmt->getBeginStmt());
  const VarDecl *end = varOf(stmt->getEndStmt());
  QualType rangeType = stmt->getRangeInit()->getType();

  std::optional<LocalId> rangeLocal;
  if (range.pieces.size() == 1 && range.pieces.front().kind == Piece::Local &&
      generator.locals[range.pieces.front().local].origin == Local::Temporary)
    rangeLocal = range.pieces.front().local;
  Fragment endText;
  bool isArray = false;
  auto call = [&](const char *how, const char *fallback) {
    const VarDecl *var = StringRef(how) == "begin" ? begin : end;
    const Expr *init =
        var && var->getInit()
            ? const_cast<Expr *>(var->getInit())->IgnoreUnlessSpelledInSource()
            : nullptr;
    if (init && isa<CXXMemberCallExpr>(init))
      return concat(range, verbatim(std::string(".") + how + "()"));
    return concat(concat(verbatim(generator.runtime(fallback) + "("), range),
                  verbatim(")"));
  };
  const auto *bounds =
      begin ? context.getAsConstantArrayType(stmt->getRangeInit()
                                                 ->IgnoreImplicit()
                                                 ->getType()
                                                 .getNonReferenceType())
            : nullptr;
  if (const InitListExpr *list = listOf(stmt->getRangeInit()->IgnoreImplicit()))
    bounds = context.getAsConstantArrayType(list->getType());
  const InitListExpr *openList = openListOf(stmt->getRangeInit());
  std::optional<std::string> count =
      openList && rangeLocal ? countOf(openList) : std::nullopt;
  if (!count)
    openList = nullptr;
  Fragment beginText;
  if (openList) {
    isArray = true;
    beginText = range;
    endText = concat(range, verbatim(" + (" + *count + ")"));
  } else if (bounds) {
    isArray = true;
    beginText = range;
    endText = concat(
        range, verbatim(" + " + llvm::toString(bounds->getSize(), 10, false)));
  } else {
    beginText = call("begin", "range_begin");
    endText = call("end", "range_end");
  }
  auto typeOf = [&](const VarDecl *var, const Fragment &text) {
    if (openList)
      return describePointer(openList, generator.locals[*rangeLocal]);
    bool isKnown =
        var && !var->getType()->isDependentType() &&
        (rangeType->isArrayType() ||
         (!mentionsGenerator(rangeType) && !mentionsGenerator(var->getType())));
    Type type = isKnown ? describeFrom(var->getInit(), var->getType()) : Type();
    if (isKnown && type.unnameable.empty())
      return type;
    // By the range's type where it is ours: no name to look up in the class.
    std::string how =
        rangeLocal && !generator.locals[*rangeLocal].type.isReference
            ? memberType("iterator_of",
                         generator.locals[*rangeLocal].type.prefix)
            : memberType("decayed", "decltype(" + initializerText(text) + ")");
    if (var == end && end && begin &&
        !context.hasSameType(begin->getType(), end->getType()))
      how = memberType("decayed", "decltype(" + initializerText(text) + ")");
    type.unnameable.clear();
    type.suffix.clear();
    type.prefix = how;
    if (!var || var->getType()->isDependentType())
      type.isDependent = true;
    else if (!isKnown) {
      type.isClass = true;
      type.triviallyDestructible =
          var->getType().isDestructedType() == QualType::DK_none;
    }
    return type;
  };
  iterator = keep("it", typeOf(begin, beginText), beginText);
  generator.locals[iterator].value.mayThrow |= !isArray;
  cond = concat(nameOf(generator, iterator, Use::Escape), verbatim(" != "));
  if (isArray) {
    cond = concat(cond, endText);
    return;
  }
  LocalId last = keep("end", typeOf(end, endText), endText);
  generator.locals[last].value.mayThrow = true;
  cond = concat(cond, nameOf(generator, last, Use::Escape));
  bool isPointer = begin && begin->getType()->isPointerType();
  cond.mayThrow |= !isPointer;
}

/// Of `[a, b]`: the declaration's own end is the colon after it.
SourceLocation Builder::closingBracket(const DecompositionDecl *decl) const {
  std::optional<Token> next =
      unit.tokens().after(decl->bindings().back()->getLocation());
  return next ? next->getLocation() : decl->getEndLoc();
}

/// What has no name of its own is of the type of `*it`.
void Builder::describeElement(Local &element, const VarDecl *named) {
  std::string text = initializerText(element.value);
  if (element.type.isReference)
    return describeByReferent(element.type, named->getType(), text);
  if (element.type.isArray)
    return;
  Type deduced;
  describeDeduced(deduced, named->getTypeSourceInfo()->getType(), text);
  if (deduced.unnameable.empty())
    describeByText(element.type, deduced.prefix);
}

void Builder::buildRangeFor(const CXXForRangeStmt *stmt, StmtList &out) {
  Stmt *outer = openBlock(out, stmt->getForLoc());
  if (stmt->getInit())
    buildStmt(stmt->getInit(), outer->children);
  Fragment range = buildRange(stmt, outer->children);
  Fragment cond;
  LocalId iterator = 0;
  declareIterators(stmt, range, outer->children, cond, iterator);

  Stmt *loop = addLoop(Stmt::For, stmt, outer->children);
  bool isClass = generator.locals[iterator].type.isClass ||
                 generator.locals[iterator].type.isDependent;
  loop->text = std::move(cond);
  loop->step =
      concat(verbatim("++"),
             nameOf(generator, iterator, isClass ? Use::Escape : Use::Update));
  loop->step.mayThrow = isClass;
  StmtList body;
  Stmt *block = openBlock(body, stmt->getBody()->getBeginLoc());
  std::vector<LocalId> declared;
  if (declareVariable(stmt->getLoopVariable(), block->children, declared)) {
    Local &variable = generator.locals[declared.front()];
    variable.init = Local::Copy;
    variable.value =
        concat(verbatim("*"),
               nameOf(generator, iterator, isClass ? Use::Escape : Use::Read));
    variable.value.mayThrow = isClass || variable.type.isClass;
    const VarDecl *named = stmt->getLoopVariable();
    variable.needsImplicit =
        mayMeetExplicit(named->getType(), named->getInit(), context);
    bool isDeduced = named->getType()->getContainedDeducedType();
    if (variable.type.isDependent && isDeduced)
      variable.type.unnameable.clear();
    else if (!variable.type.unnameable.empty() && isDeduced &&
             !speller.staysLocal(named->getType()))
      describeElement(variable, named);
    if (variable.type.isDependent && variable.type.isReference) {
      variable.type.prefix = initializerText(variable.value);
      if (isDecltypeAuto(named->getType()))
        variable.type.bindsAs = "decltype(" + variable.type.prefix + ")";
    } else if (variable.type.isDependent &&
               stmt->getLoopVariable()->getType()->getContainedDeducedType())
      describeDeduced(variable.type, named->getTypeSourceInfo()->getType(),
                      deducingText(named, initializerText(variable.value)));
    Stmt *declare = add(block->children, Stmt::Declare,
                        stmt->getLoopVariable()->getLocation());
    declare->locals = declared;
    SourceRange written = stmt->getLoopVarStmt()->getSourceRange();
    llvm::SmallVector<const NamedDecl *> names{stmt->getLoopVariable()};
    if (const auto *bindings =
            dyn_cast<DecompositionDecl>(stmt->getLoopVariable())) {
      written = SourceRange(bindings->getBeginLoc(), closingBracket(bindings));
      names.assign(bindings->bindings().begin(), bindings->bindings().end());
    } else if (std::optional<Token> last =
                   unit.tokens().before(stmt->getColonLoc())) {
      // `int (&row)[3]` goes on after the name.
      written = SourceRange(named->getBeginLoc(), last->getLocation());
    }
    declare->text = concat(
        concat(verbatim(sourceText(written, names) + " = "), variable.value),
        verbatim(";"));
    if (named->hasAttr<UnusedAttr>())
      declare->text =
          concat(declare->text,
                 verbatim("\nstatic_cast<void>(" +
                          emittedName(names.front()->getName()) + ");"));
  }
  std::string comments = headComments(stmt->getBody());
  if (const auto *compound = dyn_cast<CompoundStmt>(stmt->getBody())) {
    lastEnd = compound->getLBracLoc();
    for (const clang::Stmt *child : compound->body())
      buildStmt(child, block->children);
    takeComments(compound->getRBracLoc(), block->children,
                 block->closingComments);
  } else {
    buildStmt(stmt->getBody(), block->children);
  }
  addHeadComments(*block, comments);
  closeBlock();
  loop->children = std::move(body);
  breakables.pop_back();
  continuables.pop_back();
  closeBlock();
}

} // namespace yieldc::model
