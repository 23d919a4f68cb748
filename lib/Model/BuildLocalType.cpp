//===- BuildLocalType.cpp - Types defined in a body ---------------------===//
#include "Model/Builder.h"
#include "Model/WrittenNames.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc::model {

/// Whether a name that `moved` has is that of something else in the body, too,
/// which a member of the class would hide there.
static bool meansAnother(const NamedDecl *moved, const clang::Stmt *body) {
  struct Finder : RecursiveASTVisitor<Finder> {
    void see(const NamedDecl *other) {
      if (other && other->getDeclName() == moved->getDeclName())
        found |= isa<EnumConstantDecl>(moved)
                     ? other != moved
                     : !other->getParentFunctionOrMethod();
    }
    bool VisitEnumConstantDecl(EnumConstantDecl *value) {
      see(value);
      return !found;
    }
    bool VisitDeclRefExpr(DeclRefExpr *ref) {
      if (!ref->hasQualifier())
        see(ref->getDecl());
      return !found;
    }
    bool VisitOverloadExpr(OverloadExpr *lookup) {
      for (const NamedDecl *other : lookup->decls())
        see(other);
      return !found;
    }
    bool VisitTypeLoc(TypeLoc loc) {
      see(writtenName(loc).decl);
      return !found;
    }
    bool TraverseNestedNameSpecifierLoc(NestedNameSpecifierLoc loc) {
      see(firstName(loc).decl);
      return RecursiveASTVisitor::TraverseNestedNameSpecifierLoc(loc);
    }
    const NamedDecl *moved = nullptr;
    bool found = false;
  };
  Finder finder;
  finder.moved = moved;
  finder.TraverseStmt(const_cast<clang::Stmt *>(body));
  return finder.found;
}

/// Does a class have functions whose results are deduced of what they do?
static bool deducesResults(const Decl *decl) {
  const auto *record = dyn_cast<CXXRecordDecl>(decl);
  return record &&
         (llvm::any_of(record->methods(),
                       [](const CXXMethodDecl *method) {
                         return method->getDeclaredReturnType()
                                    ->getContainedDeducedType() != nullptr;
                       }) ||
          llvm::any_of(record->decls(), deducesResults));
}

/// What the alias stands for, as it is written; invalid if its name stands in
/// that: `typedef T name[2]`.
SourceRange Builder::aliasedRange(const TypedefNameDecl *alias) {
  SourceRange written =
      alias->getTypeSourceInfo()->getTypeLoc().getSourceRange();
  bool isTypedef = isa<TypedefDecl>(alias);
  if (sources.isPointWithin(alias->getLocation(), written.getBegin(),
                            written.getEnd()))
    return SourceRange();
  // The range leaves out a `const` at the beginning or at the end.
  std::optional<SourceLocation> begin;
  SourceLocation last = alias->getBeginLoc();
  for (const Token &token :
       unit.tokens().between(alias->getBeginLoc(), alias->getEndLoc())) {
    if (begin && begin->isInvalid())
      begin = token.getLocation();
    if (isTypedef && token.getLocation() == alias->getLocation())
      return begin ? SourceRange(*begin, last) : SourceRange();
    if (!begin && token.is(isTypedef ? tok::kw_typedef : tok::equal))
      begin = SourceLocation();
    last = token.getLocation();
  }
  return begin ? SourceRange(*begin, alias->getEndLoc()) : SourceRange();
}

bool Builder::isApart(const Decl *decl) const {
  const auto *record = dyn_cast<CXXRecordDecl>(decl);
  return record && record->getIdentifier() && record->isFirstDecl() &&
         record->isThisDeclarationADefinition() &&
         outerNames(decl, /*isOutside=*/true).names.empty();
}

