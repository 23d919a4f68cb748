//===- BuildDecl.cpp - Local variables and types --------------------------===//
//
// Declarations that stand in a scope with suspensions. Whether a variable then
// lives in the frame is decided by the Plan; here it is described so that both
// are possible.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "Model/FragmentReader.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/ScopeExit.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// Whether text names anything that is only known inside the body.
class NamesBody : public RecursiveASTVisitor<NamesBody> {
public:
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const ValueDecl *decl = ref->getDecl();
    const auto *var = dyn_cast<VarDecl>(decl);
    found |= (var && var->isLocalVarDeclOrParm()) || isa<BindingDecl>(decl);
    return !found;
  }
  // Members see only what is declared before them.
  bool VisitNamedDecl(const NamedDecl *decl) {
    const auto *owner = dyn_cast<CXXRecordDecl>(decl->getLexicalDeclContext());
    const DeclContext *context = function->getLexicalDeclContext();
    isLater |= owner && owner->Encloses(context) &&
               decl->getLocation().getRawEncoding() >
                   function->getLocation().getRawEncoding();
    return true;
  }
  // The class does not know a type of the body by the body's name for it.
  bool VisitTagTypeLoc(TagTypeLoc loc) {
    VisitNamedDecl(loc.getDecl());
    found |= loc.getDecl()->getParentFunctionOrMethod() == function;
    return !found;
  }
  bool VisitTypedefTypeLoc(TypedefTypeLoc loc) {
    VisitNamedDecl(loc.getTypePtr()->getDecl());
    found |= loc.getTypePtr()->getDecl()->getParentFunctionOrMethod() == function;
    return !found;
  }
  bool VisitCXXThisExpr(CXXThisExpr *) { return !(found = true); }
  bool VisitLambdaExpr(LambdaExpr *) { return !(found = true); }
  const FunctionDecl *function = nullptr;
  bool found = false;
  bool isLater = false;
};

bool namesBody(TypeLoc loc, const FunctionDecl *function) {
  NamesBody visitor;
  visitor.function = function;
  visitor.TraverseTypeLoc(loc);
  return visitor.found;
}

bool namesLaterMember(TypeLoc loc, const FunctionDecl *function) {
  NamesBody visitor;
  visitor.function = function;
  visitor.TraverseTypeLoc(loc);
  return visitor.isLater;
}

/// `type` is, or is made with, a class that the function is a member of.
bool holdsClassOf(QualType type, const FunctionDecl *function) {
  const auto *record = type.getCanonicalType()->getAsCXXRecordDecl();
  if (!record)
    return false;
  for (const DeclContext *outer = function->getDeclContext(); outer;
       outer = outer->getParent())
    if (outer->Equals(record))
      return true;
  const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record);
  return special &&
         llvm::any_of(special->getTemplateArgs().asArray(),
                      [&](const TemplateArgument &argument) {
                        return argument.getKind() == TemplateArgument::Type &&
                               holdsClassOf(argument.getAsType(), function);
                      });
}

bool isUnsized(QualType type) { return type->isIncompleteType(); }
} // namespace

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// `initializer` is what `auto` is deduced from when the type is dependent.
std::string Builder::spelled(QualType type) {
  TypeSpeller::Spelling text = speller.spell(type);
  return text.prefix + text.suffix;
}

