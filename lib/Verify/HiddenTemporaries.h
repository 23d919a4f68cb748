//===- HiddenTemporaries.h - What only instantiation makes ------*- C++ -*-===//
//
//   template <class T> generator<const object &> f(T t) { co_yield pick(t, 5);
//   }
//
// If `pick` takes a `const object &`, an object is made of 5: where the call is
// dependent, nothing in the template says so. It should live across the
// suspension, and ends with the statement that evaluates the call instead.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_VERIFY_HIDDENTEMPORARIES_H
#define YIELDC_VERIFY_HIDDENTEMPORARIES_H

#include "clang/AST/Decl.h"
#include <string>
#include <vector>

namespace yieldc {

/// A temporary that ends too early.
struct HiddenTemporary {
  std::string type;
  /// The class that `function` is a member of.
  std::string machine;
  /// The state that the next suspension leaves; 0 if none comes after.
  unsigned state = 0;
};

/// Those in `function`, which resumes a machine and is an instantiation of a
/// template: made by what initialises one of `operands`, or by the operand of a
/// suspension, if their end can be noticed or something may refer to them
/// later; or such as a variable of the frame should keep alive. Linear in the
/// size of the function.
std::vector<HiddenTemporary>
findHiddenTemporaries(const clang::FunctionDecl &function,
                      const std::vector<std::string> &operands);

} // namespace yieldc

#endif
