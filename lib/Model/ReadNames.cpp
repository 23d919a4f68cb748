//===- ReadNames.cpp - What the names in a fragment stand for -------------===//
//
// Local variables have holes of their own (FragmentReader.cpp). Others keep
// their names, unless the class hides them or they are named from outside.
//
//===----------------------------------------------------------------------===//
#include "Model/FragmentReader.h"
#include "Model/WrittenNames.h"
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
  if (auto value = builder.standInFor(ref, /*isOutside=*/true, nullptr))
    piece.cast = *value;
  else if (builder.wantsValues)
    piece.cast = builder.constantText(var);
  else
    piece.cast = builder.generator.runtime("argument") + "<" +
                 builder.typeOfStatic(var) + ">()";
  holes.push_back({loc, loc, piece});
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

/// Its functions are others; but variables that they use may have moved.
bool FragmentReader::TraverseCXXRecordDecl(CXXRecordDecl *record) {
  std::vector<Substitution> names =
      builder.outerNames(record, /*isOutside=*/false).names;
  for (const Substitution &name : names)
    addText(name.range, name.piece.text);
  return true;
}

bool FragmentReader::VisitDeclRefExpr(DeclRefExpr *ref) {
  auto use = known.find(ref);
  const ValueDecl *decl = ref->getDecl();
  if (auto pack = builder.packOf.find(decl); pack != builder.packOf.end())
    addPack(builder.generator.locals[pack->second], ref->getLocation(),
            ref->getLocation(), /*isType=*/false);
  if (std::optional<std::string> text =
          builder.standInFor(ref, /*isOutside=*/false, nullptr))
    addText(ref->getSourceRange(), *text);
  if (auto renamed = builder.renamedTypes.find(decl);
      renamed != builder.renamedTypes.end())
    addText(ref->getLocation(), renamed->second);
  addVariable(ref);
  // What is done to a copy says nothing of the variable; where types are open,
  // it would look like an escape.
  bool isOfCopy = copied.contains(decl) && !captureByName;
  Use done = isOfCopy             ? Use{0, Use::Read}
             : use == known.end() ? Use{0, Use::Escape}
                                  : use->second;
  addLocal(decl, ref->getLocation(), done, moved.contains(ref));
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

/// `__func__`: the name of the function that the user wrote. What a template's
/// is called in full only its instantiations know.
bool FragmentReader::VisitPredefinedExpr(PredefinedExpr *name) {
  SourceLocation loc = name->getLocation();
  bool isSimple = name->getIdentKind() == PredefinedIdentKind::Func ||
                  name->getIdentKind() == PredefinedIdentKind::Function;
  if (lambdas || builder.sources.isInSystemMacro(loc) ||
      (!isSimple && !name->getFunctionName()))
    return true;
  Piece piece;
  piece.kind = Piece::Qualifier;
  std::string text = isSimple ? builder.function->getDeclName().getAsString()
                              : name->getFunctionName()->getString().str();
  piece.text = "\"" + text + "\"";
  holes.push_back({loc, loc, std::move(piece)});
  return true;
}

bool FragmentReader::VisitUnresolvedLookupExpr(UnresolvedLookupExpr *lookup) {
  noteSelfAmong(lookup);
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

void FragmentReader::noteSelfAmong(const OverloadExpr *overloads) {
  for (const NamedDecl *found : overloads->decls())
    if (const FunctionDecl *callee =
            found->getUnderlyingDecl()->getAsFunction();
        callee &&
        callee->getCanonicalDecl() == builder.function->getCanonicalDecl())
      noteSelfInTemplate();
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
  if (!decl->getDeclContext()->getRedeclContext()->isFileContext())
    return;
  std::optional<std::string> path = pathTo(decl);
  if (!path)
    return;
  Piece piece;
  piece.kind = Piece::Qualifier;
  piece.text = *path;
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
  if (const auto *alias = dyn_cast<TypedefNameDecl>(decl);
      alias && builder.staysOpen(alias) && at.isFileID()) {
    Piece piece;
    piece.kind = Piece::Variable;
    piece.text = alias->getName().str();
    piece.cast = builder.markAlias(alias);
    holes.push_back({at, at, std::move(piece)});
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
  const auto *pack = dyn_cast<ValueDecl>(size->getPack());
  auto known = builder.packOf.find(pack);
  if (known == builder.packOf.end()) {
    if (pack)
      rename(pack, size->getPackLoc());
    return true;
  }
  Piece piece;
  piece.kind = Piece::Variable;
  piece.text =
      "sizeof...(" + builder.emittedName(size->getPack()->getName()) + ")";
  piece.cast = builder.sizeOf(builder.generator.locals[known->second]);
  holes.push_back({size->getOperatorLoc(), size->getRParenLoc(), piece});
  return true;
}

bool FragmentReader::VisitBindingDecl(BindingDecl *binding) {
  rename(binding, binding->getLocation());
  return true;
}

} // namespace yieldc::model
