//===- Model.h - Our own tree of a generator --------------------*- C++ -*-===//
//
// The Model stage reads Clang's AST and writes this tree; no later stage sees
// the AST. Only what holds a suspension has structure here. Everything else is
// a Fragment. Constructs that are defined by rewriting are rewritten here:
//
//   for (init; c; inc) body      Block { init; For (; c; inc) body }
//   for (decl : range) body      Block { Declare range, it, end;
//                                        For (; it != end; ++it) { decl; body }
//                                        }
//   if (T x = e) …               Block { Declare x = e; If (x) … }
//   while (T x = e) body         For (;;) { Declare x = e; if (!x) break; body
//   } co_yield prvalue;            Block { Declare yielded = prvalue; Yield
//   yielded }
//
// so that the analyses and the plan know few kinds of node.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_MODEL_H
#define YIELDC_MODEL_MODEL_H

#include "Model/Fragment.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/raw_ostream.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yieldc {
class ParsedUnit;
struct GeneratorDecl;
} // namespace yieldc

namespace yieldc::model {

using BlockId = unsigned;

/// How a type is written around a declared name, and what it needs.
struct Type {
  /// `prefix name suffix` declares; suffix holds array bounds and the like.
  /// May hold holes only as text: types never name locals of the frame.
  std::string prefix;
  std::string suffix;
  /// Why it cannot be written outside the body; empty if it can.
  std::string unnameable;
  /// The lambda whose closure type is the reason; invalid if it is another.
  clang::SourceLocation closure;
  bool isReference = false;
  /// Arithmetic, enumeration, pointer: constructed by assignment.
  bool isScalar = false;
  bool isConst = false;
  bool isArray = false;
  bool isClass = false;
  /// Depends on a template parameter; nothing else below is known then.
  bool isDependent = false;
  bool triviallyDestructible = false;
  bool triviallyCopyable = false;
  bool destructorMayThrow = false;
  /// Objects of it can be copied, or moved, whatever they hold.
  bool isCopyable = false;
  bool isMovable = false;
  /// Copying its bytes does the same, and so does forgetting them.
  bool isBytes = false;
  /// May hold the address of a variable: pointers, and classes that are not
  /// known to own all that they point to.
  bool mayHoldAddress = true;
  /// A reference in a template: what it was declared as; `prefix` is then what
  /// initialises it.
  std::string bindsAs;
  /// A reference in a template, `const auto &`: the qualifiers.
  std::string autoQualifiers;
  /// A reference in a template, but to the value itself if that is a scalar.
  bool keepsScalar = false;
  /// In bytes; 0 if unknown.
  unsigned size = 0;

