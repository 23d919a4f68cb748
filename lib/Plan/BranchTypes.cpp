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

static bool isWordPart(char c) { return llvm::isAlnum(c) || c == '_'; }

/// Whether `name` is a word of `text`, and not that of a member.
static bool isNamed(llvm::StringRef name, llvm::StringRef text) {
  for (size_t at = text.find(name); at != llvm::StringRef::npos;
       at = text.find(name, at + 1)) {
    llvm::StringRef before = text.take_front(at).rtrim();
    llvm::StringRef after = text.drop_front(at + name.size());
    bool isWord = (at == 0 || !isWordPart(text[at - 1])) &&
                  (after.empty() || !isWordPart(after[0]));
    if (isWord && !before.ends_with("::") && !before.ends_with("."))
      return true;
  }
  return false;
}

static Fragment verbatim(std::string text) {
  Piece piece;
  piece.text = std::move(text);
  Fragment fragment;
  fragment.pieces.push_back(std::move(piece));
  return fragment;
}

static std::string textOf(const Fragment &fragment) {
  std::string text;
  for (const Piece &piece : fragment.pieces)
    text += piece.text;
  return llvm::StringRef(text).rtrim("; \n").str();
}

/// Declarations of what `text` names of the types of `branch`.
std::string BranchTypes::namesIn(unsigned branch,
                                 const std::string &text) const {
  std::string declared;
  for (const LocalType &type : llvm::reverse(generator.types)) {
    auto known = defined.find(type.name);
    bool isClass = known != defined.end();
    if (type.branch != branch || !(type.isAlias || isClass) ||
        !isNamed(type.name, declared + text))
      continue;
    std::string alias = isClass ? "using " + type.name + " = " + known->second
                                : textOf(type.text);
    declared = alias + ";\n" + declared;
  }
  return declared;
}

std::string BranchTypes::byFunction(unsigned branch, const std::string &name,
                                    std::string definition,
                                    const std::string &type) {
  std::string text = definition + "return " + generator.runtime("branch_type") +
                     "<" + type + ">();";
  for (; branch; branch = generator.branches[branch].parent) {
    std::string names = namesIn(branch, text);
    bool isBlock = !names.empty() || !definition.empty();
    definition.clear();
    text = "if constexpr (" + resolve(generator.branches[branch].condition) +
           ")" + (isBlock ? "{\n" + names + text + "\n}" : "\n" + text);
  }
  text = namesIn(0, text) + text;
  functions.push_back("auto const " + name + " = [] {\n" + text + "\n};");
  functions.push_back("static_cast<void>(" + name + ");");
  return "typename " + generator.runtime("of_branch") + "<decltype(" + name +
         "())>::type";
}

std::string BranchTypes::lazy(unsigned branch, llvm::StringRef of,
                              const std::string &type,
                              std::vector<std::string> &before) {
  std::string name = names.fresh((of.rtrim('_') + "_type_").str());
  return isByFunction ? byFunction(branch, name, "", type)
                      : byTemplate(branch, name, type, before);
}

/// Has the classes of the body that `text` names, but not `except`, defined by
/// functions. Returns whether that is possible.
bool BranchTypes::define(const std::string &text, llvm::StringRef except) {
  std::string all = namesIn(0, text) + text;
  return llvm::all_of(generator.types, [&](const LocalType &type) {
    if (type.isAlias || type.name == except || defined.contains(type.name) ||
        !isNamed(type.name, all))
      return true;
    return type.isApart && !type.branch && defineClass(type);
  });
}

bool BranchTypes::defineClass(const LocalType &type) {
  std::string text = textOf(type.text);
  if (!define(text, type.name))
    return false;
  std::string found = byFunction(type.branch, names.fresh(type.name + "_type_"),
                                 text + ";\n", type.name);
  defined[type.name] = found;
  return true;
}

Type BranchTypes::lazy(LocalId id, const Type &type,
                       std::vector<std::string> &before) {
  Type result = type;
  std::string text = resolve(type.prefix + type.suffix);
  if (isByFunction && !define(text))
    return type;
  result.prefix =
      lazy(generator.locals[id].branch, names.declared(id), text, before);
  result.suffix.clear();
  types[id] = result.prefix;
  return result;
}

void BranchTypes::makeLazy(LocalType &type) {
  // A class that is a member of a template is read as needed.
  if (!type.branch || (!type.isAlias && !isByFunction))
    return;
  if (!type.isAlias) {
    defineClass(type);
    return;
  }
  std::string aliased = textOf(type.aliased);
  if (isByFunction && !define(aliased))
    return;
  std::vector<std::string> lines;
  std::string found = lazy(type.branch, type.name, aliased, lines);
  lines.push_back("using " + type.name + " = " + found + ";");
  type.text = verbatim(llvm::join(lines, "\n"));
}

void BranchTypes::resolveMembers(LocalType &type) {
  for (Piece &piece : type.text.pieces)
    if (llvm::StringRef(piece.text).contains('\1'))
      piece.text = resolve(piece.text);
}

void BranchTypes::finish(std::vector<LocalType> &types) const {
  if (functions.empty())
    return;
  for (LocalType &type : types) {
    if (auto found = defined.find(type.name); found != defined.end())
      type.text = verbatim("using " + type.name + " = " + found->second + ";");
    // What a function declares again nothing else need use, nor what is of a
    // branch that is not taken.
    Fragment &text = type.text;
    if (text.pieces.empty())
      continue;
    llvm::StringRef first = text.pieces[0].text;
    std::string begin = "using " + type.name;
    if (first.starts_with("typedef"))
      begin = "";
    if (first.starts_with("typedef") || first.starts_with(begin + " "))
      text.pieces[0].text = begin + " [[maybe_unused]] " +
                            first.drop_front(begin.size()).ltrim().str();
  }
}

} // namespace yieldc
