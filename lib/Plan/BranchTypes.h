//===- BranchTypes.h - Types in the branches of if constexpr ----*- C++ -*-===//
//
//   if constexpr (is_class<T>::value) {
//     auto n = t.size();
//
// `n` is a member of each instantiation, but its type must be looked at only
// where the branch is taken. So the type and the condition are given by member
// templates, which the runtime instantiates as needed:
//
//   template <class> struct branch_1_ : condition<is_class<T>::value> {};
//   template <class> struct n_type_ { using type = decltype(t.size()); };
//   typename taken<machine, n_type_, branch_1_>::type n;
//
// A local class has no member templates. There a function says what the type
// is, and nothing where the branch is not taken:
//
//   auto const n_type_ = [] {
//     if constexpr (is_class<T>::value)
//       return branch_type<decltype(t.size())>();
//   };
//   class machine {
//     typename of_branch<decltype(n_type_())>::type n;
//
// What it names of the body's types it declares again, or, if that is a class
// of the branch, has defined.
//
// GCC takes the class for incomplete where they name a member, so that its type
// stands for it: `argument<T>().size()`.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_PLAN_BRANCHTYPES_H
#define YIELDC_PLAN_BRANCHTYPES_H

#include "Plan/Frame.h"

namespace yieldc {

class BranchTypes {
public:
  BranchTypes(const model::Generator &generator, const Placement &placement,
              Names &names)
      : generator(generator), placement(placement), names(names),
        isByFunction(generator.isLocalClass || generator.isLambda),
        conditions(generator.branches.size()) {}

  /// What to declare the member for `local` with, instead of `type`; adds what
  /// that needs to `before`, or to the functions.
  model::Type lazy(model::LocalId local, const model::Type &type,
                   std::vector<std::string> &before);

  /// The same of a type that the branch defines.
  void makeLazy(model::LocalType &type);

  /// Writes what stands in `type` for the types of members, which may follow.
  void resolveMembers(model::LocalType &type);

  /// Has `types` refer to the classes that functions define.
  void finish(std::vector<model::LocalType> &types) const;

  /// What a local class needs before it.
  std::vector<std::string> takeFunctions() { return std::move(functions); }

private:
  std::string condition(unsigned branch, std::vector<std::string> &before);
  /// What stands for `type`, by a name derived from `of`.
  std::string lazy(unsigned branch, llvm::StringRef of, const std::string &type,
                   std::vector<std::string> &before);
  std::string byTemplate(unsigned branch, const std::string &name,
                         const std::string &type,
                         std::vector<std::string> &before);
  std::string byFunction(unsigned branch, const std::string &name,
                         std::string definition, const std::string &type);
  std::string namesIn(unsigned branch, const std::string &text) const;
  bool define(const std::string &text, llvm::StringRef except = "");
  bool defineClass(const model::LocalType &type);
  std::string resolve(llvm::StringRef text);
  std::string typeOf(model::LocalId local);
  std::string declaredOf(model::LocalId local);

  const model::Generator &generator;
  const Placement &placement;
  Names &names;
  bool isByFunction;
  /// The names of the branches' conditions, where they have one already.
  std::vector<std::string> conditions;
  std::vector<std::string> functions;
  /// What stands for the classes that the functions define, by their names.
  llvm::StringMap<std::string> defined;
  /// What lazy() has said of each local.
  llvm::DenseMap<model::LocalId, std::string> types;
};

} // namespace yieldc

#endif