Type Builder::describe(QualType type, const TypeSourceInfo *written,
                       llvm::StringRef initializer) {
  Type result;
  result.isDependent = type->isDependentType();
  result.isReference = type->isReferenceType();
  QualType object = type.getNonReferenceType();
  bool isDeduced = type->getContainedDeducedType() ||
                   (written && written->getType()->getContainedDeducedType());

  bool usesMachine = !result.isReference && isDeduced && mentionsGenerator(type);
  if ((usesMachine || (result.isDependent && isDeduced)) &&
      !initializer.empty()) {
    if (usesMachine)
      leaveClassIfNeeded(initializer);
    result.prefix = (result.isDependent ? "typename yieldc::decayed<decltype("
                                        : "yieldc::decayed<decltype(") +
                    initializer.str() + ")>::type";
  } else {
    auto base = [&](TypeLoc loc) -> std::optional<std::string> {
      if (auto deduced = loc.getAs<DecltypeTypeLoc>();
          deduced && loc.getType()->isDependentType())
        return "decltype(" +
               initializerText(fragment(deduced.getUnderlyingExpr())) + ")";
      if (hasLocalUsing || loc.getType()->getContainedDeducedType() ||
          namesBody(loc, function))
        return std::nullopt;
      CharSourceRange chars = Lexer::makeFileCharRange(
          CharSourceRange::getTokenRange(loc.getSourceRange()), sources, lang);
      if (chars.isInvalid())
        return std::nullopt;
      StringRef text = Lexer::getSourceText(chars, sources, lang);
      StringRef name = text.take_while(
          [](char c) { return llvm::isAlnum(c) || c == '_'; });
      if (isMachineMember(name) || text.contains('{'))
        return std::nullopt;
      return text.str();
    };
    // `T a[] = {…}`: the bound is the initialiser's.
    bool isCopied = written && !isDeduced &&
                    !written->getType()->isIncompleteArrayType();
    TypeSpeller::Spelling text =
        isCopied ? speller.spell(written->getTypeLoc(), base)
                              : speller.spell(type);
    result.prefix = text.prefix;
    result.suffix = text.suffix;
    result.unnameable = text.unnameable;
    // A class nested in the user's would not see the type, or see it incomplete;
    // one local to the function sees all of it.
    bool isNested = generator.isMember && !generator.isLocalClass;
    if (isNested && !type->isPointerType() && !type->isReferenceType() &&
        ((written && namesLaterMember(written->getTypeLoc(), function)) ||
         holdsClassOf(type, function))) {
      generator.isConcrete = false;
      generator.isLocalClass = true;
    }
  }

  result.isArray = object->isArrayType();
  QualType element = context.getBaseElementType(object);
  result.isConst = object.isConstQualified() || element.isConstQualified();
  if (result.isReference) {
    result.isScalar = false;
    result.triviallyDestructible = result.triviallyCopyable = true;
    return result;
  }
  if (result.isDependent && object->isIncompleteArrayType())
    result.unnameable = "an array whose bound depends on its initialiser";
  if (result.isDependent || isUnsized(object))
    return result;
  result.isScalar = type->isScalarType();
  result.isClass = element->isRecordType();
  result.triviallyDestructible = type.isDestructedType() == QualType::DK_none;
  result.triviallyCopyable = type.isTriviallyCopyableType(context);
  result.mayHoldAddress = !element->isArithmeticType() &&
                          !element->isEnumeralType();
  result.size = context.getTypeSizeInChars(type).getQuantity();
  return result;
}

/// What a member function of the enclosing class returns is not known in a
/// class nested in it, only in one that is local to the function.
void Builder::leaveClassIfNeeded(llvm::StringRef text) {
  bool isNested = generator.isMember && !generator.isLocalClass;
  if (!isNested || !(text.contains("->") || text.contains('.') ||
                     !generator.objectType.empty()))
    return;
  generator.isConcrete = false;
  generator.isLocalClass = true;
}

/// The type of the object that `expr` leaves unnamed.
Type Builder::describeTemporary(const Expr *expr) {
  QualType type = expr->getType();
  if (mentionsGenerator(type) && !isFunctionCallToSelf(expr)) {
    Type result = describe(type, nullptr, "");
    leaveClassIfNeeded(sourceText(expr->getSourceRange()));
    result.prefix = "decltype(" + initializerText(fragment(expr)) + ")";
    result.suffix.clear();
    return result;
  }
  return describe(type, nullptr, "");
}

/// A call of the generator being read: its machine is incomplete in itself.
bool Builder::isFunctionCallToSelf(const Expr *expr) {
  const auto *call = dyn_cast<CallExpr>(expr->IgnoreImplicit());
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  return callee &&
         callee->getCanonicalDecl() == function->getCanonicalDecl();
}

/// The text of an expression as a member's declaration can hold it.
std::string Builder::initializerText(const Fragment &text) {
  std::string result;
  for (const Piece &piece : text.pieces) {
    switch (piece.kind) {
    case Piece::ImplicitThis:
    case Piece::LambdaMember:
      result += "this_->";
      break;
    case Piece::This:
    case Piece::LambdaThis:
      result += "this_";
      break;
    case Piece::Local:
      generator.locals[piece.local].namedByType = true;
      // The name is final only after planning: see note [names in types].
      result += "\1" + std::to_string(piece.local) + "\2";
      break;
    default:
      result += piece.text;
    }
  }
  return result;
}

