//===- CommandLine.h - What the user asks for -------------------*- C++ -*-===//
#ifndef YIELDC_TOOL_COMMANDLINE_H
#define YIELDC_TOOL_COMMANDLINE_H

#include "Pipeline/Pipeline.h"
#include "clang/Tooling/CompilationDatabase.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yieldc {

/// Exit statuses, as the documentation promises them.
enum ExitStatus { Fine = 0, Refused = 1, Usage = 2 };

/// Where the transpiled files go.
enum class Destination { Stdout, File, Folder, InPlace };

/// What is done with them.
enum class Purpose { Write, Check, DryRun };

/// A source file.
struct Input {
  /// As the user wrote it, for messages.
  std::string name;
  /// As `absolutePath` has it.
  std::string path;
};

/// The command line, checked: nothing in it contradicts anything else.
struct CommandLine {
  /// In the order given; each can be read, none comes twice.
  std::vector<Input> inputs;
  std::unique_ptr<clang::tooling::CompilationDatabase> compilations;
  /// `compilations` is a compile_commands.json, which knows absolute paths.
  bool isDatabase = false;
  Destination destination = Destination::Stdout;
  Purpose purpose = Purpose::Write;
  /// The file of `-o` or the folder of `--out-dir`.
  std::string output;
  /// What paths below `output` are relative to; empty: to the input's folder.
  std::string root;
  /// Where to write the dependencies; empty: nowhere.
  std::string depfile;
  Options options;
};

/// Reads the arguments. Prints what is wrong with them and returns nothing if
/// they cannot be obeyed. Answers `--help` and `--version` itself, and exits.
std::optional<CommandLine> readCommandLine(int argc, const char **argv);

/// One line on stderr, in the form all our messages have.
void complain(const llvm::Twine &message);

} // namespace yieldc

#endif
