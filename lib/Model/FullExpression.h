//===- FullExpression.h - Suspensions inside expressions --------*- C++ -*-===//
//
// A full expression that suspends is evaluated in pieces. What it computes
// before a suspension and needs after it becomes a local; so do its temporaries
// made before one, which live to the end of the full expression:
//
//   use(Noisy("a"), f(), co_yield 1);
//
//   Block { Declare temporary = Noisy("a");
//           Declare temporary = f();
//           Yield 1
//           Plain use(static_cast<Noisy &&>(temporary), temporary, sent) }
//
// What comes after the last suspension stays as it was written. The order of
// evaluation is Clang's: operands from left to right, of an assignment from
// right to left. Operands that mean the same at any time (literals, names of
// objects) stay where they are.
//
// The methods are grouped by file:
//
//   FullExpression.cpp   the walk
//   NeededParts.cpp      what has to be taken out
//   KeepOperand.cpp      how a value is kept, and when it need not be
//   EarlyReads.cpp       what a template may read before a suspension
//   Conditional.cpp      operators that evaluate one of their operands only
//   StatementExpression.cpp   ({ … })
//   BuildYield.cpp       co_yield itself
//   Delegation.cpp       co_yield elements_of(…)
//   Recursion.cpp        co_yield elements_of(itself(…))
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_FULLEXPRESSION_H
#define YIELDC_MODEL_FULLEXPRESSION_H

#include "Model/Builder.h"

namespace yieldc::model {

/// Why an expansion cannot be taken apart.
constexpr llvm::StringLiteral packReason =
    "an expression that keeps what the expansion of a parameter pack makes, "
    "because how many objects that is depends on the instantiation";

/// What a template may do with an operand before a suspension.
struct EarlyRead {
  enum How {
    AsUsual,
    Object,         ///< its address; what the user of it reads is read late
    Scalar,         ///< its value
    ScalarOrObject, ///< the one or the other: instantiation decides
  };
  How how = AsUsual;
  /// It may change before it is used.
  bool mayChange = false;
};

class FullExpression {
public:
  /// Opens the scope of the temporaries of `root`.
  FullExpression(Builder &builder, const clang::Expr *root);
  FullExpression(const FullExpression &) = delete;
  FullExpression &operator=(const FullExpression &) = delete;

  /// Takes out what `expr` evaluates up to its last suspension. Its text is
  /// then that of the rest. `isResult`: the value initialises an object that
  /// exists elsewhere. False if it was refused.
  bool lower(const clang::Expr *expr, bool isResult);
  /// The same where nobody looks at the value.
  bool lowerDiscarded(const clang::Expr *expr);
  /// The same for the operand of a statement's own `co_yield`, and its Yield.
  bool lowerYield(const clang::CoyieldExpr *yield);

  /// Reports that `expr` may not suspend: it is inside `what`. False.
  bool refuse(const clang::Expr *expr, llvm::StringRef what);
  bool refuse(clang::SourceLocation at, diag::Kind kind);

  /// As lower(), where the temporaries live on after the full expression.
  bool lowerExtended(const clang::Expr *expr);

  /// Nothing is left to evaluate of `expr`.
  bool isSpent(const clang::Expr *expr) const;

  /// The local that holds the object which `expr` made, where that had to be
  /// built in one of several places.
  std::optional<LocalId> builtObject(const clang::Expr *expr) const;

  /// Where the statements are written: those that use the value may be added.
  StmtList &statements() { return list; }
  /// A local of these statements that outlives the full expression.
  void outlive(LocalId local);
  /// A temporary's end does something.
  bool hasCleanups() const;
  /// Ends the scope, and appends the statements to `out`: in a block, if there
  /// is anything whose lifetime ends with it.
  void close(StmtList &out);

private:
  // NeededParts.cpp
  bool buildsResults(const clang::Expr *expr) const;
  bool needed(const clang::Expr *expr, bool isResult, bool before) const;
  bool needsObject(const clang::MaterializeTemporaryExpr *temporary) const;
  bool needsArray(const clang::Expr *parent, const clang::Expr *operand) const;
  bool mayBeObject(const clang::Expr *expr) const;
  bool mayBeBound(const clang::Expr *parent, const clang::Expr *operand) const;
  bool copiesBefore(const clang::Expr *list) const;

  // FullExpression.cpp
  /// What has been replaced of `expr` and gives its value, or would, if that
  /// were not discarded; null if there is no such part.
  const clang::Expr *valueOf(const clang::Expr *expr) const;
  bool lower(const clang::Expr *expr, bool isResult, bool before);
  bool lowerOperands(const clang::Expr *parent, bool areResults, bool before);
  bool mayBeOverloaded(const clang::BinaryOperator *comma) const;
  bool lowerComma(const clang::BinaryOperator *op, bool isResult, bool before);
  bool refuseTemporary(const clang::Expr *object);
  void replace(const clang::Expr *expr, Piece piece);