LocalId Builder::addLocal(std::string name, Local::Origin origin, Type type,
                          SourceLocation loc) {
  Local local;
  local.name = std::move(name);
  local.origin = origin;
  local.type = std::move(type);
  local.block = currentBlock;
  local.loc = loc;
  generator.locals.push_back(std::move(local));
  return generator.locals.size() - 1;
}

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

/// `T x = e;` with e of another type considers no explicit constructor; `T(e)`
/// would. Errs towards yes.
static bool mayMeetExplicit(const VarDecl *var) {
  const auto *record = var->getType()->getAsCXXRecordDecl();
  const Expr *init = var->getInit();
  if (!record || !init || var->getInitStyle() != VarDecl::CInit)
    return false;
  const Expr *source = init->IgnoreImplicit();
  while (const auto *construct = dyn_cast<CXXConstructExpr>(source)) {
    if (construct->getNumArgs() == 0 || isa<CXXTemporaryObjectExpr>(construct))
      break;
    source = construct->getArg(0)->IgnoreImplicit();
  }
  QualType from = source->getType().getNonReferenceType().getUnqualifiedType();
  if (from->isRecordType() &&
      from->getAsCXXRecordDecl()->getCanonicalDecl() == record->getCanonicalDecl())
    return false;
  auto isSameKind = [&](QualType parameter) {
    parameter = parameter.getNonReferenceType().getUnqualifiedType();
    if (parameter->isDependentType())
      return true;
    if (parameter->isArithmeticType())
      return from->isArithmeticType() || from->isEnumeralType() ||
             from->isRecordType();
    if (parameter->isPointerType())
      return from->isPointerType() || from->isArrayType();
    return parameter->isRecordType() && from->isRecordType();
  };
  for (const Decl *member : record->decls()) {
    const auto *pattern = dyn_cast<FunctionTemplateDecl>(member);
    const auto *constructor = dyn_cast<CXXConstructorDecl>(
        pattern ? pattern->getTemplatedDecl() : member);
    if (constructor && constructor->isExplicit() &&
        constructor->getNumParams() &&
        constructor->getMinRequiredArguments() <= 1 &&
        isSameKind(constructor->getParamDecl(0)->getType()))
      return true;
  }
  return false;
}

static void noteKept(Local &local, llvm::ArrayRef<Substitution> kept) {
  for (const Substitution &one : kept)
    local.value.uses.push_back({one.piece.local, Use::Escape});
}

/// The parentheses or braces written after the name; invalid if there are none.
static SourceRange bracketsOf(const Expr *init) {
  if (const auto *construct = dyn_cast<CXXConstructExpr>(init))
    return construct->getParenOrBraceRange();
  if (isa<InitListExpr, ParenListExpr>(init))
    return init->getSourceRange();
  return SourceRange();
}

/// `T x;` of a class: the constructor call has no token of its own.
static bool isDefaultInitialization(const Expr *init) {
  const auto *construct = dyn_cast<CXXConstructExpr>(init);
  return construct && construct->getParenOrBraceRange().isInvalid() &&
         llvm::all_of(construct->arguments(), [](const Expr *argument) {
           return isa<CXXDefaultArgExpr>(argument);
         });
}