void Builder::buildLocalType(const Decl *decl, SourceRange range,
                             std::string comments) {
  const auto *named = cast<NamedDecl>(decl);
  const clang::Stmt *body = this->decl.body;
  if (const auto *values = dyn_cast<EnumDecl>(decl);
      values && !values->isScoped())
    for (const EnumConstantDecl *value : values->enumerators())
      if (meansAnother(value, body))
        renamedTypes[value] = unusedName((value->getName() + "_2").str());
  LocalType type;
  type.line = lineOf(range.getBegin());
  type.name = named->getName().str();
  const auto *unnamed = dyn_cast<TagDecl>(decl);
  if (unnamed && !unnamed->getIdentifier()) {
    // `struct { … } point;` gets a name.
    type.name = "type_" + std::to_string(generator.types.size() + 1) + "_";
    std::optional<Token> next = unit.tokens().after(range.getBegin());
    if (next)
      range.setBegin(next->getLocation());
    type.text =
        concat(verbatim((unnamed->getKindName() + " " + type.name + " ").str()),
               typeText(decl, range, ""));
  } else if (auto moved = movedTypes.find(decl->getCanonicalDecl());
             moved != movedTypes.end()) {
    type.name = moved->second;
    type.text = typeText(decl, range, type.name);
  } else {
    unsigned twins = llvm::count_if(generator.types, [&](const LocalType &t) {
      return t.userName == type.name;
    });
    type.userName = type.name;
    if (twins)
      type.name = unusedName(type.name + "_" + std::to_string(twins + 1));
    else if (meansAnother(named, body))
      type.name = unusedName(type.name + "_2");
    if (type.name != type.userName)
      renamedTypes[decl->getCanonicalDecl()] = type.name;
    type.text = typeText(decl, range, type.name);
  }
  movedTypes[decl->getCanonicalDecl()] = type.name;
  const auto *alias = dyn_cast<TypedefNameDecl>(decl);
  type.isAlias = alias;
  if (alias && currentBranch && alias->getUnderlyingType()->isDependentType())
    if (SourceRange written = aliasedRange(alias); written.isValid()) {
      type.branch = currentBranch;
      type.aliased = typeText(decl, written, type.name);
    }
  type.isApart = isApart(decl);
  if (type.isApart)
    type.branch = currentBranch;
  type.comments = std::move(comments);
  type.deduces = deducesResults(decl);
  generator.types.push_back(std::move(type));
  if (const auto *tag = dyn_cast<TagDecl>(decl))
    speller.allowLocal(tag, generator.types.back().name);
  if (alias)
    speller.allowLocal(alias, generator.types.back().name);
}

/// The text of a type's definition for the class: it is called `to`, and what
/// it uses of the body is called what it is called there.
Fragment Builder::typeText(const Decl *decl, SourceRange range,
                           llvm::StringRef to) {
  std::vector<Substitution> names = outerNames(decl, /*isOutside=*/true).names;
  if (const auto *alias = dyn_cast<TypedefNameDecl>(decl)) {
    // `typedef struct { … } name;`
    const TagDecl *tag = alias->getUnderlyingType()->getAsTagDecl();
    if (tag && sources.isPointWithin(tag->getLocation(), range.getBegin(),
                                     range.getEnd()))
      names = outerNames(tag, /*isOutside=*/true).names;
  }
  if (const auto *values = dyn_cast<EnumDecl>(decl))
    for (const EnumConstantDecl *value : values->enumerators())
      if (auto other = renamedTypes.find(value); other != renamedTypes.end()) {
        Substitution name;
        name.range = value->getLocation();
        name.piece.text = other->second;
        names.push_back(std::move(name));
      }
  StringRef from = cast<NamedDecl>(decl)->getName();
  if (!from.empty() && from != to)
    for (const Token &token :
         unit.tokens().between(range.getBegin(), range.getEnd()))
      if (token.is(tok::identifier) &&
          token.getIdentifierInfo()->getName() == from) {
        Substitution name;
        name.range = token.getLocation();
        name.piece.text = to.str();
        names.push_back(std::move(name));
      }
  return fragment(range, {}, names);
}

/// A type moves out of the body into the class, where members can be of it,
/// unless it needs what stays in the body. Variables of it say so then.
bool Builder::isLiftable(const Decl *decl) {
  if (!isa<TypedefNameDecl, TagDecl>(decl))
    return false;
  std::string missing = outerNames(decl, /*isOutside=*/true).missing;
  // `struct S;` goes where the definition does.
  const auto *tag = dyn_cast<TagDecl>(decl);
  if (tag && tag->getDefinition() && missing.empty())
    missing = outerNames(tag->getDefinition(), /*isOutside=*/true).missing;
  if (!missing.empty())
    keepLocal(decl, "local to a function, and names " + missing);
  return missing.empty();
}

void Builder::keepLocal(const Decl *type, std::string why) {
  stayingTypes.insert(type->getCanonicalDecl());
  if (const auto *tag = dyn_cast<TagDecl>(type))
    speller.keepLocal(tag, std::move(why));
}

} // namespace yieldc::model