  // DefaultArgument.cpp
  bool needsDefault(const clang::CXXDefaultArgExpr *argument) const;
  std::optional<std::string> writtenAnew(const clang::Expr *value) const;
  bool keepDefault(const clang::Expr *call,
                   const clang::CXXDefaultArgExpr *argument);

  // EarlyReads.cpp
  bool isOwnVariable(const clang::Expr *operand) const;
  EarlyRead earlyRead(const clang::Expr *parent,
                      const clang::Expr *operand) const;

  // KeepOperand.cpp
  /// An operand's value on its way into a local.
  struct Kept {
    EarlyRead read;
    /// A prvalue of class type.
    bool isObject = false;
    Type type;
    /// What is printed in the operand's place.
    Piece piece;
  };
  bool describeOpen(const clang::Expr *value, const Fragment &text, Kept &kept);
  void describeKnown(const clang::Expr *value, const Fragment &text,
                     Kept &kept);
  bool keep(const clang::Expr *expr);
  bool keepParts(const clang::Expr *operand);
  bool isStableClosure(const clang::LambdaExpr *lambda) const;
  bool isStable(const clang::Expr *expr) const;
  bool isStableValue(const clang::Expr *object) const;
  LocalId declareKept(const clang::Expr *expr, Type type, Fragment value,
                      bool isTemporary);
  void declare(LocalId id, StmtList &out);
  void give(LocalId id, Fragment value);
  void assign(LocalId id, Fragment value);
  void emplace(LocalId id, Fragment value);
  bool execute(const clang::Expr *expr);

  // Conditional.cpp
  LocalId declareCondition(const clang::Expr *test);
  Fragment conditionText(const clang::Expr *test);
  bool isSurelyNumber(const clang::Expr *expr) const;
  bool lowerLogical(const clang::BinaryOperator *op);
  bool lowerGuarded(const clang::BinaryOperator *op);
  bool lowerChoice(const clang::AbstractConditionalOperator *choice,
                   bool isResult);
  bool lowerArm(const clang::Expr *arm, const clang::Expr *whole, bool isResult,
                std::optional<LocalId> target, Stmt &condition);

  // StatementExpression.cpp
  bool lowerStatements(const clang::StmtExpr *expr);

  // Delegation.cpp
  bool lowerDelegation(const clang::CoyieldExpr *yield,
                       const clang::Expr *operand);

  // BuildYield.cpp
  /// In a template: what the operand of a suspension makes besides its result
  /// and cannot stay where it is: a list round a suspension; a lambda, also in
  /// an operand whose type is written (`isTyped`). Null if there is none.
  const clang::Expr *findHidden(const clang::Expr *operand, bool isTyped) const;
  LocalId declareYielded(const clang::CoyieldExpr *yield, Type type,
                         const Fragment &text, bool isBraced);

  // Recursion.cpp
  bool lowerCall(const clang::CoyieldExpr *yield, const clang::CallExpr *call);

  Builder &builder;
  const clang::Expr *root;
  StmtList list;
  /// Where the next statement goes: `list`, or an arm of a condition in it.
  StmtList *current = &list;
  /// Conditions round the expression being lowered.
  unsigned conditions = 0;
  /// The operator whose value nobody looks at.
  const clang::Expr *discarded = nullptr;
  /// What is being lowered may hand on the address of a temporary.
  bool handsOnAddress = false;
  /// That of a scalar, too.
  bool bindsScalars = false;
  /// What is being lowered suspends nowhere, but is the operand of what does.
  bool isUninterrupted = false;
  /// Temporaries that a declaration extends are kept, too.
  bool keepsExtended = false;
  BlockId block = 0;
  BlockId outer = 0;
  clang::SourceLocation loc;
  /// How operands before a suspension may be read there.
  llvm::DenseMap<const clang::Expr *, EarlyRead> reads;
  /// Variables that the full expression itself changes.
  llvm::DenseSet<const clang::ValueDecl *> changed;
};

/// The operand of `expr` whose object is also that of `expr`; null if there is
/// none.
const clang::Expr *sameObject(const clang::Expr *expr);

/// The list that the array of the initializer_list `expr` is made of, also
/// behind the name of the type, and in parentheses; null if that is none.
const clang::InitListExpr *listOf(const clang::Expr *expr);

/// The same in a template, for a range that depends on its parameters.
const clang::InitListExpr *openListOf(const clang::Expr *range);

/// The argument of `elements_of(…)`; null if `operand` is none.
const clang::Expr *elementsOperand(const clang::Expr *operand);

} // namespace yieldc::model

#endif
