//===- LowerConstruct.cpp - Initialisation of members ---------------------===//
//
//   int a = f();          a = f();
//   std::string s("x");   ::new (yieldc::at(s)) std::string("x");
//   const T &r = g();     r_ = yieldc::address<const T>(g());
//   int v[] = {1, 2};     { const int init_[2] = {1, 2}; copied to v }
//
//===----------------------------------------------------------------------===//
#include "Plan/Lowering.h"

using namespace yieldc::model;

namespace yieldc {

static Op textOp(Op::Kind kind, std::string text) {
  Op op;
  op.kind = kind;
  op.text = std::move(text);
  return op;
}

static std::string declareConst(const Type &type, const std::string &name) {
  if (type.isConst)
    return declare(type, name);
  bool isPointer = llvm::StringRef(type.prefix).ends_with("*");
  return isPointer ? declare(type, "const " + name)
                   : "const " + declare(type, name);
}

/// What constructs in the storage of `member`; a type and initialiser follow.
std::string Lowering::newAt(const std::string &member) const {
  return "::new (" + generator.runtime("at") + "(" + member + ")) ";
}

/// `member = value` for scalars.
std::string Lowering::assignment(LocalId id) {
  const Local &local = generator.locals[id];
  std::string value = text(local.value);
  if (local.needsExplicit)
    value = "static_cast<" + memberType(generator, id, placement, names) +
            ">(" +
            llvm::StringRef(value).trim().drop_front().drop_back().str() + ")";
  return names.member(id) + " = " + value + ";";
}

/// Begins the lifetime of an object whose storage is there already.
std::string Lowering::emplacement(const Stmt &stmt) {
  const Local &local = generator.locals[stmt.object];
  const std::string &member = names.member(stmt.object);
  std::string type = resolveNames(local.type.prefix + local.type.suffix,
                                  generator, placement, names);
  std::string value = text(stmt.text);
  std::string made = llvm::StringRef(value).starts_with("{")
                         ? type + value
                         : copyInitialisation(local, type, stmt.text);
  return "::new (" + member + ".place()) " + made + ";\n" + member + ".live();";
}

std::string Lowering::constructReference(LocalId id) {
  const Local &local = generator.locals[id];
  std::string value = text(local.value);
  if (local.init == Local::List) {
    llvm::StringRef braces = value;
    value = braces.trim().drop_front().drop_back().str();
  }
  if (local.type.isDependent)
    return newAt(names.member(id)) +
           memberType(generator, id, placement, names) + "{" + value + "};";
  llvm::StringRef prefix = local.type.prefix;
  bool isRvalue = prefix.consume_back("&&");
  if (!isRvalue)
    prefix.consume_back("&");
  std::string target =
      resolveNames(prefix.rtrim(), generator, placement, names);
  std::string how = isRvalue ? generator.runtime("rvalue_address")
                             : generator.runtime("address");
  if (local.type.suffix.empty())
    how += "<" + target + ">";
  return names.member(id) + " = " + how + "(" + value + ");";
}

/// Elements that may be copied unnoticed are initialised in a variable first: a
/// new-expression does not take all that a declaration takes, such as a string
/// literal.
void Lowering::constructArray(LocalId id, Ops &out) {
  const Local &local = generator.locals[id];
  const Type &type = local.type;
  const std::string &member = names.member(id);
  std::string made = newAt(member) + resolveNames(type.prefix + type.suffix,
                                                  generator, placement, names);
  if (local.init == Local::None) {
    if (type.isClass || type.isDependent)
      out.push_back(textOp(Op::Construct, made + ";"));
    return;
  }
  std::string value = text(local.value);
  bool isAssigned = type.triviallyCopyable && !type.isConst && !type.isClass;
  std::string copy = isAssigned ? generator.runtime("copy_array") + "("
                                : generator.runtime("copy_construct") + "(";
  if (local.init == Local::Copy &&
      !llvm::StringRef(value).ltrim().contains('"')) {
    // `auto [a, b] = array;` copies an array that exists.
    out.push_back(textOp(Op::Construct, copy + member + ", " + value + ");"));
    return;
  }
  if (!type.triviallyCopyable) {
    // GCC takes no nested braces in a new-expression for an array of arrays, of
    // which compilers destroy too much if one throws. An alias may be one.
    bool isNested =
        type.suffix.empty() || llvm::StringRef(type.suffix).count('[') > 1;
    if (isNested)
      made =
          newAt(member) + generator.runtime("aggregate") + "<" +
          resolveNames(type.prefix + type.suffix, generator, placement, names) +
          ">";
    out.push_back(textOp(Op::Construct,
                         made + (isNested ? "{" + value + "}" : value) + ";"));
    return;
  }
  Op block;
  block.kind = Op::Block;
  block.children.push_back(textOp(
      Op::Text, declareConst(type, "init_") +
                    (local.init == Local::Direct ? "" : " = ") + value + ";"));
  block.children.push_back(textOp(Op::Construct, copy + member + ", init_);"));
  out.push_back(std::move(block));
}

/// `T x = e;` as a new-expression of `type`: `T(e)`, unless that might choose
/// an explicit constructor. Then only a member of an aggregate is initialised
/// as the variable is. What is no class would not narrow there, hence the
/// closure, which only C++20 lets capture structured bindings by default.
std::string Lowering::copyInitialisation(const Local &local,
                                         const std::string &type,
                                         const Fragment &from) {
  if (!local.needsImplicit)
    return type + "(" + text(from) + ")";
  std::string made = generator.runtime("aggregate") + "<" + type + ">{";
  if (!local.type.isDependent)
    return made + text(from) + "}";
  llvm::SetVector<LocalId> bindings;
  capturedBindings = &bindings;
  std::string value = text(from);
  capturedBindings = nullptr;
  std::string captures = "&";
  for (LocalId id : bindings) {
    const std::string &name = generator.locals[id].name;
    captures += ", &" + name + "_bound = " + name;
  }
  // The `const` of what a function returns has no effect.
  llvm::StringRef returned = type;
  if (local.type.isConst && returned.ends_with("*const"))
    returned = returned.drop_back(strlen("const"));
  else if (local.type.isConst && !returned.contains('*'))
    returned.consume_front("const ");
  return made + "[" + captures + "]() -> " + returned.str() + " { return " +
         value + "; }()}";
}

void Lowering::construct(LocalId id, Ops &out) {
  const Local &local = generator.locals[id];
  const std::string &member = names.member(id);
  const Type &type = local.type;
  if (local.isLate) {
    out.push_back(textOp(
        Op::Construct,
        newAt(member) + memberType(generator, id, placement, names) + ";"));
  } else if (type.isReference) {
    out.push_back(textOp(Op::Construct, constructReference(id)));
  } else if (type.isArray) {
    constructArray(id, out);
  } else if (type.isScalar && !type.isConst) {
    if (local.init != Local::None)
      out.push_back(textOp(Op::Construct, assignment(id)));
  } else {
    std::string object = memberType(generator, id, placement, names);
    std::string made = local.init == Local::Copy
                           ? copyInitialisation(local, object, local.value)
                           : object + text(local.value);
    out.push_back(textOp(Op::Construct, newAt(member) + made + ";"));
  }
  if (unsigned opened = levels.of(id)) {
    level = opened;
    Op op;
    op.kind = Op::Level;
    op.number = opened;
    out.push_back(op);
  }
}

} // namespace yieldc
