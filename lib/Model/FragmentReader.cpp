#include "Model/FragmentReader.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace yieldc::model {

bool isMachineMember(StringRef name) {
  return llvm::StringSwitch<bool>(name)
      .Cases("next", "begin", "end", "iterator", "reference", true)
      .Cases("yield_type", "send_type", "return_type", "step_type", true)
      .Cases("done", "result", "throw_", "return_", "reset", true)
      .Cases("state_", "level_", "unwind_", "level_of_", "this_", true)
      .Cases("sent_", "inject_", "result_", "resume", true)
      .Cases("unpacked_", "self_", "relocatable_", true)
      .Cases("resume_", "derived", true)
      .Cases("scope", "access", "machine", "value_type", "sentinel", true)
      .Cases("sender", "build_", "restartable_", true)
      .Cases("activation_", "frame_", "calls_", "call_", true)
      .Default(false);
}

void FragmentReader::read(const clang::Stmt *stmt) {
  root = stmt;
  TraverseStmt(const_cast<clang::Stmt *>(stmt));
}

/// An expression that has been evaluated before is a hole, as a whole.
bool FragmentReader::TraverseStmt(clang::Stmt *stmt) {
  const auto *expr = dyn_cast_or_null<Expr>(stmt);
  auto found = expr ? builder.replaced.find(expr) : builder.replaced.end();
  if (found == builder.replaced.end())
    return Base::TraverseStmt(stmt);
  const auto &[range, piece] = found->second;
  if (piece.kind == Piece::Local) {
    const Local &local = builder.generator.locals[piece.local];
    // A reference may be bound to a temporary.
    bool isValue = local.type.isReference
                       ? !local.type.isDependent
                       : local.type.isScalar && piece.cast.empty() &&
                             expr->isPRValue();
    fragment.uses.push_back({piece.local, isValue ? Use::Read : Use::Escape});
  }
  fragment.mayThrow |= piece.kind == Piece::Sent;
  Hole hole{range.getBegin(), range.getEnd(), piece};
  hole.isSubstitution = true;
  holes.push_back(hole);
  return true;
}

//===----------------------------------------------------------------------===//
// Names of locals
//===----------------------------------------------------------------------===//

void FragmentReader::addLocal(const ValueDecl *decl, SourceLocation loc,
                              Use use, bool isMoved) {
  auto found = builder.localOf.find(decl);
  if (found == builder.localOf.end()) {
    if (isMoved && isa<VarDecl>(decl))
      castInPlace(cast<VarDecl>(decl), loc);
    return;
  }
  LocalId id = found->second;
  const Local &local = builder.generator.locals[id];
  use.local = id;
  if (local.type.isReference || local.origin == Local::Binding)
    use.kind = Use::Read; // what it refers to is another object
  if (lambdas && use.kind != Use::Read)
    use = {id, Use::Escape};
  fragment.uses.push_back(use);
  if (local.origin == Local::Binding)
    fragment.uses.push_back({local.base, Use::Escape});
  if (captureByName || local.isClosure)
    fragment.captured.push_back(id);
  Piece piece;
  piece.kind = Piece::Local;
  piece.text = local.name;
  piece.local = id;
  if (!decl->getIdentifier()) {
    piece.form = Piece::Inside;
    holes.push_back({loc, SourceLocation(), piece});
    return;
  }
  if (isMoved)
    piece.form = Piece::Moved;
  if (isMoved)
    piece.cast = builder.spelled(
        builder.context.getRValueReferenceType(decl->getType()));
  holes.push_back({loc, loc, piece});
}

/// A variable that stays one, as the operand of what is no `co_return` any
/// more.
void FragmentReader::castInPlace(const VarDecl *var, SourceLocation loc) {
  Piece piece;
  std::string name = var->getName().str();
  piece.text = "static_cast<decltype(" + name + ") &&>(" + name + ")";
  holes.push_back({loc, loc, piece});
}