void Builder::setInitializer(Local &local, const VarDecl *var,
                             llvm::ArrayRef<Substitution> kept) {
  const Expr *init = var->getInit();
  if (!init || var->isCXXForRangeDecl())
    return;
  const Expr *written = init->IgnoreImplicit();
  if (const auto *list = dyn_cast<CXXStdInitializerListExpr>(written))
    written = list->getSubExpr()->IgnoreImplicit();
  if (isDefaultInitialization(written))
    return;
  SourceRange brackets = bracketsOf(written);
  switch (var->getInitStyle()) {
  case VarDecl::CInit: {
    bool isBraced = brackets.isValid() && isa<InitListExpr>(written);
    const auto *construct = dyn_cast<CXXConstructExpr>(written);
    isBraced |= brackets.isValid() && construct &&
                construct->isListInitialization() &&
                !isa<CXXTemporaryObjectExpr>(construct);
    local.init = isBraced ? Local::List : Local::Copy;
    local.value =
        isBraced ? fragment(brackets, {init}, kept) : fragment(init, kept);
    noteKept(local, kept);
    return;
  }
  case VarDecl::CallInit: {
    local.init = Local::Direct;
    if (brackets.isInvalid()) {
      std::optional<Token> open = unit.tokens().after(var->getLocation());
      std::optional<Token> close = unit.tokens().after(var->getEndLoc());
      if (open && close && close->is(tok::r_paren))
        brackets = SourceRange(open->getLocation(), close->getLocation());
    }
    local.value = fragment(brackets, {init}, kept);
    noteKept(local, kept);
    return;
  }
  case VarDecl::ListInit:
  default:
    local.init = Local::List;
    if (brackets.isInvalid())
      if (std::optional<Token> open = unit.tokens().after(var->getLocation()))
        brackets = SourceRange(open->getLocation(), var->getEndLoc());
    local.value = fragment(brackets, {init}, kept);
    noteKept(local, kept);
  }
}

std::vector<const MaterializeTemporaryExpr *>
Builder::extendedTemporaries(const VarDecl *var) {
  struct Finder : RecursiveASTVisitor<Finder> {
    explicit Finder(const VarDecl *var) : var(var) {}
    bool VisitMaterializeTemporaryExpr(MaterializeTemporaryExpr *temporary) {
      if (temporary->getExtendingDecl() == var)
        found.push_back(temporary);
      return true;
    }
    const VarDecl *var;
    std::vector<const MaterializeTemporaryExpr *> found;
  };
  Finder finder(var);
  if (const Expr *init = var->getInit())
    finder.TraverseStmt(const_cast<Expr *>(init));
  return finder.found;
}

/// `const T &r = prvalue;` keeps the object itself; `const T &r = f().part;`
/// keeps the object that f() returned, and r refers into it.
void Builder::declareReference(const VarDecl *var, StmtList &out,
                               std::vector<LocalId> &declared) {
  auto extended = extendedTemporaries(var);
  const MaterializeTemporaryExpr *temporary =
      extended.empty() ? nullptr : extended.front();
  QualType type = var->getType();
  std::vector<Substitution> substitutions;
  if (temporary) {
    const Expr *object = temporary->getSubExpr();
    QualType referent = type.getNonReferenceType();
    QualType held = temporary->getType();
    bool isWhole =
        context.hasSameUnqualifiedType(referent, held) &&
        var->getInit()->IgnoreImplicit()->getSourceRange() ==
            object->IgnoreImplicit()->getSourceRange();
    Type description = describeTemporary(object);
    if (!mentionsGenerator(held))
      description = describe(referent.isConstQualified() && isWhole
                                 ? held.withConst()
                                 : held,
                             nullptr, "");
    Fragment value = var->isCXXForRangeDecl() ? Fragment() : fragment(object);
    LocalId id = addLocal(isWhole ? var->getName().str()
                                  : var->getName().str() + "_object",
                          isWhole ? Local::User : Local::Temporary, description,
                          var->getLocation());
    generator.locals[id].init = Local::Copy;
    generator.locals[id].value = value;
    generator.locals[id].extendsTemporary = true;
    if (isa<InitListExpr>(object->IgnoreImplicit()))
      generator.locals[id].init = Local::List;
    if (isWhole) {
      localOf[var] = id;
      declared.push_back(id);
      return;
    }
    Stmt *declare = add(out, Stmt::Declare, var->getLocation());
    declare->locals.push_back(id);
    substitutions.push_back({writtenRange(object), namePiece(id)});
  }
  bool isDependent = type->isDependentType();
  Fragment value;
  if (var->getInit() && !var->isCXXForRangeDecl())
    value = fragment(var->getInit(), substitutions);
  if (!substitutions.empty() && type->isRValueReferenceType())
    value = concat(concat(verbatim("static_cast<" +
                                   spelled(type) + ">("), value),
                   verbatim(")"));
  Type description = describe(type, var->getTypeSourceInfo(), "");
  if (isDependent) {
    description.unnameable.clear();
    description.suffix.clear();
    description.prefix = initializerText(value);
  }
  LocalId id = addLocal(var->getName().str(), Local::User, description,
                        var->getLocation());
  generator.locals[id].init = Local::Copy;
  generator.locals[id].value = value;
  localOf[var] = id;
  declared.push_back(id);
}

