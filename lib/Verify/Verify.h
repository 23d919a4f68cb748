//===- Verify.h - The result parsed again -----------------------*- C++ -*-===//
#ifndef YIELDC_VERIFY_VERIFY_H
#define YIELDC_VERIFY_VERIFY_H

#include "Frontend/Frontend.h"
#include "Rewrite/Rewrite.h"
#include <map>
#include <set>

namespace yieldc {

/// The same with `files`, by absolute path, in place of what is on disk.
Invocation withFiles(const Invocation &invocation,
                     const std::map<std::string, EditedFile> &files);

/// A temporary of an instantiation that lives at the wrong time.
struct Mistimed {
  std::string path;
  /// Of the suspension.
  Definition::Place place;
  std::string type;
  /// The machine whose instantiation shows it.
  std::string machine;
  /// It is made after the suspension, not ended before it.
  bool isLate = false;

  bool operator<(const Mistimed &other) const {
    return std::tie(path, place.line, place.column, type) <
           std::tie(other.path, other.place.line, other.place.column,
                    other.type);
  }
};

/// What the user has written, not a generator, and compiles with the source
/// only.
struct Clash {
  std::string path;
  Definition::Place place;
  std::string message;
  /// The generator that it is about; empty if that is not known.
  std::string generator;
};

/// A variable that an instantiation shows to be a reference, and that is
/// declared as an object.
struct ReferenceMember {
  std::string path;
  Definition::Place place;
  std::string variable;
  std::string type;
};

/// What the runtime refuses, for the types of an instantiation only.
struct Refusal {
  std::string path;
  Definition::Place place;
  std::string message;
  std::string generator;
};

/// What is wrong with the output because of what the source says.
struct Findings {
  /// What instantiations of templates show: for each suspension and type, one
  /// of them.
  std::set<Mistimed> mistimed;
  std::optional<Clash> clash;
  std::optional<ReferenceMember> reference;
  std::optional<Refusal> refusal;
};

/// Parses the main file with `files`, by absolute path, in place of what is on
/// disk: in the user's language mode, or in `standard` if that is not empty,
/// before C++20 without coroutines. `passes` made those files. An error in a
/// generator is ours: it is reported as such; or else it is one of the source
/// itself, in what did not have to be read to transpile it. Returns whether
/// there was none, and nothing was found.
bool verify(const Invocation &invocation,
            const std::map<std::string, EditedFile> &files,
            const std::vector<LineShifts> &passes, const std::string &standard,
            Findings &findings);

} // namespace yieldc

#endif