  /// Not each instantiation need have such a type: it depends on a template
  /// parameter, or on the type of a variable that may.
  bool mayBeInvalid() const {
    return isDependent || llvm::StringRef(prefix).contains('\1');
  }
};

struct Local {
  enum Origin {
    Parameter,
    User,      ///< declared in the body
    Binding,   ///< a name of a structured binding: an expression over `base`
    Temporary, ///< ours: an object that the language leaves unnamed
  };
  /// How the initialiser was written.
  enum Init {
    None,   ///< `T x;`
    Copy,   ///< `T x = e;`
    Direct, ///< `T x(e…);`
    List,   ///< `T x{…};` and `T x = {…};`, braces in the text
  };
  /// What it is called in the output; and what the user calls it, which is the
  /// same unless the machine needs that name.
  std::string name;
  std::string written;
  Origin origin = User;
  Type type;
  Init init = None;
  /// The initialiser's text: without parentheses for Direct.
  Fragment value;
  /// `alignas(64) `, as its declaration has it; empty.
  std::string alignment;
  /// The block whose end destroys it.
  BlockId block = 0;
  /// The branch of an `if constexpr` that it is declared in; 0 if in none.
  unsigned branch = 0;
  clang::SourceLocation loc;
  /// Binding: the object it names a part of, and how: `.first`, `[1]`.
  LocalId base = 0;
  std::string access;
  /// The same in a template, where only a declaration says what names mean: it
  /// is the one at `index` of `count`.
  bool isOpen = false;
  unsigned index = 0;
  unsigned count = 0;
  /// What a structured binding of a template declares: `const auto &[a, b]`.
  std::string bindings;
  /// Types of other locals are written in terms of it (`decltype(x.begin())`).
  bool namedByType = false;
  /// A parameter without a name; `name` is ours.
  bool isUnnamed = false;
  /// A parameter pack: `type` is that of one parameter. The body's text names
  /// it as the user does.
  bool isPack = false;
  /// Copy-initialised with a conversion for which direct initialisation, which
  /// construction in the frame is, might choose an explicit constructor.
  bool needsImplicit = false;
  /// A number that is made of an object, for which assignment, which that is in
  /// the frame, might choose another conversion than `T x(e)` does.
  bool needsExplicit = false;
  /// A lambda's closure that can be made again from `declaration` wherever it
  /// is used, provided that nothing it `copies` changes.
  bool isClosure = false;
  std::vector<LocalId> copies;
  /// The closure's line.
  unsigned line = 0;
  /// Nobody minds if it is not used.
  bool mayBeUnused = false;
  /// An object that the language leaves unnamed and a reference keeps alive.
  bool extendsTemporary = false;
  /// Its scope begins before its lifetime, which an Emplace begins: it lies in
  /// a yieldc::late.
  bool isLate = false;
  /// A variable that the user declared as an rvalue reference.
  bool isRvalue = false;
  /// Holds a part of a full expression that goes on: temporaries that its
  /// initialiser makes would live longer than that.
  bool isOperand = false;
  /// Refers to what the rest of the full expression may copy, which should have
  /// happened before a suspension; and that may change during the suspension.
  bool mayBeCopied = false;
  bool mayChange = false;

