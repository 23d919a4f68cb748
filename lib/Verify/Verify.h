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

/// Parses the main file with `files`, by absolute path, in place of what is on
/// disk: in the user's language mode, or in `standard` if that is not empty,
/// before C++20 without coroutines. An error there is ours: it is reported as
/// such, with the name of the generator if it lies in one; or else it is one of
/// the source itself, in what did not have to be read to transpile it. Returns
/// whether there was none. `mistimed` receives what instantiations of templates
/// show: for each suspension and type, one of them.
bool verify(const Invocation &invocation,
            const std::map<std::string, EditedFile> &files,
            const std::string &standard, std::set<Mistimed> &mistimed);

} // namespace yieldc

#endif
