//===- BuildPack.cpp - Parameter packs ------------------------------------===//
//
// The body's text stays as it is: it runs in a member function that has the
// packs as parameters again. Only what is declared in the class has to do
// without their names.
//
//===----------------------------------------------------------------------===//
#include "Model/FragmentReader.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace yieldc::model {

/// The type of one parameter of `pack`, as one word: `Args &&`. Where it has no
/// name, the function's own parameter tells it, which is called `name`.
Type Builder::describePack(const ValueDecl *pack, const std::string &name) {
  QualType pattern = pack->getType();
  if (const auto *expansion = pattern->getAs<PackExpansionType>())
    pattern = expansion->getPattern();
  Type type = describe(pattern, nullptr, "");
  type.isDependent = true;
  if (!type.unnameable.empty() || isAbbreviated(pattern)) {
    type.unnameable.clear();
    type.prefix = "decltype(" + name + ")";
    type.suffix.clear();
    if (isMachineMember(name) || emittedName(name) != name) {
      diag::report(diags, pack->getLocation(),
                   diag::Kind::HiddenTemplateParameter)
          << "a pack of `auto` parameters" << name;
      failed = true;
    }
  } else if (!type.suffix.empty()) {
    type.prefix =
        generator.runtime("type") + "<" + type.prefix + type.suffix + ">";
    type.suffix.clear();
  }
  return type;
}

/// The same for a pack that a lambda captures: references to what it holds.
Type Builder::describeCapturedPack(const ValueDecl *pack, bool isConst) {
  QualType pattern = pack->getType();
  if (const auto *expansion = pattern->getAs<PackExpansionType>())
    pattern = expansion->getPattern();
  QualType object = pattern.getNonReferenceType();
  Type type = describe(
      context.getLValueReferenceType(isConst ? object.withConst() : object),
      nullptr, "");
  if (!type.unnameable.empty() || isAbbreviated(pattern) ||
      pattern->getContainedDeducedType())
    // In a class inside the lambda compilers disagree on what is const.
    type.prefix = generator.runtime("unreferenced") + "<decltype(" +
                  pack->getName().str() + (isConst ? ")> const &" : ")> &");
  else if (!type.suffix.empty())
    type.prefix =
        generator.runtime("type") + "<" + type.prefix + type.suffix + ">";
  type.unnameable.clear();
  type.suffix.clear();
  type.isDependent = true;
  return type;
}

namespace {
/// The packs that an expansion expands: those that no inner one does.
class Packs : public RecursiveASTVisitor<Packs> {
public:
  bool TraversePackExpansionExpr(PackExpansionExpr *) { return true; }
  bool TraversePackExpansionTypeLoc(PackExpansionTypeLoc, bool = true) {
    return true;
  }
  bool VisitTemplateTypeParmTypeLoc(TemplateTypeParmTypeLoc loc) {
    if (loc.getDecl() && loc.getDecl()->isParameterPack())
      found.push_back(loc.getDecl());
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    if (ref->getDecl()->isParameterPack())
      found.push_back(ref->getDecl());
    return true;
  }
  std::vector<const NamedDecl *> found;
};
} // namespace

/// `sizeof...(pack)`, as a member's declaration can say it.
std::string Builder::sizeOf(const Local &pack) const {
  return generator.runtime("pack") + "<" + pack.type.prefix + "...>::size";
}

/// How many values `expansion` gives, as a member's declaration can say it;
/// empty if it cannot be told.
std::string Builder::countOf(const PackExpansionExpr *expansion) const {
  Packs packs;
  packs.TraverseStmt(const_cast<Expr *>(expansion->getPattern()));
  for (const NamedDecl *pack : packs.found) {
    auto known = packOf.find(dyn_cast<ValueDecl>(pack));
    if (known != packOf.end())
      return sizeOf(generator.locals[known->second]);
    if (pack->isTemplateParameter() && pack->getIdentifier())
      return "sizeof...(" + pack->getName().str() + ")";
  }
  return "";
}

/// How many values the parts of `list` are; nothing if it cannot be told.
std::optional<std::string> Builder::countOf(const InitListExpr *list) const {
  unsigned single = 0;
  std::string expanded;
  for (const Expr *part : list->inits()) {
    const auto *expansion = dyn_cast<PackExpansionExpr>(part);
    single += !expansion;
    if (!expansion)
      continue;
    std::string count = countOf(expansion);
    if (count.empty())
      return std::nullopt;
    expanded += (expanded.empty() ? "" : " + ") + count;
  }
  if (expanded.empty())
    return std::to_string(single);
  return single ? std::to_string(single) + " + " + expanded : expanded;
}

} // namespace yieldc::model