/// A local variable that the machine would take for its own gets another name,
/// at `loc` too.
void FragmentReader::rename(const ValueDecl *decl, SourceLocation loc) {
  if (!decl->getIdentifier() || !decl->getParentFunctionOrMethod())
    return;
  std::string name = builder.emittedName(decl->getName());
  if (name != decl->getName())
    addText(loc, std::move(name));
}

/// A variable that stays one: what a handler has caught, a static one, a
/// constant. A member's type cannot name it.
void FragmentReader::addVariable(const DeclRefExpr *ref) {
  const ValueDecl *decl = ref->getDecl();
  SourceLocation loc = ref->getLocation();
  if (builder.lifted.contains(decl) || builder.localOf.contains(decl) ||
      moved.contains(ref))
    return;
  const auto *var = dyn_cast<VarDecl>(decl);
  bool stays = var && var->getParentFunctionOrMethod() == builder.function &&
               (var->isExceptionVariable() || var->isStaticLocal() ||
                builder.isConstant(var));
  if (!stays || !loc.isFileID())
    return rename(decl, loc);
  Piece piece;
  piece.kind = Piece::Variable;
  piece.text = builder.emittedName(var->getName());
  if (auto value = builder.standInFor(ref, /*isOutside=*/true))
    piece.cast = *value;
  else
    piece.cast = builder.generator.runtime("argument") + "<" +
                 builder.spelled(builder.context.getLValueReferenceType(
                     var->getType().getNonReferenceType())) +
                 ">()";
  holes.push_back({loc, loc, piece});
}

/// The variable whose own storage `expr` designates a part of; null if none.
static const DeclRefExpr *baseVariable(const Expr *expr) {
  for (;;) {
    expr = expr->IgnoreParens();
    if (const auto *ref = dyn_cast<DeclRefExpr>(expr))
      return ref;
    if (const auto *member = dyn_cast<MemberExpr>(expr);
        member && !member->isArrow()) {
      expr = member->getBase();
    } else if (const auto *element = dyn_cast<ArraySubscriptExpr>(expr)) {
      const auto *decay =
          dyn_cast<ImplicitCastExpr>(element->getBase()->IgnoreParens());
      if (!decay || decay->getCastKind() != CK_ArrayToPointerDecay)
        return nullptr;
      expr = decay->getSubExpr();
    } else {
      return nullptr;
    }
  }
}

void FragmentReader::markRead(const Expr *expr, Use::Kind use, bool keeps) {
  if (const DeclRefExpr *ref = baseVariable(expr)) {
    bool isWhole = expr->IgnoreParens() == ref;
    if (use == Use::Write && !isWhole)
      use = Use::Update;
    known.try_emplace(ref, Use{0, use, keeps});
  }
}

bool FragmentReader::VisitImplicitCastExpr(ImplicitCastExpr *cast) {
  if (cast->getCastKind() == CK_LValueToRValue)
    markRead(cast->getSubExpr(), Use::Read);
  // A const member function, or a reference to const.
  if (cast->getCastKind() == CK_NoOp && cast->isLValue() &&
      cast->getType().isConstQualified())
    markRead(cast->getSubExpr(), Use::Escape, /*keeps=*/true);
  return true;
}

bool FragmentReader::VisitBinaryOperator(BinaryOperator *op) {
  if (!op->isAssignmentOp())
    return true;
  // Only an assignment that is the whole statement is certain to happen.
  const auto *expr = dyn_cast<Expr>(root);
  bool isWhole = expr && expr->IgnoreParenImpCasts() == op;
  markRead(op->getLHS(),
           op->getOpcode() == BO_Assign && isWhole ? Use::Write : Use::Update,
           /*keeps=*/op->isCompoundAssignmentOp());
  return true;
}

bool FragmentReader::VisitUnaryOperator(UnaryOperator *op) {
  if (op->isIncrementDecrementOp()) {
    markRead(op->getSubExpr(), Use::Update, /*keeps=*/true);
    leaveOutOfTypes(op);
  }
  if (op->getOpcode() == UO_Deref)
    dereferenced.insert(op->getSubExpr()->IgnoreImplicit());
  return true;
}

