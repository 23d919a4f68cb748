//===- HiddenTemporaries.h - What only instantiation shows ------*- C++ -*-===//
//
//   template <class T> generator<const object &> f(T t) { co_yield pick(t, 5);
//   }
//
// If `pick` takes a `const object &`, an object is made of 5: where the call is
// dependent, nothing in the template says so. It should live across the
// suspension, and ends with the statement that evaluates the call instead.
//
//   int n = sum(t, co_yield 1);
//
// If `sum` takes a T, that is copied before the suspension, and not where the
// call is evaluated in the end.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_VERIFY_HIDDENTEMPORARIES_H
#define YIELDC_VERIFY_HIDDENTEMPORARIES_H

#include "Rewrite/Rewrite.h"
#include "clang/AST/Decl.h"
#include <string>
#include <vector>

namespace yieldc {

/// A temporary that lives at the wrong time.
struct HiddenTemporary {
  std::string type;
  /// The class that the function is a member of.
  std::string machine;
  /// The suspension that it should live across; from 1.
  unsigned suspension = 0;
  /// It is copied after that, instead of ending before it.
  bool isLate = false;
};

/// Those in `function`, which resumes the machine that `definition` became and
/// is an instantiation of a template: what is made by the initialiser of an
/// operand or by that of a suspension, if its end can be noticed or something
/// may refer to it later; what a variable of the frame should keep alive; and
/// copies of operands. Linear in the size of the function.
std::vector<HiddenTemporary>
findHiddenTemporaries(const clang::FunctionDecl &function,
                      const Definition &definition);

} // namespace yieldc

#endif