  /// Its type is looked at only where the branch of `if constexpr` is taken
  /// that declares it.
  bool isOfBranch() const { return branch != 0 && type.mayBeInvalid(); }
  /// A parameter pack whose type has no name outside the function.
  bool isUnnamedPack() const {
    return isPack && llvm::StringRef(type.prefix).starts_with("decltype(");
  }
};

struct Target {
  enum Kind { Loop, Switch, Label };
  Kind kind = Loop;
  std::string name;    ///< a label's
  bool isOurs = false; ///< a label that the user did not write
};

struct Stmt;
using StmtPtr = std::unique_ptr<Stmt>;

/// `case` and `default` of a switch that holds suspensions, in source order.
struct CaseLabel {
  /// The label as written, up to and with its colon; "default:".
  Fragment text;
  bool isDefault = false;
};

struct Stmt {
  enum Kind {
    Plain,   ///< text; holds no suspension
    Declare, ///< locals; text is the whole declaration as written
    Emplace, ///< builds the late `object` from text
    Yield,   ///< text is the operand
    Block,   ///< children; owns block
    If,      ///< text is the condition; children: then, else (optional)
    While,   ///< text is the condition; children: body
    Do,      ///< likewise
    For,     ///< text is the condition, step is the increment; children: body
    Switch,  ///< text is the condition; children: body; cases
    Case,    ///< a label of the switch: `index`
    Label,   ///< a label of the user's: target
    Try,     ///< children: body, then handlers
    Handler, ///< text declares what is caught; children: body
  };
  Kind kind = Plain;
  clang::SourceLocation loc;
  unsigned line = 0;
  /// Block, Do: the line that ends it.
  unsigned endLine = 0;
  /// Comments between the statement before and this one, as written.
  std::string comments;
  /// A comment on the statement's last line.
  std::string trailing;
  Fragment text;
  Fragment step;
  std::vector<StmtPtr> children;
  std::vector<LocalId> locals;
  std::vector<CaseLabel> cases;
  BlockId block = 0;
  TargetId target = 0;
  unsigned index = 0;
  /// Emplace; Handler that suspends: what keeps the exception.
  LocalId object = 0;
  /// Try, Handler: may be resumed inside.
  bool suspends = false;
  /// Yield: 1, 2, …
  unsigned suspension = 0;
  /// Yield: all that `object` has, instead of the operand.
  bool isDelegation = false;
  /// Yield: all that this very generator has, called with `text`, the object
  /// and the arguments.
  bool isCall = false;
  /// Each argument that is an object is one already, to be moved.
  bool passesObjects = false;
  /// Yield: the consumer may look at the operand while we are suspended.
  bool byReference = true;
  /// Plain: declares what the rest of the block may name (a static local, a
  /// using-declaration), so that it must not be enclosed in a block.
  bool declaresForBlock = false;
  /// Block: its braces need not be printed if nothing is declared in it.
  bool isOurs = false;
  /// Declare: is not one declaration of the user's, but ours of each local.
  bool printsEach = false;
  /// If: `if constexpr`.
  bool isConstexpr = false;
  /// Comments after the last statement of a Block.
  std::string closingComments;
};

/// A type defined in the body, in a scope that holds suspensions.
struct LocalType {
  std::string name;
  /// The user's, where two types of one name need two.
  std::string userName;
  Fragment text;
  unsigned line = 0;
  std::string comments;
  bool isAlias = false;
  /// A class that uses nothing of the body but types, as far as that can be
  /// told: it may be defined anywhere.
  bool isApart = false;
  /// Must be looked at only in that branch of `if constexpr`; an alias: what it
  /// stands for.
  unsigned branch = 0;
  Fragment aliased;
  /// What its functions return is deduced, so it stands before what uses it.
  bool deduces = false;
};

struct Block {
  BlockId parent = 0;
};

/// A branch of an `if constexpr` that not each instantiation takes: types of
/// what is declared there need not be valid where it is not taken.
struct ConstexprBranch {
  /// The branch that it is in; 0 if none.
  unsigned parent = 0;
  /// As a member's declaration can hold it: see Builder::initializerText.
  std::string condition;
  unsigned line = 0;
};

/// One annotated function, read.
struct Generator {
  /// As the user names it: `tree::each`.
  std::string displayName;
  /// The last component, as an identifier: `each`, `operator_call`.
  std::string identifier;
  clang::SourceLocation loc;
  /// The file range that is replaced: the whole definition.
  clang::SourceRange range;
  /// Where compilers say that it stands: the file's name, the lines of the
  /// range, and the line of the function's name.
  std::string file;
  unsigned firstLine = 0;
  unsigned line = 0;
  unsigned lastLine = 0;

  /// Everything before the declarator's name except the return type, the
  /// return type being replaced (`static`, `inline`, attributes).
  std::string templateHead; ///< `template <class T>`; empty
  /// The same without default arguments, for the class.
  std::string classTemplateHead;
  /// `<T, N>`: how the class names itself from outside; empty.
  std::string templateArguments;
  std::string specifiers;     ///< `static inline`
  std::string returnType;     ///< as written; `auto` if it follows
  std::string trailingReturn; ///< ` -> generator<T> override`; empty
  /// From the name to the end of the declarator: `each(int n) const`.
  std::string declarator;
  /// The same without default arguments, for a second declaration.
  std::string plainDeclarator;
  /// Default arguments stay in `declarator`; parameters are locals 0, 1, ….
  unsigned parameterCount = 0;

  /// Where the class finds the runtime; see runtime().
  std::string runtimePrefix = "yieldc::";