Piece Builder::namePiece(LocalId id) const {
  Piece piece;
  piece.kind = Piece::Local;
  piece.local = id;
  piece.text = generator.locals[id].name;
  return piece;
}

/// An aggregate's members may refer to temporaries that live as long as it.
std::vector<Substitution> Builder::keepExtended(const VarDecl *var,
                                                Local &local, StmtList &out) {
  std::vector<Substitution> kept;
  for (const MaterializeTemporaryExpr *temporary : extendedTemporaries(var)) {
    if (temporary->getType()->isArrayType()) {
      local.type.unnameable =
          "a `std::initializer_list`, whose array only the language can make";
      return {};
    }
    const Expr *object = temporary->getSubExpr();
    LocalId id = addLocal(local.name + "_object", Local::Temporary,
                          describeTemporary(object), var->getLocation());
    generator.locals[id].init = Local::Copy;
    generator.locals[id].value = fragment(object);
    generator.locals[id].extendsTemporary = true;
    Stmt *declare = add(out, Stmt::Declare, var->getLocation());
    declare->locals.push_back(id);
    kept.push_back({writtenRange(object), namePiece(id)});
  }
  return kept;
}

/// A closure that holds references only can be made again wherever it is used.
void Builder::describeClosure(Local &local, const VarDecl *var) {
  const Expr *init = var->getInit();
  if (!init || var->isCXXForRangeDecl())
    return;
  const Expr *written = init->IgnoreImplicit();
  while (const auto *construct = dyn_cast<CXXConstructExpr>(written)) {
    if (!construct->getNumArgs())
      return;
    written = construct->getArg(0)->IgnoreImplicit();
  }
  const auto *lambda = dyn_cast<LambdaExpr>(written);
  if (!lambda || !var->getType()->getContainedDeducedType())
    return;
  local.isClosure = !lambda->isMutable();
  for (const LambdaCapture &capture : lambda->captures()) {
    bool isCopy = capture.getCaptureKind() == LCK_ByCopy;
    bool isInit = lambda->isInitCapture(&capture);
    auto captured = capture.capturesVariable() && !isInit
                        ? localOf.find(capture.getCapturedVar())
                        : localOf.end();
    if (isInit)
      local.isClosure = false;
    else if (isCopy && captured != localOf.end())
      local.copies.push_back(captured->second);
  }
}

bool Builder::declareVariable(const VarDecl *var, StmtList &out,
                              std::vector<LocalId> &declared) {
  if (const auto *bindings = dyn_cast<DecompositionDecl>(var)) {
    if (var->getType()->isDependentType() ||
        var->getInit()->isTypeDependent()) {
      diag::report(diags, var->getLocation(), diag::Kind::DependentBinding);
      failed = true;
      return false;
    }
  }
  if (var->getType()->isReferenceType()) {
    declareReference(var, out, declared);
  } else {
    std::string initializer;
    if (var->getInit() && var->getType()->isDependentType() &&
        !var->isCXXForRangeDecl())
      initializer = initializerText(fragment(var->getInit()));
    else if (var->getInit() && mentionsGenerator(var->getType()) &&
             !isFunctionCallToSelf(var->getInit()))
      initializer = initializerText(fragment(var->getInit()));
    LocalId id = addLocal(
        var->getName().str(), Local::User,
        describe(var->getType(), var->getTypeSourceInfo(), initializer),
        var->getLocation());
    localOf[var] = id; // its initialiser may name it
    Local local = generator.locals[id];
    std::vector<Substitution> kept = keepExtended(var, local, out);
    setInitializer(local, var, kept);
    describeClosure(local, var);
    local.needsImplicit =
        local.init == Local::Copy && !local.type.isDependent &&
        mayMeetExplicit(var);
    local.block = currentBlock;
    generator.locals[id] = std::move(local);
    declared.push_back(id);
  }
  if (const auto *bindings = dyn_cast<DecompositionDecl>(var)) {
    LocalId base = declared.back();
    generator.locals[base].name = "bound";
    generator.locals[base].origin = Local::Temporary;
    declareBindings(bindings, base, declared);
  }
  return true;
}

