//===- Pipeline.h - The stages, in order ------------------------*- C++ -*-===//
#ifndef YIELDC_PIPELINE_PIPELINE_H
#define YIELDC_PIPELINE_PIPELINE_H

#include "Frontend/Frontend.h"
#include "Plan/StateMachine.h"
#include "llvm/Support/raw_ostream.h"
#include <string>
#include <vector>

namespace yieldc {

/// Where to stop and print.
enum class Stage { Model, Analysis, Plan, Class, File };

struct Options {
  Stage emit = Stage::File;
  PlanOptions plan;
  /// Lay out what is emitted with clang-format's library.
  bool format = true;
  /// Let compilers and debuggers see the lines of the source.
  bool lineDirectives = false;
  /// Parse the result again before it is given out.
  bool verify = true;
  /// Replaces the user's `-std=` when the result is parsed; empty: as is.
  std::string verifyStandard;
  /// Headers below this folder are part of the result; empty: none is.
  std::string headerRoot;
  /// Absolute paths of files that the same run transpiles for themselves. The
  /// user is warned of generators in any other header.
  std::vector<std::string> inputs;
};

struct Outputs {
  struct File {
    /// Of the source.
    std::string path;
    std::string text;
  };
  /// The main file, then the headers that hold generators. Paths are absolute.
  std::vector<File> files;
  /// All that was read, by absolute path.
  std::vector<std::string> dependencies;
};

/// Transpiles one file and the user headers it includes. Errors are reported;
/// false then, and `outputs` must not be written. Dumps of an earlier stage go
/// to `dump`.
bool transpile(const Invocation &invocation, const Options &options,
               llvm::raw_ostream &dump, Outputs &outputs);

} // namespace yieldc

#endif
