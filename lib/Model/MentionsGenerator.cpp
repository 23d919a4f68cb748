//===- MentionsGenerator.cpp - Types made with a generator ----------------===//
#include "Model/TypeSpeller.h"

using namespace clang;

namespace yieldc::model {

namespace {
bool mentions(QualType type, unsigned depth) {
  if (depth > 8 || type.isNull())
    return false;
  type = type.getNonReferenceType().getCanonicalType();
  if (type->isPointerType())
    return mentions(type->getPointeeType(), depth + 1);
  const auto *record = type->getAsCXXRecordDecl();
  if (!record)
    return false;
  for (const DeclContext *outer = record; outer; outer = outer->getParent())
    if (const auto *special =
            dyn_cast<ClassTemplateSpecializationDecl>(outer)) {
      if (special->getQualifiedNameAsString() == "yieldc::generator")
        return true;
      for (const TemplateArgument &one : special->getTemplateArgs().asArray())
        if (one.getKind() == TemplateArgument::Type &&
            mentions(one.getAsType(), depth + 1))
          return true;
    }
  return false;
}
} // namespace

bool mentionsGenerator(QualType type) { return mentions(type, 0); }

} // namespace yieldc::model