/// A tuple-like type's `get` is called once for each name, and may do anything:
/// the name is a reference to what it returned.
void Builder::declareHolder(const BindingDecl *binding, LocalId base,
                            unsigned index, std::vector<LocalId> &declared) {
  const VarDecl *holder = binding->getHoldingVar();
  const Expr *init = holder->getInit()->IgnoreImplicit();
  bool isMember = isa<CXXMemberCallExpr>(init);
  const auto *call = dyn_cast<CallExpr>(init);
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  std::string get = "get<" + std::to_string(index) + ">(";
  std::string space =
      callee ? callee->getDeclContext()->getRedeclContext()->isTranslationUnit()
                   ? "::"
                   : "::" + cast<NamedDecl>(callee->getDeclContext())
                                ->getQualifiedNameAsString() +
                         "::"
             : "";
  const Local &object = generator.locals[base];
  std::string type =
      object.type.isReference ? "" : object.type.prefix + " &&";
  Fragment name = nameOf(generator, base, Use::Escape);
  if (!type.empty())
    name = concat(concat(verbatim("static_cast<" + type + ">("), name),
                  verbatim(")"));
  LocalId id = addLocal(binding->getName().str(), Local::User,
                        describe(holder->getType(), nullptr, ""),
                        binding->getLocation());
  Local &local = generator.locals[id];
  local.init = Local::Copy;
  local.value = isMember ? concat(name, verbatim("." + get + ")"))
                         : concat(concat(verbatim(space + get), name),
                                  verbatim(")"));
  local.value.mayThrow = true;
  generator.locals[base].extendsTemporary = true;
  localOf[binding] = id;
  declared.push_back(id);
}

/// The names of a structured binding are expressions over the object that it
/// declares.
void Builder::declareBindings(const DecompositionDecl *decl, LocalId base,
                              std::vector<LocalId> &declared) {
  unsigned index = 0;
  for (const BindingDecl *binding : decl->bindings()) {
    const auto *record =
        decl->getType().getNonReferenceType()->getAsCXXRecordDecl();
    bool isStandard = record && record->isInStdNamespace();
    if (binding->getHoldingVar() && !isStandard) {
      declareHolder(binding, base, index++, declared);
      continue;
    }
    LocalId id = addLocal(binding->getName().str(), Local::Binding,
                          describe(binding->getType(), nullptr, ""),
                          binding->getLocation());
    Local &local = generator.locals[id];
    local.base = base;
    localOf[binding] = id;
    const Expr *how = binding->getBinding();
    const auto *part =
        how ? dyn_cast<MemberExpr>(how->IgnoreImplicit()) : nullptr;
    if (binding->getHoldingVar()) {
      bool isPair = record->getName() == "pair";
      local.access = isPair ? (index ? ".second" : ".first")
                            : "get:" + std::to_string(index);
    } else if (part) {
      local.access = "." + part->getMemberDecl()->getName().str();
    } else {
      local.access = "[" + std::to_string(index) + "]";
    }
    ++index;
  }
}

//===----------------------------------------------------------------------===//
// Declaration statements
//===----------------------------------------------------------------------===//

void Builder::buildLocalType(const Decl *decl, SourceRange range,
                             std::string comments) {
  const auto *named = cast<NamedDecl>(decl);
  LocalType type;
  type.name = named->getName().str();
  const auto *unnamed = dyn_cast<TagDecl>(decl);
  if (unnamed && !unnamed->getIdentifier()) {
    // `struct { … } point;` gets a name.
    type.name = "type_" + std::to_string(generator.types.size() + 1) + "_";
    std::optional<Token> next = unit.tokens().after(range.getBegin());
    if (next)
      range.setBegin(next->getLocation());
    type.text = verbatim((unnamed->getKindName() + " " + type.name + " ").str() +
                         sourceText(range));
  } else {
    unsigned twins = llvm::count_if(generator.types, [&](const LocalType &t) {
      return t.userName == type.name;
    });
    type.userName = type.name;
    if (twins)
      type.name += "_" + std::to_string(twins + 1);
    type.text = verbatim(renamedText(range, type.userName, type.name));
    if (twins)
      renamedTypes[decl->getCanonicalDecl()] = type.name;
  }
  type.comments = std::move(comments);
  generator.types.push_back(std::move(type));
  if (const auto *tag = dyn_cast<TagDecl>(decl))
    speller.allowLocal(tag, generator.types.back().name);
  if (const auto *alias = dyn_cast<TypedefNameDecl>(decl))
    speller.allowLocal(alias, generator.types.back().name);
}