bool FragmentReader::VisitCallExpr(CallExpr *call) {
  for (const Expr *argument : call->arguments())
    wholeArguments.insert(argument->IgnoreImplicit());
  return true;
}

/// In a type, `++x` is `x`, `*x++` is `*x` and an argument `x++` is `x + 0`:
/// compilers warn of effects that nothing has.
void FragmentReader::leaveOutOfTypes(const UnaryOperator *op) {
  QualType type = op->getSubExpr()->getType();
  SourceLocation loc = op->getOperatorLoc();
  bool isPromoted = builder.context.isPromotableIntegerType(type);
  bool isArgument = wholeArguments.contains(op) && !isPromoted;
  if (!type->isScalarType() || !loc.isFileID() ||
      !(op->isPrefix() || isArgument || dereferenced.contains(op)))
    return;
  Piece piece;
  piece.kind = Piece::Variable;
  piece.text = UnaryOperator::getOpcodeStr(op->getOpcode()).str();
  piece.cast = op->isPostfix() && isArgument ? " + 0" : "";
  holes.push_back({loc, loc, piece});
}

/// As written, a list does not say how its elements are converted.
bool FragmentReader::TraverseInitListExpr(InitListExpr *list) {
  InitListExpr *meant = list->getSemanticForm();
  for (clang::Stmt *element : (meant ? meant : list)->children())
    if (element)
      TraverseStmt(element);
  return true;
}

/// A pack's name, or `isType`: `decltype(name)`. The body knows objects by
/// references to them.
void FragmentReader::addPack(const Local &pack, SourceLocation begin,
                             SourceLocation end, bool isType) {
  Piece piece;
  piece.kind = Piece::Variable;
  piece.text = pack.name;
  piece.cast =
      builder.generator.runtime("argument") + "<" + pack.type.prefix + ">()";
  if (isType) {
    piece.text = builder.generator.runtime("unreferenced") + "<decltype(" +
                 pack.name + ")>";
    piece.cast = pack.type.prefix;
  }
  holes.push_back({begin, end, piece});
}

/// What stands for a piece of the source in any case.
void FragmentReader::addText(SourceRange range, std::string text) {
  Piece piece;
  piece.kind = Piece::Qualifier;
  piece.text = std::move(text);
  holes.push_back({range.getBegin(), range.getEnd(), std::move(piece)});
}

/// Its functions are others; but variables that they use may have moved.
bool FragmentReader::TraverseCXXRecordDecl(CXXRecordDecl *record) {
  std::vector<Substitution> names =
      *builder.outerNames(record, /*isOutside=*/false);
  for (const Substitution &name : names)
    addText(name.range, name.piece.text);
  return true;
}

bool FragmentReader::VisitDecltypeTypeLoc(DecltypeTypeLoc loc) {
  if (std::optional<std::string> text = builder.standInFor(loc))
    addText(SourceRange(loc.getDecltypeLoc(), loc.getRParenLoc()), *text);
  const auto *ref = dyn_cast<DeclRefExpr>(loc.getUnderlyingExpr());
  if (std::optional<LocalId> id =
          builder.openBinding(loc.getUnderlyingExpr())) {
    Piece piece = builder.namePiece(*id);
    piece.form = Piece::Declared;
    fragment.uses.push_back({*id, Use::Read});
    holes.push_back({loc.getDecltypeLoc(), loc.getRParenLoc(), piece});
  }
  auto pack = ref ? builder.packOf.find(ref->getDecl()) : builder.packOf.end();
  if (pack == builder.packOf.end())
    return true;
  const Local &local = builder.generator.locals[pack->second];
  if (!local.type.isReference)
    addPack(local, loc.getDecltypeLoc(), loc.getRParenLoc(), /*isType=*/true);
  return true;
}

