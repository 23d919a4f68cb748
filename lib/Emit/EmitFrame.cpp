//===- EmitFrame.cpp - The data members -----------------------------------===//
//
// Of the class itself or, where a generator calls itself, of a struct of which
// each call has one.
//
//===----------------------------------------------------------------------===//
#include "Emit/EmitCopying.h"
#include "llvm/ADT/StringExtras.h"

using namespace yieldc::model;

namespace yieldc {

/// What a constructor takes: the object and the parameters.
static std::vector<std::string>
constructorParameters(const StateMachine &machine, bool byValue) {
  std::vector<std::string> parameters;
  if (machine.needsObject)
    parameters.push_back(machine.signature.objectType + " *self_");
  for (const Parameter &parameter : machine.parameters)
    parameters.push_back(byValue ? parameter.called : parameter.constructor);
  return parameters;
}

/// What such a constructor is passed by one that takes the same.
static std::string passedParameters(const StateMachine &machine) {
  std::vector<std::string> passed;
  if (machine.needsObject)
    passed.push_back("self_");
  for (const Parameter &parameter : machine.parameters)
    passed.push_back(parameter.passed);
  return llvm::join(passed, ", ");
}

static void printHead(llvm::raw_ostream &out, const StateMachine &machine,
                      llvm::StringRef name) {
  std::vector<std::string> parameters =
      constructorParameters(machine, /*byValue=*/false);
  if (parameters.size() == 1)
    out << "explicit ";
  out << name << "(" << llvm::join(parameters, ", ") << ")";
}

void printConstructor(llvm::raw_ostream &out, const StateMachine &machine,
                      llvm::StringRef name, llvm::StringRef specifiers) {
  out << specifiers;
  printHead(out, machine, name);
  std::vector<std::string> initializers;
  if (machine.needsObject)
    initializers.push_back("this_(self_)");
  for (const Parameter &parameter : machine.parameters)
    initializers.push_back(parameter.initializer);
  if (!initializers.empty())
    out << " : " << llvm::join(initializers, ", ");
  out << " {";
  for (const std::string &member : machine.unread)
    out << "\nstatic_cast<void>(" << member << ");";
  out << "}\n";
}

void printFrame(llvm::raw_ostream &out, const StateMachine &machine) {
  const Generator &signature = machine.signature;
  if (machine.needsObject)
    out << signature.objectType << " *this_;\n";
  for (const Parameter &parameter : machine.parameters)
    out << parameter.member << ";\n";
  // Destroyed before the parameters, as in a native coroutine.
  if (!signature.resultType.empty())
    out << signature.runtime("returning") << "<" << signature.resultType
        << "> result_;\n";
  for (const Storage &storage : machine.frame) {
    for (const Storage::Member &member : storage.members)
      for (const std::string &line : member.before)
        out << line << '\n';
    if (storage.isUnion)
      out << "union {\n";
    for (const Storage::Member &member : storage.members) {
      out << member.declaration << (machine.isConstexpr ? "{};" : ";");
      if (!member.note.empty())
        out << " // " << member.note;
      out << '\n';
    }
    if (storage.isUnion)
      out << "};\n";
  }
}

std::string callsOf(const StateMachine &machine) {
  return machine.signature.runtime("calls") + "<activation_>";
}

bool notesSite(const StateMachine &machine) {
  return machine.sites.size() > 1 ||
         (machine.needsUnwind && !machine.sites.empty());
}

void printActivation(llvm::raw_ostream &out, const StateMachine &machine) {
  out << "/// What a call of `" << machine.signature.displayName
      << "` keeps.\nstruct activation_ {\n";
  printConstructor(out, machine, "activation_", "");
  // A machine that has not started may be moved, and with it its first call.
  out << "activation_(activation_ &&other_)";
  std::vector<std::string> moved = copiedParameters(machine, /*moves=*/true);
  if (!moved.empty())
    out << " : " << llvm::join(moved, ", ");
  else
    out << " { static_cast<void>(other_); ";
  out << (moved.empty() ? "}\n" : " {}\n");
  if (machine.needsUnwind)
    out << "~activation_() {}\n";
  out << '\n';
  if (notesSite(machine))
    out << "int site_ = 0;\n";
  printFrame(out, machine);
  out << "};\n\n";
  if (machine.convertsArguments)
    out << "static activation_ call_("
        << llvm::join(constructorParameters(machine, /*byValue=*/true), ", ")
        << ") {\nreturn activation_(" << passedParameters(machine)
        << ");\n}\n\n";
}

void printOutermost(llvm::raw_ostream &out, const StateMachine &machine) {
  printHead(out, machine, machine.className);
  out << " : calls_(" << passedParameters(machine) << ") {}\n";
}

void printExit(llvm::raw_ostream &out, const StateMachine &machine) {
  if (machine.sites.empty())
    return;
  out << "if (frame_ != calls_.first()) {\nframe_ = calls_.leave(frame_);\n";
  if (machine.sites.size() == 1) {
    out << "goto " << machine.sites[0].second << ";\n}\n";
    return;
  }
  out << "switch (frame_->site_) {\n";
  for (size_t i = 0; i < machine.sites.size(); ++i) {
    if (i + 1 == machine.sites.size())
      out << "default:\n";
    else
      out << "case " << machine.sites[i].first << ":\n";
    out << "goto " << machine.sites[i].second << ";\n";
  }
  out << "}\n}\n";
}

} // namespace yieldc
