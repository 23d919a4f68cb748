//===- BuildRange.cpp - What a range-based for walks over -----------------===//
//
// The range is kept only where its expression could not be named again: an
// rvalue is an object of the frame, other lvalues a reference.
//
//===----------------------------------------------------------------------===//
#include "Model/FullExpression.h"
#include "Model/MeantLists.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace yieldc::model {

static Fragment localPiece(const Generator &generator, LocalId id) {
  return nameOf(generator, id, Use::Escape);
}

/// Naming `expr` twice designates the same object: no call, no pointer that
/// could be changed in between.
bool Builder::isStableLvalue(const Expr *expr) {
  expr = expr->IgnoreParenImpCasts();
  if (const auto *ref = dyn_cast<DeclRefExpr>(expr))
    return isa<VarDecl, BindingDecl>(ref->getDecl());
  const auto *member = dyn_cast<MemberExpr>(expr);
  if (!member || !isa<FieldDecl>(member->getMemberDecl()) ||
      member->getMemberDecl()->getType()->isReferenceType())
    return false;
  if (isa<CXXThisExpr>(member->getBase()->IgnoreImpCasts()))
    return true;
  return !member->isArrow() && isStableLvalue(member->getBase());
}

/// The array behind a braced list that depends on a template parameter. Its
/// elements have the type that is `written`, or that of any of them that is
/// known, or are asked for it when the template is instantiated.
Type Builder::describeList(const InitListExpr *list, QualType written) {
  auto isKnown = [](const Expr *part) { return !part->isTypeDependent(); };
  auto known = llvm::find_if(list->inits(), isKnown);
  Type type;
  if (!written.isNull()) {
    type = describe(written.getUnqualifiedType().withConst(), nullptr, "");
  } else if (known != list->inits().end()) {
    QualType element = (*known)->getType();
    if (element->isArrayType() || element->isFunctionType())
      element = context.getDecayedType(element);
    type = describe(element.getUnqualifiedType().withConst(), nullptr, "");
  } else {
    std::vector<std::string> types;
    for (const Expr *part : list->inits()) {
      const auto *expansion = dyn_cast<PackExpansionExpr>(part);
      const Expr *value = expansion ? expansion->getPattern() : part;
      types.push_back("decltype((" + initializerText(fragment(value)) + "))" +
                      (expansion ? "..." : ""));
      leaveClassIfNeeded(types.back());
      if (holdsLambda(value))
        type.unnameable = "that of a list with a lambda in it";
    }
    type.prefix = "typename " + generator.runtime("listed") + "<" +
                  llvm::join(types, ", ") + ">::element";
  }
  std::optional<std::string> bound = countOf(list);
  if (bound)
    type.suffix = "[" + *bound + "]" + type.suffix;
  else
    type.unnameable = "an array whose bound is not known";
  type.isScalar = type.triviallyCopyable = type.triviallyDestructible = false;
  type.isDependent = type.isArray = type.isConst = true;
  return type;
}

/// What a `std::initializer_list` of `type` holds; null if that is another.
static QualType elementOf(QualType type) {
  // Its canonical form does not name the parameters of the template.
  const auto *list = type->getAs<TemplateSpecializationType>();
  while (list && list->isTypeAlias())
    list = list->getAliasedType()->getAs<TemplateSpecializationType>();
  const auto *known = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      type->getAsCXXRecordDecl());
  const TemplateDecl *decl = known ? known->getSpecializedTemplate()
                             : list
                                 ? list->getTemplateName().getAsTemplateDecl()
                                 : nullptr;
  if (!decl || !decl->isInStdNamespace() ||
      decl->getName() != "initializer_list")
    return QualType();
  const TemplateArgument &element =
      known ? known->getTemplateArgs()[0] : list->template_arguments()[0];
  return element.getAsType();
}

const InitListExpr *openListOf(const Expr *range) {
  range = range->IgnoreImplicit()->IgnoreParens();
  if (const auto *made = dyn_cast<CXXUnresolvedConstructExpr>(range);
      made && made->isListInitialization() &&
      !elementOf(made->getType()).isNull())
    return dyn_cast<InitListExpr>(made->getArg(0));
  return range->isTypeDependent() ? dyn_cast<InitListExpr>(range) : nullptr;
}

/// The array of a `std::initializer_list`, other than that made of `known`,
/// that lives as long as `range`; null if there is none.
static const Expr *otherArray(const VarDecl *range, const InitListExpr *known) {
  struct Finder : MeantListVisitor<Finder> {
    bool VisitCXXStdInitializerListExpr(CXXStdInitializerListExpr *list) {
      const auto *array =
          dyn_cast<MaterializeTemporaryExpr>(list->getSubExpr());
      if (array && array->getExtendingDecl() == range && listOf(list) != known)
        found = array;
      return !found;
    }
    const VarDecl *range = nullptr;
    const InitListExpr *known = nullptr;
    const Expr *found = nullptr;
  };
  Finder finder;
  finder.range = range;
  finder.known = known;
  finder.TraverseStmt(const_cast<Expr *>(range->getInit()));
  return finder.found;
}