bool FragmentReader::VisitDeclRefExpr(DeclRefExpr *ref) {
  auto use = known.find(ref);
  const ValueDecl *decl = ref->getDecl();
  if (auto pack = builder.packOf.find(decl); pack != builder.packOf.end())
    addPack(builder.generator.locals[pack->second], ref->getLocation(),
            ref->getLocation(), /*isType=*/false);
  if (std::optional<std::string> text =
          builder.standInFor(ref, /*isOutside=*/false))
    addText(ref->getSourceRange(), *text);
  addVariable(ref);
  addLocal(decl, ref->getLocation(),
           use == known.end() ? Use{0, Use::Escape} : use->second,
           moved.contains(ref));
  if (decl == builder.function)
    builder.generator.callsItself = true;
  const auto *callee = dyn_cast<FunctionDecl>(decl);
  if (callee && callee->getTemplateInstantiationPattern() == builder.function)
    noteSelfInTemplate();
  if (!ref->hasQualifier() && isa<FunctionDecl, VarDecl>(decl) &&
      decl->getDeclName().isIdentifier() && isMachineMember(decl->getName()))
    qualify(decl, ref->getLocation());
  return true;
}

bool FragmentReader::VisitUnresolvedLookupExpr(UnresolvedLookupExpr *lookup) {
  for (const NamedDecl *found : lookup->decls())
    if (const auto *pattern = dyn_cast<FunctionTemplateDecl>(found);
        pattern && pattern->getTemplatedDecl() == builder.function)
      noteSelfInTemplate();
  DeclarationName name = lookup->getName();
  if (lookup->getQualifier() || !name.isIdentifier() ||
      !isMachineMember(name.getAsIdentifierInfo()->getName()))
    return true;
  diag::report(builder.diags, lookup->getNameLoc(),
               diag::Kind::AddressOfHiddenName)
      << name.getAsString();
  builder.failed = true;
  return true;
}

/// What the call returns is not known to be this very class before the template
/// is instantiated, and is incomplete then: it must be boxed.
void FragmentReader::noteSelfInTemplate() {
  builder.generator.callsItself = true;
  builder.generator.isConcrete = false;
  builder.generator.isLocalClass = true;
}

/// The class would hide `decl`, of a namespace: says which one is meant.
void FragmentReader::qualify(const NamedDecl *decl, SourceLocation loc) {
  const DeclContext *owner = decl->getDeclContext()->getRedeclContext();
  if (!owner->isFileContext())
    return;
  std::string text = "::";
  std::string path;
  for (; !owner->isTranslationUnit(); owner = owner->getParent())
    if (const auto *space = dyn_cast<NamespaceDecl>(owner);
        space && !space->isAnonymousNamespace() && !space->isInline())
      path = space->getName().str() + "::" + path;
  Piece piece;
  piece.kind = Piece::Qualifier;
  piece.text = text + path;
  holes.push_back({loc, SourceLocation(), piece});
}

bool FragmentReader::VisitTypeLoc(TypeLoc loc) {
  const NamedDecl *decl = nullptr;
  SourceLocation at;
  if (auto alias = loc.getAs<TypedefTypeLoc>();
      alias && loc.getTypeLocClass() == TypeLoc::Typedef) {
    decl = alias.getTypePtr()->getDecl();
    at = alias.getNameLoc();
  } else if (auto tag = loc.getAs<TagTypeLoc>();
             tag && (loc.getTypeLocClass() == TypeLoc::Record ||
                     loc.getTypeLocClass() == TypeLoc::Enum)) {
    decl = tag.getDecl();
    at = tag.getNameLoc();
  } else if (auto special = loc.getAs<TemplateSpecializationTypeLoc>();
             special &&
             loc.getTypeLocClass() == TypeLoc::TemplateSpecialization) {
    decl = special.getTypePtr()->getTemplateName().getAsTemplateDecl();
    at = special.getTemplateNameLoc();
  }
  if (!decl || !decl->getIdentifier())
    return true;
  auto renamed = builder.renamedTypes.find(decl->getCanonicalDecl());
  if (renamed != builder.renamedTypes.end()) {
    Piece piece;
    piece.kind = Piece::Qualifier;
    piece.text = renamed->second;
    holes.push_back({at, at, piece});
    return true;
  }
  if (!isMachineMember(decl->getName()))
    return true;
  std::optional<Token> before = builder.unit.tokens().before(at);
  if (!before || !before->is(tok::coloncolon))
    qualify(decl, at);
  return true;
}