/// The text of a definition with the name it defines changed.
std::string Builder::renamedText(SourceRange range, llvm::StringRef from,
                                 llvm::StringRef to) {
  if (from == to)
    return sourceText(range);
  std::string text;
  for (const Token &token :
       unit.tokens().between(range.getBegin(), range.getEnd())) {
    std::string spelling = unit.preprocessor().getSpelling(token);
    text += (token.is(tok::identifier) && spelling == from ? to.str()
                                                           : spelling) +
            " ";
  }
  return text;
}

/// A type moves out of the body into the class, where members can be of it,
/// unless it needs what stays in the body.
bool Builder::isLiftable(const Decl *decl) const {
  if (!isa<TypedefNameDecl, TagDecl>(decl))
    return false;
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitDeclRefExpr(DeclRefExpr *ref) {
      const auto *var = dyn_cast<VarDecl>(ref->getDecl());
      found |= var && var->getParentFunctionOrMethod() == function;
      return !found;
    }
    const FunctionDecl *function = nullptr;
    bool found = false;
  };
  Finder finder;
  finder.function = function;
  finder.TraverseDecl(const_cast<Decl *>(decl));
  return !finder.found;
}

/// May be named in a constant expression, so that it cannot be a member: it
/// becomes static, since it is the same in every generator.
bool Builder::isConstant(const VarDecl *var) const {
  if (var->isConstexpr())
    return true;
  return var->getType().isConstQualified() &&
         var->getType()->isIntegralOrEnumerationType() &&
         !var->getType()->isDependentType() && var->getInit() &&
         !var->getInit()->isValueDependent() &&
         var->isUsableInConstantExpressions(context);
}

void Builder::buildDeclStmt(const DeclStmt *stmt, StmtList &out) {
  SourceRange range = withSemicolon(stmt);
  const Decl *first = *stmt->decl_begin();
  const auto *var = dyn_cast<VarDecl>(first);

  if (isLiftable(first)) {
    // `struct S { … } s;` declares both; the type goes first.
    if (stmt->isSingleDecl())
      return buildLocalType(first, range, "");
    const Decl *last = *(stmt->decl_end() - 1);
    if (isa<TypedefNameDecl>(last)) {
      if (const auto *tag = dyn_cast<TagDecl>(first))
        speller.allowLocal(tag, tag->getName().str());
      return buildLocalType(last, range, "");
    }
    if (const auto *tag = dyn_cast<TagDecl>(first)) {
      SourceRange definition = tag->getSourceRange();
      buildLocalType(tag, definition, "");
      generator.types.back().text =
          concat(generator.types.back().text, verbatim(";"));
    }
  } else if (!var || var->isStaticLocal() || var->hasExternalStorage() ||
             isConstant(var) || isa<TagDecl, TypedefNameDecl>(first)) {
    // Visible in the rest of the block, and needs no frame.
    Stmt *plain = add(out, Stmt::Plain, stmt->getBeginLoc());
    plain->text = fragment(range, {stmt});
    if (var && isConstant(var) && !var->isStaticLocal())
      plain->text = concat(verbatim("static "), plain->text);
    plain->text.declaresObjects = false;
    plain->declaresForBlock = true;
    hasLocalUsing |= isa<UsingDecl, UsingDirectiveDecl, NamespaceAliasDecl>(first);
    return;
  }

  std::vector<LocalId> declared;
  for (const Decl *decl : stmt->decls())
    if (const auto *variable = dyn_cast<VarDecl>(decl))
      if (!declareVariable(variable, out, declared))
        return;
  Stmt *declare = add(out, Stmt::Declare, stmt->getBeginLoc());
  declare->locals = declared;
  declare->text = fragment(range, {stmt});
  std::vector<Use> uses;
  for (const Use &use : declare->text.uses)
    if (llvm::find(declared, use.local) == declared.end())
      uses.push_back(use);
  declare->text.uses = std::move(uses);
}

} // namespace yieldc::model