/// What walks the array of `list`, which lies in `range`.
Type Builder::describePointer(const InitListExpr *list, const Local &range) {
  Type type;
  std::optional<std::string> bound = countOf(list);
  type.prefix = range.type.prefix + " *";
  type.suffix = range.type.suffix.substr(bound ? bound->size() + 2 : 0);
  type.unnameable = range.type.unnameable;
  type.isScalar = true;
  type.triviallyDestructible = type.triviallyCopyable = true;
  return type;
}

Fragment Builder::declareRange(const CXXForRangeStmt *stmt, StmtList &out) {
  const Expr *range = stmt->getRangeInit();
  if (isStableLvalue(range)) {
    Fragment text = fragment(range);
    for (Use &use : text.uses)
      use.kind = Use::Escape;
    return text;
  }
  auto keep = [&](Type type, Local::Init init, Fragment value) {
    LocalId id = addLocal("range", Local::Temporary, std::move(type),
                          range->getExprLoc());
    generator.locals[id].init = init;
    generator.locals[id].value = std::move(value);
    generator.locals[id].extendsTemporary = true;
    generator.locals[id].isOperand = context.getLangOpts().CPlusPlus23;
    Stmt *declare = add(out, Stmt::Declare, range->getExprLoc());
    declare->locals.push_back(id);
    declare->text.uses = generator.locals[id].value.uses;
    declare->printsEach = true;
    return id;
  };

  const auto *variable = cast<VarDecl>(stmt->getRangeStmt()->getSingleDecl());
  // The array behind an initializer_list must live in the frame.
  const InitListExpr *known = listOf(range->IgnoreImplicit());
  if (const Expr *array = otherArray(variable, known)) {
    diag::report(diags, array->getExprLoc(), diag::Kind::ArrayAcrossYield);
    failed = true;
    return Fragment();
  }
  if (known)
    return localPiece(generator, keep(describe(known->getType(), nullptr, ""),
                                      Local::List, fragment(known)));
  if (const InitListExpr *list = openListOf(range))
    return localPiece(generator,
                      keep(describeList(list, elementOf(range->getType())),
                           Local::List, fragment(list)));
  if (std::optional<Type> result =
          range->isTypeDependent() ? declaredResult(range) : std::nullopt)
    return localPiece(generator, keep(*result, Local::Copy, fragment(range)));
  // A glvalue may be a machine.
  if (range->isTypeDependent() ||
      (range->isGLValue() && mentionsGenerator(range->getType()) &&
       extendedTemporaries(variable).empty())) {
    Type type;
    type.isDependent = type.isReference = true;
    Fragment value = fragment(range);
    type.prefix = initializerText(value);
    type.unnameable = openTypeReason(range);
    return localPiece(generator, keep(type, Local::Copy, value));
  }
  auto extended = extendedTemporaries(variable);
  bool areKept = lang.CPlusPlus23 && !range->isPRValue();
  if (!extended.empty() && !areKept) {
    const MaterializeTemporaryExpr *temporary = extended.front();
    const Expr *object = temporary->getSubExpr();
    LocalId id = keep(describeTemporary(object), Local::Copy, fragment(object));
    if (range->isPRValue())
      return localPiece(generator, id);
    Substitution part;
    part.range = writtenRange(object);
    part.piece.kind = Piece::Local;
    part.piece.local = id;
    Fragment text = fragment(range, part);
    text.uses.push_back({id, Use::Escape});
    return text;
  }
  QualType type = range->isXValue()
                      ? context.getRValueReferenceType(range->getType())
                      : context.getLValueReferenceType(range->getType());
  return localPiece(
      generator, keep(describeFrom(range, type), Local::Copy, fragment(range)));
}

/// The range, evaluated in pieces if it suspends, or if its temporaries live as
/// long as the loop, which is so from C++23 on.
Fragment Builder::buildRange(const CXXForRangeStmt *stmt, StmtList &out) {
  const Expr *range = stmt->getRangeInit();
  if (!structure.holdsSuspension(range) && !lang.CPlusPlus23)
    return declareRange(stmt, out);
  FullExpression full(*this, range);
  Fragment text;
  size_t own = generator.locals.size();
  // An initializer_list is made in the frame as an array.
  const InitListExpr *list = listOf(range->IgnoreImplicit());
  list = list ? list : openListOf(range);
  const Expr *made = list ? list : range;
  if (lang.CPlusPlus23 ? full.lowerExtended(made) : full.lower(range, true)) {
    if (!lang.CPlusPlus23)
      own = generator.locals.size();
    text = declareRange(stmt, full.statements());
    for (LocalId id = own; id < generator.locals.size(); ++id)
      full.outlive(id);
  }
  full.close(out);
  return text;
}

} // namespace yieldc::model