bool FragmentReader::VisitSizeOfPackExpr(SizeOfPackExpr *size) {
  if (const auto *pack = dyn_cast<ValueDecl>(size->getPack()))
    rename(pack, size->getPackLoc());
  return true;
}

bool FragmentReader::VisitBindingDecl(BindingDecl *binding) {
  rename(binding, binding->getLocation());
  return true;
}

bool FragmentReader::VisitVarDecl(VarDecl *var) {
  rename(var, var->getLocation());
  // A reference may keep an object alive.
  if (!lambdas && var->isLocalVarDecl() && var->getType()->isReferenceType())
    for (const MaterializeTemporaryExpr *kept :
         builder.extendedTemporaries(var))
      fragment.declaresObjects |=
          kept->getType().isDestructedType() != QualType::DK_none;
  if (!lambdas && var->isLocalVarDecl() && !var->isStaticLocal() &&
      (var->getType()->isDependentType() ||
       var->getType().isDestructedType() != QualType::DK_none))
    fragment.declaresObjects = true;
  return true;
}

/// The variables that the language declares for the range and its iterators.
bool FragmentReader::VisitCXXForRangeStmt(CXXForRangeStmt *loop) {
  if (lambdas)
    return true;
  const Expr *range = loop->getRangeInit();
  fragment.declaresObjects |= range->isTypeDependent() || !range->isLValue();
  for (const DeclStmt *stmt : {loop->getBeginStmt(), loop->getEndStmt()})
    if (const auto *var =
            stmt ? dyn_cast<VarDecl>(stmt->getSingleDecl()) : nullptr)
      fragment.declaresObjects |=
          var->getType()->isDependentType() ||
          var->getType().isDestructedType() != QualType::DK_none;
  return true;
}

//===----------------------------------------------------------------------===//
// `this`
//===----------------------------------------------------------------------===//

bool FragmentReader::VisitCXXThisExpr(CXXThisExpr *self) {
  if (self->isImplicit() || self->getBeginLoc().isInvalid())
    return true;
  Piece piece;
  piece.kind = lambdas || captureByName ? Piece::LambdaThis : Piece::This;
  piece.text = "this";
  fragment.lambdaUsesThis |= piece.kind == Piece::LambdaThis;
  holes.push_back({self->getBeginLoc(), self->getBeginLoc(), piece});
  return true;
}

void FragmentReader::insertThis(SourceLocation loc) {
  Piece piece;
  piece.kind = lambdas ? Piece::LambdaMember : Piece::ImplicitThis;
  fragment.lambdaUsesThis |= lambdas != 0;
  holes.push_back({loc, SourceLocation(), piece});
}

bool FragmentReader::VisitMemberExpr(MemberExpr *member) {
  if (member->getMemberDecl() == builder.function &&
      builder.function->isDependentContext())
    noteSelfInTemplate();
  const auto *self = dyn_cast<CXXThisExpr>(member->getBase()->IgnoreImpCasts());
  if (self && self->isImplicit())
    insertThis(member->hasQualifier() ? member->getQualifierLoc().getBeginLoc()
                                      : member->getMemberLoc());
  return true;
}

bool FragmentReader::VisitUnresolvedMemberExpr(UnresolvedMemberExpr *member) {
  if (member->isImplicitAccess())
    insertThis(member->getQualifier() ? member->getQualifierLoc().getBeginLoc()
                                      : member->getMemberLoc());
  return true;
}

bool FragmentReader::VisitCXXDependentScopeMemberExpr(
    CXXDependentScopeMemberExpr *member) {
  if (member->isImplicitAccess())
    insertThis(member->getQualifier() ? member->getQualifierLoc().getBeginLoc()
                                      : member->getMemberLoc());
  return true;
}

//===----------------------------------------------------------------------===//
// Nested functions and jumps
//===----------------------------------------------------------------------===//

