//===- ReadDecltype.cpp - `decltype` of names -----------------------------===//
//
// The declared type of what stands for a variable may be another than that of
// the variable: a reference is a pointer in the frame, or the very object that
// it keeps alive.
//
//===----------------------------------------------------------------------===//
#include "Model/FragmentReader.h"

using namespace clang;

namespace yieldc::model {

/// The local that `decltype(named)` means the declared type of.
std::optional<LocalId> Builder::declaredLocal(const Expr *named) const {
  const auto *ref = dyn_cast<DeclRefExpr>(named);
  auto found = ref ? localOf.find(ref->getDecl()) : localOf.end();
  if (found == localOf.end() || !ref->getDecl()->getIdentifier())
    return std::nullopt;
  return found->second;
}

bool FragmentReader::VisitDecltypeTypeLoc(DecltypeTypeLoc loc) {
  SourceRange range(loc.getDecltypeLoc(), loc.getRParenLoc());
  const Expr *named = loc.getUnderlyingExpr();
  if (std::optional<std::string> text = builder.standInFor(loc, nullptr))
    addText(range, *text);
  const auto *ref = dyn_cast<DeclRefExpr>(named);
  auto pack = ref ? builder.packOf.find(ref->getDecl()) : builder.packOf.end();
  if (pack != builder.packOf.end()) {
    const Local &local = builder.generator.locals[pack->second];
    if (!local.type.isReference)
      addPack(local, range.getBegin(), range.getEnd(), /*isType=*/true);
    return true;
  }
  std::optional<LocalId> id = builder.declaredLocal(named);
  if (!id)
    return true;
  // A name of a structured binding is no variable, and what a lambda has
  // captured is known by a reference.
  bool isBinding = isa<BindingDecl>(ref->getDecl());
  bool isCapture =
      ref->getDecl()->getParentFunctionOrMethod() != builder.function;
  if ((isBinding || isCapture) && !builder.generator.locals[*id].isOpen) {
    QualType type = isBinding ? loc.getTypePtr()->getUnderlyingType()
                              : ref->getDecl()->getType();
    std::string text = builder.spelled(type);
    if (!text.empty())
      addText(range, builder.generator.runtime("type") + "<" + text + ">");
    return true;
  }
  Piece piece = builder.namePiece(*id);
  piece.form = Piece::Declared;
  Use use{*id, Use::Read};
  use.isOfType = true;
  fragment.uses.push_back(use);
  known.insert({ref, use}); // it is visited, too
  holes.push_back({range.getBegin(), range.getEnd(), piece});
  return true;
}

} // namespace yieldc::model
