//===- Names.h - Every generated name, chosen once --------------*- C++ -*-===//
#ifndef YIELDC_PLAN_NAMES_H
#define YIELDC_PLAN_NAMES_H

#include "Plan/Sharing.h"
#include "llvm/ADT/StringSet.h"

namespace yieldc {

/// Names of members. A member has its local's name unless that name would hide
/// something that the body means, or must remain free for a variable that
/// stands for the member in a part of the body.
class Names {
public:
  Names(const model::Generator &generator, const Placement &placement,
        const Sharing &sharing);

  /// The member that holds a parameter, an object, or a reference's target, as
  /// next() names it.
  const std::string &member(model::LocalId local) const {
    return members[local];
  }
  /// The same where it is declared.
  llvm::StringRef declared(model::LocalId local) const {
    llvm::StringRef name = members[local];
    name.consume_front(prefix());
    return name;
  }
  /// The object that a member function is called for, as next() names it.
  std::string object() const { return (prefix() + "this_").str(); }
  /// Where the members are: the frame of the call that runs, if there can be
  /// several.
  llvm::StringRef prefix() const {
    return generator.isRecursive ? "frame_->" : "";
  }
  /// In parts of the body a variable of its own name stands for the member: a
  /// reference of the user's, or something that a lambda captures.
  bool hasStandIn(model::LocalId local) const;

  /// A name derived from `wanted` that nothing else has; it is taken then.
  std::string fresh(llvm::StringRef wanted);

private:
  void collectCaptures(const model::Stmt &stmt);

  const model::Generator &generator;
  const Placement &placement;
  llvm::StringSet<> taken;
  /// Where numbering goes on, per name that was wanted.
  llvm::StringMap<unsigned> numbered;
  std::vector<std::string> members;
  std::vector<bool> captured;
};

} // namespace yieldc

#endif