/// The introducer becomes the braces that initialise the class, and the rest of
/// the lambda goes.
bool FragmentReader::writeClosure(const LambdaExpr *lambda,
                                  const Closure &closure) {
  const SourceRange introducer = lambda->getIntroducerRange();
  addText(introducer.getBegin(), closure.name + "{");
  if (lambda->getCaptureDefault() != LCD_None) {
    SourceLocation at = lambda->getCaptureDefaultLoc();
    std::optional<Token> next = builder.unit.tokens().after(at);
    bool goesOn = next && next->is(tok::comma);
    addText(SourceRange(at, goesOn ? next->getLocation() : at), "");
  }
  auto insert = [&](Piece piece) {
    holes.push_back({introducer.getEnd(), SourceLocation(), std::move(piece)});
  };
  for (unsigned i = 0, n = lambda->capture_size(); i != n; ++i) {
    const LambdaCapture *capture = lambda->capture_begin() + i;
    bool isInit = lambda->isInitCapture(capture);
    SourceLocation at = capture->getLocation();
    if (capture->isImplicit()) {
      Piece comma, name;
      comma.kind = Piece::Qualifier;
      comma.text = i ? ", " : "";
      insert(std::move(comma));
      name.kind = Piece::This;
      if (capture->capturesVariable()) {
        LocalId id = builder.localOf.lookup(capture->getCapturedVar());
        name = builder.namePiece(id);
        fragment.uses.push_back({id, Use::Escape});
      }
      insert(std::move(name));
      continue;
    }
    std::optional<Token> before = builder.unit.tokens().before(at);
    std::optional<Token> after = builder.unit.tokens().after(at);
    if (before && before->is(tok::amp))
      addText(before->getLocation(), "");
    if (capture->capturesThis()) {
      bool isCopy = capture->getCaptureKind() == LCK_StarThis;
      Piece self;
      self.kind = Piece::This;
      SourceLocation loc = isCopy && after ? after->getLocation() : at;
      holes.push_back({loc, loc, self});
    } else if (isInit) {
      bool isAssigned = after && after->is(tok::equal);
      addText(SourceRange(at, isAssigned ? after->getLocation() : at),
              isAssigned ? "" : closure.members[i]);
      TraverseStmt(cast<VarDecl>(capture->getCapturedVar())->getInit());
    } else {
      addLocal(capture->getCapturedVar(), at, {0, Use::Escape});
    }
  }
  addText(SourceRange(introducer.getEnd(), lambda->getEndLoc()), "}");
  fragment.mayThrow |= lambda->capture_size() != 0;
  return true;
}

/// `[&]` copies `this`; of the variable that stands for it, it would keep a
/// reference: `[&, self_]`.
void FragmentReader::captureObject(const LambdaExpr *lambda) {
  std::optional<Token> next =
      builder.unit.tokens().after(lambda->getCaptureDefaultLoc());
  if (!next)
    return;
  Piece comma, object;
  comma.kind = Piece::Qualifier;
  comma.text = ", ";
  object.kind = Piece::LambdaThis;
  fragment.lambdaUsesThis = true;
  holes.push_back({next->getLocation(), SourceLocation(), comma});
  holes.push_back({next->getLocation(), SourceLocation(), object});
}

