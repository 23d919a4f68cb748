//===- Frame.h - The data members -------------------------------*- C++ -*-===//
#ifndef YIELDC_PLAN_FRAME_H
#define YIELDC_PLAN_FRAME_H

#include "Plan/Names.h"

namespace yieldc {

class BranchTypes;

/// Fills in `prefix`'s references to locals: see note [names in types].
///
/// note [names in types]
/// The type of a member may have to be written as `decltype(x.begin())`, where
/// x is another local. Its name is chosen after the type is described, so the
/// text holds \1 id \2 in its place until the Plan knows all names; \1+ id \2
/// for the member itself, whatever it stands for; \1= id \2 for the type that a
/// binding is declared with; \1this\2 for the object of a member function.
/// `isMember`: the text declares a member, beside the others. `ofMember` says
/// what stands for a member there, if not its name.
using OfMember = llvm::function_ref<std::string(model::LocalId)>;
std::string resolveNames(llvm::StringRef text,
                         const model::Generator &generator,
                         const Placement &placement, const Names &names,
                         bool isMember = false, OfMember ofMember = nullptr);

/// What stands for an open binding whose object is kept in `base`, and for its
/// declared type.
std::string openBinding(const model::Generator &generator,
                        const model::Local &binding, const std::string &base,
                        model::Piece::Form form);

/// What stands for a binding whose part is known: that of `object`.
std::string partOf(const model::Local &binding, const std::string &object);

/// How a local of the frame is declared as a member.
model::Type memberDescription(const model::Generator &generator,
                              model::LocalId local);

/// `decltype(name)` of a local that lies in `member`.
std::string declaredType(const model::Generator &generator,
                         const Placement &placement, model::LocalId local,
                         const std::string &member);

/// `prefix name suffix`.
std::string declare(const model::Type &type, llvm::StringRef name);

/// Declares the members that hold locals of the frame, storage by storage.
std::vector<Storage> layOutFrame(const model::Generator &generator,
                                 const Placement &placement,
                                 const Sharing &sharing, const Names &names,
                                 BranchTypes &branches);

/// The type of the member for a local, as new-expressions name it.
std::string memberType(const model::Generator &generator, model::LocalId local,
                       const Placement &placement, const Names &names);

} // namespace yieldc

#endif
