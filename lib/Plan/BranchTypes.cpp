//===- BranchTypes.cpp - Types in the branches of if constexpr ------------===//
#include "Plan/BranchTypes.h"
#include "llvm/ADT/StringExtras.h"

using namespace yieldc::model;

namespace yieldc {

/// The type of the member for a local.
std::string BranchTypes::typeOf(LocalId id) {
  if (auto known = types.find(id); known != types.end())
    return known->second;
  bool isParameter = placement.of(id) == Place::Parameter;
  Type member = isParameter ? generator.locals[id].type
                            : memberDescription(generator, id);
  // That may ask for others.
  std::string type = resolve(member.prefix + member.suffix);
  return types[id] = type;
}

/// `decltype(name)` of a local that is no binding, nor a pointer in the frame.
std::string BranchTypes::declaredOf(LocalId id) {
  const Local &local = generator.locals[id];
  bool isPointer = placement.inFrame(id) && local.type.isReference;
  if (isPointer || local.isOpen || local.origin == Local::Binding)
    return "";
  bool isKept = local.extendsTemporary && !local.type.isReference &&
                local.origin == Local::User;
  return generator.runtime("type") + "<" + typeOf(id) +
         (!isKept          ? ""
          : local.isRvalue ? " &&"
                           : " &") +
         ">";
}

std::string BranchTypes::resolve(llvm::StringRef text) {
  // The type that a name was declared with is no expression's.
  std::string plain;
  while (!text.empty()) {
    auto [before, rest] = text.split("\1=");
    plain += before;
    text = rest;
    if (rest.empty())
      break;
    LocalId id = 0;
    rest.split('\2').first.getAsInteger(10, id);
    std::string declared = declaredOf(id);
    if (declared.empty())
      plain += "\1=" + rest.take_until([](char c) { return c == '\2'; }).str() +
               "\2";
    plain += declared;
    text = rest.split('\2').second;
  }
  auto ofMember = [this](LocalId id) {
    return generator.runtime("argument") + "<" + typeOf(id) + ">()";
  };
  return resolveNames(plain, generator, placement, names, /*isMember=*/true,
                      ofMember);
}

std::string BranchTypes::condition(unsigned branch,
                                   std::vector<std::string> &before) {
  std::string &name = conditions[branch];
  if (!name.empty())
    return name;
  const ConstexprBranch &taken = generator.branches[branch];
  name = names.fresh("branch_" + std::to_string(branch) + "_");
  before.push_back("// line " + std::to_string(taken.line));
  before.push_back("template <class> struct " + name + " : " +
                   generator.runtime("condition") + "<" +
                   resolve(taken.condition) + "> {};");
  return name;
}

std::string BranchTypes::byTemplate(unsigned branch, const std::string &name,
                                    const std::string &type,
                                    std::vector<std::string> &before) {
  std::string taken;
  for (; branch; branch = generator.branches[branch].parent)
    taken = ", " + condition(branch, before) + taken;
  before.push_back("template <class> struct " + name +
                   " { using type = " + type + "; };");
  return "typename " + generator.runtime("taken") + "<" + generator.className +
         ", " + name + taken + ">::type";
}

std::string BranchTypes::byFunction(unsigned branch, const std::string &name,
                                    const std::string &type) {
  std::string text =
      "return " + generator.runtime("branch_type") + "<" + type + ">();\n};";
  for (; branch; branch = generator.branches[branch].parent)
    text = "if constexpr (" + resolve(generator.branches[branch].condition) +
           ")\n" + text;
  functions.push_back("auto const " + name + " = [] {\n" + text);
  functions.push_back("static_cast<void>(" + name + ");");
  return "typename " + generator.runtime("of_branch") + "<decltype(" + name +
         "())>::type";
}

std::string BranchTypes::lazy(unsigned branch, llvm::StringRef of,
                              const std::string &type,
                              std::vector<std::string> &before) {
  std::string name = names.fresh((of.rtrim('_') + "_type_").str());
  return generator.isLocalClass || generator.isLambda
             ? byFunction(branch, name, type)
             : byTemplate(branch, name, type, before);
}

Type BranchTypes::lazy(LocalId id, const Type &type,
                       std::vector<std::string> &before) {
  Type result = type;
  result.prefix = lazy(generator.locals[id].branch, names.declared(id),
                       resolve(type.prefix + type.suffix), before);
  result.suffix.clear();
  types[id] = result.prefix;
  return result;
}

void BranchTypes::makeLazy(LocalType &alias) {
  std::string type;
  for (const Piece &piece : alias.aliased.pieces)
    type += piece.text;
  std::vector<std::string> lines;
  std::string found = lazy(alias.branch, alias.name, type, lines);
  lines.push_back("using " + alias.name + " = " + found + ";");
  Piece text;
  text.text = llvm::join(lines, "\n");
  alias.text = Fragment();
  alias.text.pieces.push_back(std::move(text));
}

} // namespace yieldc