bool FragmentReader::TraverseLambdaExpr(LambdaExpr *lambda) {
  auto named = builder.closures.find(lambda->getLambdaClass());
  if (named != builder.closures.end())
    return writeClosure(lambda, named->second);
  bool outer = captureByName;
  for (unsigned i = 0, n = lambda->capture_size(); i != n; ++i) {
    const LambdaCapture *capture = lambda->capture_begin() + i;
    Expr *init = *(lambda->capture_init_begin() + i);
    if (capture->isImplicit()) {
      // `[=]` copies: the name in the lambda must be a variable's, not a
      // member's. `[&]` reaches the member through `this` all the same.
      if (capture->capturesVariable() &&
          capture->getCaptureKind() == LCK_ByCopy)
        if (auto found = builder.localOf.find(capture->getCapturedVar());
            found != builder.localOf.end())
          fragment.captured.push_back(found->second);
      if (capture->capturesThis() && lambda->getCaptureDefault() == LCD_ByRef)
        captureObject(lambda);
      continue;
    }
    captureByName = !lambda->isInitCapture(capture);
    if (lambda->isInitCapture(capture)) {
      const auto *var = cast<VarDecl>(capture->getCapturedVar());
      rename(var, var->getLocation());
      TraverseStmt(const_cast<Expr *>(var->getInit()));
    } else if (capture->capturesThis()) {
      Piece piece;
      piece.kind = Piece::LambdaThis;
      fragment.lambdaUsesThis = true;
      holes.push_back({capture->getLocation(), capture->getLocation(), piece});
    } else if (capture->capturesVariable()) {
      if (!builder.localOf.contains(capture->getCapturedVar()))
        rename(capture->getCapturedVar(), capture->getLocation());
      addLocal(capture->getCapturedVar(), capture->getLocation(),
               {0, Use::Escape});
    } else {
      TraverseStmt(init);
    }
    captureByName = false;
  }
  bool isByCopy = lambda->getCaptureDefault() == LCD_ByCopy;
  bool isDependent = lambda->isGenericLambda() ||
                     lambda->getCallOperator()->isDependentContext();
  for (const ParmVarDecl *parameter : lambda->getCallOperator()->parameters())
    rename(parameter, parameter->getLocation());
  ++lambdas;
  // In a template the implicit captures are not known yet: take every name.
  captureByName = isByCopy && isDependent;
  TraverseStmt(lambda->getBody());
  captureByName = outer;
  --lambdas;
  return true;
}

template <class Walk> bool FragmentReader::inLoop(Walk walk) {
  ++loops;
  ++switches;
  bool goOn = walk();
  --loops;
  --switches;
  return goOn;
}

bool FragmentReader::TraverseWhileStmt(WhileStmt *loop) {
  return inLoop([&] { return Base::TraverseWhileStmt(loop); });
}
bool FragmentReader::TraverseDoStmt(DoStmt *loop) {
  return inLoop([&] { return Base::TraverseDoStmt(loop); });
}
bool FragmentReader::TraverseForStmt(ForStmt *loop) {
  return inLoop([&] { return Base::TraverseForStmt(loop); });
}
bool FragmentReader::TraverseCXXForRangeStmt(CXXForRangeStmt *loop) {
  return inLoop([&] { return Base::TraverseCXXForRangeStmt(loop); });
}
bool FragmentReader::TraverseSwitchStmt(SwitchStmt *choice) {
  ++switches;
  bool goOn = Base::TraverseSwitchStmt(choice);
  --switches;
  return goOn;
}
bool FragmentReader::TraverseCXXCatchStmt(CXXCatchStmt *handler) {
  ++handlers;
  bool goOn = Base::TraverseCXXCatchStmt(handler);
  --handlers;
  return goOn;
}

void FragmentReader::addExit(Exit::Kind kind, TargetId target,
                             SourceRange range) {
  Exit exit;
  exit.kind = kind;
  exit.target = target;
  exit.leavesObjects = handlers != 0; // objects are added when all is read
  Piece piece;
  piece.kind = Piece::Exit;
  piece.exit = fragment.exits.size();
  fragment.exits.push_back(exit);
  holes.push_back(
      {range.getBegin(), builder.semicolonAfter(range.getEnd()), piece});
}

bool FragmentReader::VisitBreakStmt(BreakStmt *jump) {
  if (lambdas || switches)
    return true;
  addExit(Exit::Break, builder.targetOf.lookup(builder.breakables.back()),
          jump->getBeginLoc());
  return true;
}

bool FragmentReader::VisitContinueStmt(ContinueStmt *jump) {
  if (lambdas || loops)
    return true;
  const clang::Stmt *loop = builder.continuables.back();
  auto label = builder.continueAt.find(loop);
  if (label != builder.continueAt.end())
    addExit(Exit::Goto, label->second, jump->getBeginLoc());
  else
    addExit(Exit::Continue, builder.targetOf.lookup(loop), jump->getBeginLoc());
  return true;
}

