#include "Plan/BranchTypes.h"

using namespace yieldc::model;

namespace yieldc {

std::string openBinding(const Generator &generator, const Local &binding,
                        const std::string &base, Piece::Form form) {
  bool isKept = generator.locals[binding.base].type.isReference;
  std::string object = (isKept ? "(*" : "(") + base + ")";
  if (llvm::StringRef(generator.locals[binding.base].bindings)
          .starts_with("const"))
    object = "(" + generator.runtime("as_const") + object + ")";
  std::string count = std::to_string(binding.count);
  std::string index = std::to_string(binding.index);
  if (form == Piece::Declared)
    return generator.runtime("part_type") + "<" + index + ", decltype(" +
           generator.runtime("part_types") + "<" + count + ">" + object + ")>";
  return generator.runtime("part") + "<" + index + ", " + count + ">" + object;
}

std::string partOf(const Local &binding, const std::string &object) {
  llvm::StringRef access = binding.access;
  if (access.consume_front("get:"))
    return "std::get<" + access.str() + ">(" + object + ")";
  return object + binding.access;
}

std::string declaredType(const Generator &generator, const Placement &placement,
                         LocalId id, const std::string &member) {
  const Local &local = generator.locals[id];
  bool isPointer = placement.inFrame(id) && local.type.isReference;
  // The object itself, which the reference keeps alive.
  bool isObject = !local.type.isReference && local.extendsTemporary &&
                  local.origin == Local::User;
  if (!isPointer && !(isObject && placement.of(id) != Place::Segment))
    return "decltype(" + member + ")";
  if (isPointer && local.type.isDependent && !local.type.bindsAs.empty())
    return "typename decltype(" + member + ")::declared";
  if (!local.isRvalue)
    return isPointer ? "decltype(*" + member + ")"
                     : "decltype((" + member + "))";
  if (isPointer && local.type.isDependent)
    return "decltype(" + member + ".get())";
  std::string object = isPointer ? generator.runtime("unreferenced") +
                                       "<decltype(*" + member + ")>"
                                 : "decltype(" + member + ")";
  return generator.runtime("type") + "<" + object + " &&>";
}

/// `name`, of type `type`: what is looked up in it is found once the machine is
/// instantiated.
static std::string found(const Generator &generator, const std::string &type,
                         const std::string &name) {
  return "static_cast<typename " + generator.runtime("dependent") + "<" + type +
         ", " + generator.className + ">::type>(" + name + ")";
}

/// May designate an object of the class that is not complete yet.
static bool mayDesignate(const Type &type) {
  llvm::StringRef prefix = type.prefix;
  bool isOpen = type.isDependent || prefix.contains('\1');
  return !isOpen && type.suffix.empty() &&
         (type.isReference || prefix.ends_with("*"));
}

std::string resolveNames(llvm::StringRef text, const Generator &generator,
                         const Placement &placement, const Names &names,
                         bool isMember, OfMember ofMember) {
  bool isEarly =
      isMember && generator.completesLater && !generator.isLocalClass;
  std::string object = generator.objectType + " *";
  std::string objectName =
      ofMember ? generator.runtime("argument") + "<" + object + ">()" : "this_";
  auto nameOf = [&](LocalId id) {
    return ofMember   ? ofMember(id)
           : isMember ? names.declared(id).str()
                      : names.member(id);
  };
  // GCC 12 takes the members of a local class for const if the function is:
  // as if `this` were that of the function.
  bool isMistaken =
      isMember && generator.isLocalClass && generator.isConstMember;
  auto objectOf = [&](LocalId id) {
    std::string name = nameOf(id);
    return isMistaken && !ofMember
               ? generator.runtime("argument") + "<decltype(" + name + ")>()"
               : name;
  };
  auto valueOf = [&](LocalId id) {
    const Local &local = generator.locals[id];
    bool isPointer =
        placement.inFrame(id) && (local.type.isReference || local.isLate);
    std::string name = nameOf(id);
    if (isEarly && mayDesignate(local.type)) {
      llvm::StringRef type = local.type.prefix;
      if (isPointer)
        type = type.rtrim("& ");
      name = found(generator, type.str() + (isPointer ? " *" : ""), name);
    }
    return isPointer ? "(*" + name + ")" : isEarly ? name : objectOf(id);
  };
  std::string result;
  while (!text.empty()) {
    auto [before, rest] = text.split('\1');
    result += before;
    if (rest.empty())
      break;
    auto [number, after] = rest.split('\2');
    if (number == "this") {
      result += isEarly    ? found(generator, object, objectName)
                : isMember ? objectName
                           : names.object();
      text = after;
      continue;
    }
    LocalId id = 0;
    bool isItself = number.consume_front("+");
    bool isDeclared = number.consume_front("=");
    number.getAsInteger(10, id);
    if (isItself) {
      result += nameOf(id);
      text = after;
      continue;
    }
    const Local &local = generator.locals[id];
    if (local.isOpen)
      result += openBinding(generator, local, objectOf(local.base),
                            isDeclared ? Piece::Declared : Piece::Name);
    else if (isDeclared)
      result += declaredType(generator, placement, id, nameOf(id));
    else if (local.origin == Local::Binding)
      result += partOf(local, valueOf(local.base));
    else
      result += valueOf(id);
    text = after;
  }
  return result;
}

std::string declare(const Type &type, llvm::StringRef name) {
  bool touches = !type.prefix.empty() &&
                 llvm::StringRef("*&(").contains(type.prefix.back());
  return type.prefix + (touches ? "" : " ") + name.str() + type.suffix;
}

Type memberDescription(const Generator &generator, LocalId id) {
  const Local &local = generator.locals[id];
  Type type = local.type;
  if (local.isLate) {
    type.prefix =
        generator.runtime("late") + "<" + type.prefix + type.suffix + ">";
    type.suffix.clear();
    type.isScalar = type.isArray = false;
    type.isClass = true;
    return type;
  }
  if (!type.isReference)
    return type;
  if (type.isDependent) {
    // Whether it refers or keeps a temporary alive is known later.
    std::string initializer = "decltype((" + type.prefix + "))";
    std::string reference = type.bindsAs;
    if (!type.autoQualifiers.empty())
      reference = type.autoQualifiers + generator.runtime("unreferenced") +
                  "<" + initializer + "> &";
    type.prefix =
        !reference.empty()
            ? "typename " + generator.runtime("kept") + "<" + reference + ", " +
                  initializer + ">::type"
            : "typename " +
                  generator.runtime(type.keepsScalar ? "operand" : "bound") +
                  "<" + initializer + ">::type";
    type.suffix.clear();
    type.isArray = false;
    return type;
  }
  // `T &` becomes `T *`, `T (&)[3]` becomes `T (*)[3]`.
  llvm::StringRef prefix = type.prefix;
  prefix.consume_back("&");
  prefix.consume_back("&");
  type.prefix = prefix.str() + "*";
  return type;
}

std::string memberType(const Generator &generator, LocalId id,
                       const Placement &placement, const Names &names) {
  Type type = memberDescription(generator, id);
  llvm::StringRef prefix = type.prefix;
  bool isElaborated =
      prefix.starts_with("struct ") || prefix.starts_with("class ") ||
      prefix.starts_with("union ") || prefix.starts_with("enum ");
  if (isElaborated || (!type.suffix.empty() && !type.isArray))
    return "decltype(" + names.member(id) + ")";
  return resolveNames(type.prefix + type.suffix, generator, placement, names);
}

/// What a member needs stands before it, in the order of the locals: `before`,
/// of which one may need another. `ids` are those of the members.
static void
placeNeeded(std::vector<Storage> &frame,
            llvm::ArrayRef<std::vector<LocalId>> ids,
            std::vector<std::pair<LocalId, std::vector<std::string>>> before) {
  size_t next = 0;
  for (size_t storage = 0; storage < frame.size(); ++storage)
    for (size_t i = 0; i < frame[storage].members.size(); ++i)
      for (; next < before.size() && before[next].first <= ids[storage][i];
           ++next)
        llvm::append_range(frame[storage].members[i].before,
                           std::move(before[next].second));
}

std::vector<Storage> layOutFrame(const Generator &generator,
                                 const Placement &placement,
                                 const Sharing &sharing, const Names &names,
                                 BranchTypes &branches) {
  std::vector<Storage> frame(sharing.count());
  std::vector<std::vector<LocalId>> ids(sharing.count());
  std::vector<std::pair<LocalId, std::vector<std::string>>> before;
  llvm::StringSet<> declared;
  for (LocalId id = 0; id < generator.locals.size(); ++id) {
    const Local &local = generator.locals[id];
    if (!placement.inFrame(id) || local.origin == Local::Binding ||
        !declared.insert(names.member(id)).second)
      continue;
    Type type = memberDescription(generator, id);
    Storage::Member member;
    member.name = names.declared(id).str();
    member.isBytes = type.isBytes || local.type.isReference;
    member.size = local.type.isReference ? 0 : type.size;
    if (local.isOfBranch())
      type = branches.lazy(
          id, type, before.emplace_back(id, std::vector<std::string>()).second);
    member.declaration =
        resolveNames(local.alignment + declare(type, names.declared(id)),
                     generator, placement, names, /*isMember=*/true);
    if (local.origin == Local::User && names.declared(id) != local.name)
      member.note = local.name;
    Storage &storage = frame[sharing.storageOf(id)];
    storage.members.push_back(std::move(member));
    ids[sharing.storageOf(id)].push_back(id);
    bool isPlain =
        type.isReference ? !type.isDependent : type.isScalar && !type.isConst;
    bool isPlainArray = type.isArray && !type.isConst &&
                        type.triviallyCopyable && !type.isClass;
    storage.isUnion |=
        (!isPlain && !isPlainArray) || storage.members.size() > 1;
  }
  placeNeeded(frame, ids, std::move(before));
  return frame;
}

} // namespace yieldc
