//===- WrittenType.cpp - A type with the words it is written with --------===//
#include "Model/TypeSpeller.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace yieldc::model {

/// Functions hold further types, `_Complex` has no place: those are spelled,
/// not copied.
static bool isSpelled(TypeLoc written) {
  return written.getAs<ArrayTypeLoc>() || written.getAs<FunctionTypeLoc>() ||
         written.getAs<MemberPointerTypeLoc>() ||
         written.getAs<ComplexTypeLoc>();
}

/// As written, if that means the same in the class: what it is made of may have
/// another value where the output is compiled.
std::string TypeSpeller::boundOf(ConstantArrayTypeLoc array) {
  std::string value =
      llvm::toString(array.getTypePtr()->getSize(), 10, /*Signed=*/false);
  return expression
             ? expression(array.getSizeExpr(), Position::Bound).value_or(value)
             : value;
}

std::string TypeSpeller::declare(TypeLoc written, std::string inner,
                                 BaseText base) {
  auto wrap = [&](std::string text, TypeLoc pointee) {
    return needsParentheses(pointee.getType(), context) ? "(" + text + ")"
                                                        : text;
  };
  if (auto paren = written.getAs<ParenTypeLoc>();
      paren && written.getTypeLocClass() == TypeLoc::Paren)
    return declare(paren.getInnerLoc(), std::move(inner), base);
  if (written.getTypeLocClass() == TypeLoc::Pointer) {
    auto pointer = written.castAs<PointerTypeLoc>();
    return declare(pointer.getPointeeLoc(),
                   wrap("*" + inner, pointer.getPointeeLoc()), base);
  }
  if (written.getTypeLocClass() == TypeLoc::Qualified) {
    auto qualified = written.castAs<QualifiedTypeLoc>();
    TypeLoc unqualified = qualified.getUnqualifiedLoc();
    Qualifiers qualifiers = written.getType().getLocalQualifiers();
    if (unqualified.getTypeLocClass() == TypeLoc::Pointer) {
      auto pointer = unqualified.castAs<PointerTypeLoc>();
      return declare(pointer.getPointeeLoc(),
                     wrap("*" + qualifierText(qualifiers) + inner,
                          pointer.getPointeeLoc()),
                     base);
    }
    if (isSpelled(unqualified))
      return declare(written.getType(), std::move(inner));
    if (std::optional<std::string> text = base(unqualified))
      return before(qualifierText(qualifiers) + *text, inner);
    return declare(written.getType(), std::move(inner));
  }
  if (written.getTypeLocClass() == TypeLoc::LValueReference) {
    TypeLoc pointee = written.castAs<LValueReferenceTypeLoc>().getPointeeLoc();
    return declare(pointee, wrap("&" + inner, pointee), base);
  }
  if (written.getTypeLocClass() == TypeLoc::RValueReference) {
    TypeLoc pointee = written.castAs<RValueReferenceTypeLoc>().getPointeeLoc();
    return declare(pointee, wrap("&&" + inner, pointee), base);
  }
  auto array = written.getAs<ConstantArrayTypeLoc>();
  if (array && array.getSizeExpr())
    return declare(array.getElementLoc(), inner + "[" + boundOf(array) + "]",
                   base);
  if (isSpelled(written))
    return declare(written.getType(), std::move(inner));
  if (std::optional<std::string> text = base(written))
    return before(*text, inner);
  return declare(written.getType(), std::move(inner));
}

} // namespace yieldc::model
