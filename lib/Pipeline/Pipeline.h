//===- Pipeline.h - The stages, in order ------------------------*- C++ -*-===//
#ifndef YIELDC_PIPELINE_PIPELINE_H
#define YIELDC_PIPELINE_PIPELINE_H

#include "Frontend/Frontend.h"
#include "Plan/StateMachine.h"
#include "llvm/Support/raw_ostream.h"
#include <map>

namespace yieldc {

/// Where to stop and print.
enum class Stage { Model, Analysis, Plan, Class, File };

struct Options {
  Stage emit = Stage::File;
  PlanOptions plan;
  /// Lay out what is emitted with clang-format's library.
  bool format = true;
  /// Parse the result again before it is given out.
  bool verify = true;
  /// Replaces the user's `-std=` when the result is parsed; empty: as is.
  std::string verifyStandard;
};

struct Outputs {
  /// Every file with a generator in it, by absolute path; the main file always.
  std::map<std::string, std::string> files;
  /// The main file's path as it stands in `files`.
  std::string mainFile;
  /// All that was read.
  std::vector<std::string> dependencies;
};

/// Transpiles one file and the user headers it includes. Errors are reported;
/// false then, and `outputs` must not be written. Dumps of an earlier stage go
/// to `dump`.
bool transpile(const Invocation &invocation, const Options &options,
               llvm::raw_ostream &dump, Outputs &outputs);

} // namespace yieldc

#endif