bool FragmentReader::VisitGotoStmt(GotoStmt *jump) {
  if (lambdas)
    return true;
  auto label = builder.labelOf.find(jump->getLabel());
  if (label == builder.labelOf.end())
    return true; // a label of this very statement
  addExit(Exit::Goto, label->second,
          SourceRange(jump->getGotoLoc(), jump->getLabelLoc()));
  return true;
}

bool FragmentReader::VisitCoreturnStmt(CoreturnStmt *jump) {
  if (lambdas)
    return true;
  if (!jump->getOperand()) {
    addExit(Exit::Return, 0, jump->getKeywordLoc());
    return true;
  }
  noteMoved(jump->getOperand());
  noteMovedOpen(jump->getOperand());
  SourceLocation end = builder.semicolonAfter(jump->getOperand()->getEndLoc());
  Exit exit;
  exit.operand =
      builder.generator.resultType.empty() ? Exit::Effect : Exit::Value;
  Piece begin, last;
  begin.kind = Piece::Exit;
  last.kind = Piece::ExitEnd;
  begin.exit = last.exit = fragment.exits.size();
  exit.leavesObjects = handlers != 0;
  fragment.exits.push_back(exit);
  holes.push_back({jump->getKeywordLoc(), jump->getKeywordLoc(), begin});
  holes.push_back({end, end, last});
  fragment.mayThrow = true;
  return true;
}

//===----------------------------------------------------------------------===//
// What may throw
//===----------------------------------------------------------------------===//

/// `throw local;` and `co_return local;` move, which they would not do with a
/// member.
void FragmentReader::noteMoved(const Expr *operand) {
  const auto *cast = dyn_cast<ImplicitCastExpr>(operand);
  if (cast && cast->isXValue())
    if (const auto *ref =
            dyn_cast<DeclRefExpr>(cast->getSubExpr()->IgnoreParens()))
      moved.insert(ref);
}

/// The same where only the instantiation would say so.
void FragmentReader::noteMovedOpen(const Expr *operand) {
  const auto *ref = dyn_cast<DeclRefExpr>(operand->IgnoreParens());
  const auto *var = ref ? dyn_cast<VarDecl>(ref->getDecl()) : nullptr;
  if (var && var->hasLocalStorage() && operand->isTypeDependent() &&
      !var->getType().isVolatileQualified() &&
      !var->getType()->isLValueReferenceType())
    moved.insert(ref);
}

bool FragmentReader::VisitCXXThrowExpr(CXXThrowExpr *expr) {
  const Expr *operand = expr->getSubExpr();
  if (operand && expr->isThrownVariableInScope())
    noteMovedOpen(operand);
  const auto *construct =
      operand ? dyn_cast<CXXConstructExpr>(operand->IgnoreImplicit()) : nullptr;
  if (construct && construct->getNumArgs() == 1)
    noteMoved(construct->getArg(0));
  return true;
}

bool FragmentReader::VisitExpr(Expr *expr) {
  if (fragment.mayThrow)
    return true;
  auto isNothrow = [](const FunctionDecl *callee) {
    const auto *type =
        callee ? callee->getType()->getAs<FunctionProtoType>() : nullptr;
    return type && type->isNothrow();
  };
  if (const auto *construct = dyn_cast<CXXConstructExpr>(expr))
    fragment.mayThrow = !construct->getConstructor()->isTrivial() &&
                        !isNothrow(construct->getConstructor());
  else if (const auto *call = dyn_cast<CallExpr>(expr))
    fragment.mayThrow = !isNothrow(call->getDirectCallee());
  else
    fragment.mayThrow =
        isa<CXXNewExpr, CXXDeleteExpr, CXXThrowExpr, CXXDynamicCastExpr,
            CXXTypeidExpr, CXXUnresolvedConstructExpr, LambdaExpr>(expr) ||
        (isa<OverloadExpr>(expr) || expr->isTypeDependent());
  return true;
}

} // namespace yieldc::model