  std::string yieldType; ///< first argument of yieldc::generator
  /// The second: what the value of `co_yield` has; empty if `void`.
  std::string sendType;
  /// The value sent is a number or a pointer, which nobody sees unless it is
  /// used.
  bool sendsScalar = false;
  /// `yieldType` is `T &&`: what is yielded is given as an rvalue.
  bool yieldsRvalue = false;
  /// The step holds a copy: small and trivially copyable.
  bool yieldsByValue = false;
  /// The third: what `co_return` returns; empty if `void`.
  std::string resultType;
  bool isResultCopyable = true;
  /// The result may hold the address of a parameter.
  bool mayResultPoint = false;
  /// The class is returned by name; otherwise the declared type is kept.
  bool isConcrete = true;
  /// Only the body is replaced.
  bool isLambda = false;
  /// A definition outside its class, so the machine is a local class.
  bool isLocalClass = false;
  /// Declarations in the function that the local class needs.
  std::vector<std::string> aliases;
  /// Attributes of the function other than the annotation.
  std::string attributes;
  /// The name of the class to emit.
  std::string className;
  /// The object of a non-static member: `const Tree`; empty.
  std::string objectType;
  /// That class is not complete where the machine is declared, and the machine
  /// is a template: what is written in terms of the object must depend on it.
  bool completesLater = false;
  /// The body names the function itself.
  bool callsItself = false;
  /// Delegations to itself are calls: see Recursion.cpp.
  bool isRecursive = false;
  bool isMember = false;
  bool isConstMember = false;
  /// All that the body does, a constexpr function of C++14 may do.
  bool isConstant = false;
  /// The function may be declared so, if the body is constant.
  bool isConstexprFunction = false;

  /// Directives that refuse to be compiled where conditions in the body would
  /// choose other branches than they did for us.
  std::string configuration;

  std::vector<Local> locals;
  std::vector<Target> targets;
  std::vector<Block> blocks;
  std::vector<LocalType> types;
  /// A closure that must become a class, too, for one of these types; invalid
  /// if there is none.
  clang::SourceLocation unnamedClosure;
  /// [0] is the whole body.
  std::vector<ConstexprBranch> branches{1};
  /// Every identifier of the body that is not one of `locals`: names that the
  /// class must not hide.
  std::vector<std::string> foreignNames;
  StmtPtr body;
  /// Where each is, in the order of their numbers: 1, 2, …
  std::vector<clang::SourceLocation> suspensions;

  /// The number of a suspension at `loc`.
  unsigned addSuspension(clang::SourceLocation loc) {
    suspensions.push_back(loc);
    return suspensions.size();
  }

  /// Whether `outer` is `inner` or a block round it.
  bool encloses(BlockId outer, BlockId inner) const {
    while (inner != outer && inner != 0)
      inner = blocks[inner].parent;
    return inner == outer;
  }
  /// A local declared in `block` that belongs to a block round it: what a full
  /// expression initialises lives longer than its temporaries.
  bool outlives(LocalId local, BlockId block) const {
    return locals[local].block != block && encloses(locals[local].block, block);
  }

  /// How emitted code calls `name` of the runtime: `::yieldc::name` where a
  /// scope round the function has a `yieldc` of its own.
  std::string runtime(llvm::StringRef name) const {
    return runtimePrefix + name.str();
  }

  /// The arguments of yieldc::generator: `int`, `int, Reply`.
  std::string typeArguments() const {
    std::string result = yieldType;
    if (!sendType.empty() || !resultType.empty())
      result += ", " + (sendType.empty() ? "void" : sendType);
    return resultType.empty() ? result : result + ", " + resultType;
  }
};

/// Where lambdas begin.
using ClosureSet = llvm::DenseSet<clang::SourceLocation>;

/// Reads the generator `decl` of `unit`, in which the closures of the lambdas
/// at `toName` become classes. Reports what is refused and returns nothing
/// then. Linear in the size of the body.
std::optional<Generator> buildModel(ParsedUnit &unit, const GeneratorDecl &decl,
                                    const ClosureSet &toName);

/// Prints the tree, one node a line (`--emit=model`).
void dump(llvm::raw_ostream &out, const Generator &generator);

} // namespace yieldc::model

#endif
