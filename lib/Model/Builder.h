//===- Builder.h - State shared while a body is read ------------*- C++ -*-===//
//
// Private to the Model stage. One Builder reads one generator; its methods are
// grouped by file:
//
//   BuildModel.cpp     the order of it all
//   BuildSignature.cpp the function: names, parameters, signature text
//   BuildReturn.cpp    its return type, types that name parameters
//   BuildResult.cpp    whether it returns the class
//   BuildLambda.cpp    lambdas as generators
//   BuildPack.cpp      parameter packs
//   BuildStmt.cpp      statements that hold suspensions, blocks
//   BuildIf.cpp        if, if constexpr
//   BuildLoop.cpp      while, do, for
//   BuildRange.cpp     what a range-based for walks over
//   BuildRangeFor.cpp  range-based for
//   BuildSwitch.cpp    switch
//   BuildTry.cpp       try and its handlers
//   BuildDecl.cpp      local variables
//   BuildGroup.cpp     declarations of several things
//   BuildInitializer.cpp  how they are initialised
//   BuildReference.cpp    references, and what they keep alive
//   BuildBinding.cpp      structured bindings
//   BuildType.cpp         types as members can be declared
//   DeducedType.cpp       those that a template deduces
//   TargetType.cpp        those that the target decides
//   LaterMembers.cpp      members of the class that follow the function
//   DependentType.cpp     those that it is made with otherwise
//   BuildLocalType.cpp    types defined in the body
//   LiftStatic.cpp        variables that they use
//   RemadeClosures.cpp    lambdas that are made again
//   NameClosure.cpp       lambdas that become classes
//   ClosureCaptures.cpp   … and what they capture
//   BuildYield.cpp     operands of co_yield
//   StackStorage.cpp   what only a stack frame can do, refused
//   Recursion.cpp      delegations of a generator to itself
//   FullExpression.cpp suspensions inside larger expressions
//   DefaultArgument.cpp   temporaries of theirs
//   BuildFragment.cpp  text with holes
//   Directives.cpp     the preprocessor inside the body
//   Structure.cpp      which statements hold suspensions
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_BUILDER_H
#define YIELDC_MODEL_BUILDER_H

#include "Diag/Diag.h"
#include "Frontend/Frontend.h"
#include "Model/Model.h"
#include "Model/Structure.h"
#include "Model/TypeSpeller.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"

namespace yieldc::model {

using StmtList = std::vector<StmtPtr>;

/// A part of a fragment's source that is printed as something else.
struct Substitution {
  /// Ends nowhere where something is inserted.
  clang::SourceRange range;
  Piece piece;
  /// What is inserted before it.
  std::string before = "";
};

/// Names of the body in something that may move out of it.
struct OuterUses {
  /// What is written instead.
  std::vector<Substitution> names;
  /// What cannot be named there, and why: "`val`, which …"; empty if all can.
  std::string missing;
};

/// What a lambda captures: a member of the class that it becomes.
struct Captured {
  /// Null for `this`.
  const clang::ValueDecl *variable = nullptr;
  /// Null if the lambda does not say that it captures it.
  const clang::LambdaCapture *written = nullptr;
  bool isReference = false;
  /// The member's, as it is declared.
  std::string name, type;
  /// The variable of the body that refers to the member, for a lambda inside
  /// to capture; empty if it needs none.
  std::string alias;
};

struct Hole;

/// A lambda that has become a class.
struct Closure {
  std::string name;
  std::vector<Captured> captures;
  /// `variable` may be null: `this`. Null if it does not capture that.
  const Captured *find(const clang::ValueDecl *variable) const;
  /// It holds a copy of `*this`.
  bool copiesObject = false;
};

/// Members that the body names and that its class declares after the function.
struct LaterMembers {
  llvm::StringSet<> names;
  /// One of them is a member of `this`.
  bool areOfObject = false;
};

class Builder {
public:
  Builder(ParsedUnit &unit, const GeneratorDecl &decl,
          const ClosureSet &toName);

  /// The whole function; false when something was refused.
  bool build();
  Generator take() { return std::move(generator); }

private:
  // BuildModel.cpp
  void buildPlace();
  bool refuseExplicitObject();
  void collectForeignNames();
  void leaveFunctionIfNeeded();
  void collectLabels();

  // Directives.cpp
  bool readBodyDirectives();

  // BuildSignature.cpp
  bool buildSignature();
  void findRuntime();
  bool isIncludedAgain() const;
  void buildClassName();
  bool refuseHiddenParameters();
  void buildTemplateHead();
  void buildParameters();
  Type aliasOf(const std::string &parameter);
  clang::SourceRange leftOutAfterName() const;
  clang::SourceLocation declaratorEnd(clang::SourceLocation begin) const;
  void buildDeclarator();

  // BuildResult.cpp
  bool refuseSpecialisation();

  // BuildReturn.cpp
  bool noteForeignNames(clang::SourceRange range);
  std::optional<std::string> withoutParameters(clang::TypeLoc loc);
  Type describeInSignature(clang::QualType type,
                           const clang::TypeSourceInfo *written,
                           bool isAdjusted);
  std::string argumentText(clang::QualType type, unsigned index);
  void buildWrittenReturn();
  bool buildReturnType();

  // BuildPack.cpp
  Type describePack(const clang::ValueDecl *pack, const std::string &name);
  Type describeCapturedPack(const clang::ValueDecl *pack, bool isConst);
  std::string sizeOf(const Local &pack) const;
  std::string countOf(const clang::PackExpansionExpr *expansion) const;
  std::optional<std::string> countOf(const clang::InitListExpr *list) const;

  // BuildLambda.cpp
  void leaveOut(const clang::ParmVarDecl *parameter);
  bool buildCaptures();
  void addCapture(const clang::ValueDecl *variable, bool isConst);

  // BuildIf.cpp
  void buildIf(const clang::IfStmt *stmt, StmtList &out);
  std::string branchCondition(const clang::IfStmt *choice);
  unsigned addBranch(std::string condition, const clang::IfStmt *choice,
                     bool isElse);

  // BuildStmt.cpp
  StmtPtr buildBody(const clang::CompoundStmt *body);
  void buildStmt(const clang::Stmt *stmt, StmtList &out);
  void buildPlain(const clang::Stmt *stmt, StmtList &out);
  StmtPtr buildCompound(const clang::CompoundStmt *stmt);
  std::string headComments(const clang::Stmt *stmt);
  void addHeadComments(Stmt &block, const std::string &comments);
  StmtPtr buildSubstatement(const clang::Stmt *stmt);
  void buildWhile(const clang::WhileStmt *stmt, StmtList &out);
  void buildDo(const clang::DoStmt *stmt, StmtList &out);
  void buildFor(const clang::ForStmt *stmt, StmtList &out);
  void buildForApart(const clang::ForStmt *stmt, StmtList &out);
  void buildSwitch(const clang::SwitchStmt *stmt, StmtList &out);
  void buildCase(const clang::SwitchCase *stmt, StmtList &out);
  void buildLabel(const clang::LabelStmt *stmt, StmtList &out);
  Stmt *addLoop(Stmt::Kind kind, const clang::Stmt *stmt, StmtList &out);
  void refuse(const clang::Stmt *stmt, llvm::StringRef what);
  Stmt *addContinueLabel(const clang::Stmt *loop);
  void closeLoop();
  Fragment buildTest(const clang::VarDecl *variable,
                     const clang::Expr *condition, StmtList &out);
  void leaveUnless(Fragment condition, TargetId loop, clang::SourceLocation loc,
                   StmtList &out);
  Fragment nameOfCondition(const clang::VarDecl *variable);
  Stmt *add(StmtList &out, Stmt::Kind kind, clang::SourceLocation loc);
  unsigned lineOf(clang::SourceLocation loc) const;
  Stmt *openBlock(StmtList &out, clang::SourceLocation loc);
  void closeBlock() { currentBlock = generator.blocks[currentBlock].parent; }
  TargetId addTarget(Target::Kind kind, std::string name = "");
  /// The comments between the last statement read and `begin`.
  void takeComments(clang::SourceLocation begin, StmtList &out,
                    std::string &comments);

  // BuildDecl.cpp
  void buildShared(const clang::DeclStmt *stmt, clang::SourceRange range,
                   StmtList &out, llvm::ArrayRef<Substitution> names = {});
  Substitution liftDefinition(const clang::TagDecl *tag);
  bool hasLocalsOf(const clang::TagDecl *type) const;
  void buildDeclStmt(const clang::DeclStmt *stmt, StmtList &out);
  void buildApart(const clang::VarDecl *var, StmtList &out);
  bool declareVariable(const clang::VarDecl *var, StmtList &out,
                       std::vector<LocalId> &declared);
  void declareReference(const clang::VarDecl *var, StmtList &out,
                        std::vector<LocalId> &declared);
  bool mayNameReference(const clang::Expr *expr, const clang::Expr *init);
  bool mayBeReference(const clang::VarDecl *var);
  void declareOpenReference(const clang::VarDecl *var,
                            std::vector<LocalId> &declared);
  void declareBindings(const clang::DecompositionDecl *decl, LocalId base,
                       std::vector<LocalId> &declared);
  void declareOpenBindings(const clang::DecompositionDecl *decl, LocalId base);
  void declareHolder(const clang::BindingDecl *binding, LocalId base,
                     unsigned index, std::vector<LocalId> &declared);
  clang::SourceRange aliasedRange(const clang::TypedefNameDecl *alias);
  bool isApart(const clang::Decl *decl) const;
  void buildLocalType(const clang::Decl *decl, clang::SourceRange range,
                      std::string comments);
  LocalId addLocal(std::string name, Local::Origin origin, Type type,
                   clang::SourceLocation loc);
  std::optional<std::string> countedBound(const clang::VarDecl *var) const;
  void setInitializer(Local &local, const clang::VarDecl *var,
                      llvm::ArrayRef<Substitution> kept);
  Type describe(clang::QualType type, const clang::TypeSourceInfo *written,
                llvm::StringRef initializer);
  std::string memberType(llvm::StringRef trait, const std::string &of) const;

  // DependentType.cpp
  std::string openDecltype(const clang::Expr *expr);
  std::optional<std::string> textInType(const clang::Expr *expr,
                                        TypeSpeller::Position position);
  std::string constantObject(const clang::VarDecl *var);
  std::string constantText(const clang::VarDecl *var);
  bool isOpenConstant(const clang::VarDecl *var) const;
  /// Begins what stands for an alias in a type until it is written.
  static constexpr char aliasMark = '\3';
  bool staysOpen(const clang::TypedefNameDecl *alias) const;
  std::string markAlias(const clang::TypedefNameDecl *alias);
  std::string markedAlias(llvm::StringRef mark);
  void collectConstantUses();

  // DeducedType.cpp
  std::string deducingText(const clang::VarDecl *var, const std::string &init);
  std::string deducingText(const clang::VarDecl *var);
  std::string openDeductionReason(const clang::VarDecl *var);
  std::string typeOfStatic(const clang::VarDecl *var);
  void describeDeduced(Type &description, clang::QualType written,
                       const std::string &initializer) const;
  bool mentionsMachine(const clang::Expr *expr);
  std::string callByTypes(const clang::Expr *expr);
  Type describeTemporary(const clang::Expr *expr);
  bool isRepeatable(const clang::Expr *expr) const;
  void describeByText(Type &type, std::string prefix);
  void describeByReferent(Type &type, clang::QualType reference,
                          const std::string &text);
  std::string alignmentOf(const clang::VarDecl *var);
  void finishLocal(LocalId id, const Fragment *declaration);
  std::vector<const clang::MaterializeTemporaryExpr *>
  extendedTemporaries(const clang::VarDecl *var);
  std::vector<Substitution> keepExtended(const clang::VarDecl *var,
                                         Local &local, StmtList &out);
  std::optional<Type> declaredResult(const clang::Expr *expr);
  std::string openTypeReason(const clang::Expr *init);
  const clang::LambdaExpr *unnamedLambda(const clang::Expr *expr) const;
  void describeDependentClosure(Type &type, const clang::VarDecl *var);
  void keepBase(const clang::VarDecl *var, std::vector<Substitution> &kept,
                StmtList &out);
  void makeInPlace(Local &local, const clang::Expr *object);
  Piece namePiece(LocalId id) const;
  Piece extendedPiece(const clang::MaterializeTemporaryExpr *temporary,
                      LocalId id);
  Fragment typeText(const clang::Decl *decl, clang::SourceRange range,
                    llvm::StringRef to);
  bool holdsOwnClass(clang::QualType parameter) const;
  void leaveClassIfNeeded(llvm::StringRef text);
  std::string spelled(clang::QualType type);
  bool isLiftable(const clang::Decl *decl);
  void keepLocal(const clang::Decl *type, std::string why);
  bool isConstant(const clang::VarDecl *var) const;
  std::string initializerText(const Fragment &fragment);
  bool isDeclaredBoxed(const clang::Expr *expr);

  // TargetType.cpp
  std::string libraryType(llvm::StringRef name) const;
  std::string sizeName(const clang::Expr *expr) const;
  std::string sameOperands(const clang::Expr *expr);
  std::string targetOperand(const clang::Expr *expr);
  std::string targetType(const clang::Expr *expr);
  Type describeFrom(const clang::Expr *origin, clang::QualType type,
                    const clang::TypeSourceInfo *written = nullptr,
                    llvm::StringRef initializer = "");

  // LaterMembers.cpp
  bool needsLaterType(clang::QualType type) const;
  const LaterMembers &laterMembers();
  void leaveClass();
  void leaveClassForLaterMembers();

  // RemadeClosures.cpp
  bool mayBeRemade(const clang::VarDecl *var, const clang::LambdaExpr *lambda);
  void describeClosure(Local &local, const clang::VarDecl *var);
  bool isHiddenSomewhere(const clang::ValueDecl *captured);
  std::optional<LocalId> remadeClosure(const clang::Expr *expr) const;
  bool namesClosure(const clang::Expr *expr) const;
  void describeByClosure(Type &type, LocalId made);

  // BuildGroup.cpp
  clang::SourceLocation afterAttributes(clang::SourceLocation begin) const;
  clang::SourceLocation endOfBrackets(clang::SourceLocation begin) const;
  clang::SourceRange definitionOf(const clang::TagDecl *tag) const;
  Fragment asStatic(const clang::DeclStmt *stmt, clang::SourceRange range);
  bool isMixed(const clang::DeclStmt *stmt) const;
  void buildEach(const clang::DeclStmt *stmt, StmtList &out);
  void declareConstant(const clang::DeclStmt *stmt, const clang::VarDecl *var,
                       StmtList &out);
  void declareFunction(const clang::DeclStmt *stmt,
                       const clang::FunctionDecl *function, StmtList &out);

  // LiftStatic.cpp
  void collectTypeUses();
  Fragment markUsed(const clang::Decl *decl, bool isAlone = false);
  bool canLift(const clang::DeclStmt *stmt, const clang::VarDecl *var);
  bool liftStatic(const clang::DeclStmt *stmt, const clang::VarDecl *var,
                  StmtList &out);
  std::string unusedName(std::string name);
  std::string emittedName(llvm::StringRef name);
  std::optional<std::string> standInFor(const clang::DeclRefExpr *ref,
                                        bool isOutside,
                                        const Closure *inside) const;
  std::optional<std::string> standInFor(clang::DecltypeTypeLoc loc,
                                        const Closure *inside) const;
  /// The uses of the body's names in `decl`, a local type, which `isOutside`
  /// the body or stays there.
  OuterUses outerNames(const clang::Decl *decl, bool isOutside) const;
  /// The same for what stands in a statement that moves out of the body.
  OuterUses outerNames(const clang::Stmt *stmt,
                       const Closure *inside = nullptr) const;
  template <class Part>
  OuterUses outerUses(const Part *part, bool isOutside,
                      const Closure *inside = nullptr) const;

  // NameClosure.cpp
  void nameClosures(const clang::Stmt *stmt);
  void nameClosure(const clang::LambdaExpr *lambda,
                   const clang::VarDecl *holder);
  void refuseClosure(const clang::LambdaExpr *lambda, llvm::StringRef why);
  std::optional<std::string> closureCall(const clang::LambdaExpr *lambda,
                                         const Closure &closure);
  std::optional<std::string> closureBody(const clang::LambdaExpr *lambda,
                                         const Closure &closure,
                                         llvm::ArrayRef<Substitution> names);

  // ClosureCaptures.cpp
  bool collectCaptures(const clang::LambdaExpr *lambda, Closure &closure);
  bool addImplied(const clang::LambdaExpr *lambda, Closure &closure);
  std::optional<Type> typeOfCaptured(const Captured &captured,
                                     const clang::FieldDecl *field);
  std::optional<std::string> closureMembers(const clang::LambdaExpr *lambda,
                                            Closure &closure);
  std::string aliasesOfMembers(const Closure &closure);
  std::vector<Substitution> aliasUses(const clang::LambdaExpr *lambda,
                                      const Closure &closure);
  std::optional<std::string> typeOfMember(const clang::ValueDecl *variable,
                                          const Closure &inside) const;

  bool deducesResult(const clang::LambdaExpr *lambda) const;
  std::optional<Type> closureResult(const clang::LambdaExpr *lambda);
  std::string requirementText(const clang::Expr *condition);
  std::string templateHead(const clang::LambdaExpr *lambda,
                           std::vector<Substitution> &names);
  void checkGenericClosures();

  // BuildExpression.cpp
  void buildExpression(const clang::Expr *expr, StmtList &out);
  void buildReturn(const clang::CoreturnStmt *stmt, StmtList &out);
  void declareBuilt(const clang::VarDecl *var, LocalId object, StmtList &out);
  void buildVariable(const clang::VarDecl *var, const clang::DeclStmt *stmt,
                     StmtList &out);
  bool isTakenApart(const clang::Expr *condition);
  Fragment buildCondition(const clang::Expr *expr, const char *as,
                          StmtList &out);
  void collectAliased();

  // BuildTry.cpp
  void buildTry(const clang::CXXTryStmt *stmt, StmtList &out);
  void buildHandler(const clang::CXXCatchStmt *stmt, StmtList &out);
  LocalId declareCaught(const clang::CXXCatchStmt *stmt, StmtList &out);
  void declareCopy(const clang::VarDecl *caught, Stmt &handler, StmtList &out);

  // BuildRange.cpp
  bool isStableLvalue(const clang::Expr *expr);
  Type describeList(const clang::InitListExpr *list, clang::QualType written);
  Type describePointer(const clang::InitListExpr *list, const Local &range);
  Fragment buildRange(const clang::CXXForRangeStmt *stmt, StmtList &out);
  Fragment declareRange(const clang::CXXForRangeStmt *stmt, StmtList &out);

  // BuildRangeFor.cpp
  clang::SourceLocation
  closingBracket(const clang::DecompositionDecl *decl) const;
  void describeElement(Local &element, const clang::VarDecl *named);
  void buildRangeFor(const clang::CXXForRangeStmt *stmt, StmtList &out);
  void declareIterators(const clang::CXXForRangeStmt *stmt,
                        const Fragment &range, StmtList &out, Fragment &cond,
                        LocalId &iterator);

  // BuildYield.cpp
  void buildYield(const clang::CoyieldExpr *yield, StmtList &out);
  clang::SourceRange operandRange(const clang::CoyieldExpr *yield,
                                  const clang::Expr *written);
  Type yieldedType(const clang::MaterializeTemporaryExpr *temporary,
                   const Fragment &text, bool isOpen,
                   const std::optional<Type> &made);

  // Recursion.cpp
  void collectCalls();

  // StackStorage.cpp
  bool refuseStackUses();
  Fragment callArguments(const clang::CallExpr *call, bool &areKept);
  const clang::Expr *keptArgument(const clang::Expr *argument) const;

  // ReadDecltype.cpp
  std::optional<LocalId> declaredLocal(const clang::Expr *named) const;

  // BuildFragment.cpp
  /// The text of `range`, whose expressions are under `roots`.
  Fragment fragment(clang::SourceRange range,
                    llvm::ArrayRef<const clang::Stmt *> roots,
                    llvm::ArrayRef<Substitution> substitutions = {});
  Fragment fragment(const clang::Expr *expr,
                    llvm::ArrayRef<Substitution> substitutions = {});
  /// The text of `range` as it stands, or macro-expanded where it must be.
  std::string substituted(clang::SourceRange range,
                          llvm::ArrayRef<Substitution> substitutions);
  clang::SourceLocation operatorEnd(clang::SourceLocation end);
  std::string sourceText(clang::SourceRange range,
                         llvm::ArrayRef<const clang::NamedDecl *> declares = {},
                         std::vector<Substitution> names = {});
  bool mustExpand(clang::SourceRange range, llvm::StringRef text) const;
  // ExpandedText.cpp
  bool usesOwnMacro(llvm::StringRef text, clang::SourceLocation at) const;
  bool usesOwnMacro(const clang::IdentifierInfo *name, clang::SourceLocation at,
                    llvm::DenseSet<const clang::IdentifierInfo *> &seen) const;
  clang::SourceLocation libraryConstant(const clang::Token &token) const;
  size_t keepLibraryMacro(llvm::ArrayRef<clang::Token> tokens,
                          llvm::ArrayRef<Hole> holes,
                          std::vector<Piece> &pieces) const;
  std::vector<Piece> expandedPieces(llvm::ArrayRef<clang::Token> tokens,
                                    llvm::ArrayRef<Hole> holes) const;
  clang::SourceLocation semicolonAfter(clang::SourceLocation end);
  clang::SourceRange withSemicolon(const clang::Stmt *stmt);

  friend class FragmentReader;
  friend class FullExpression;

  ParsedUnit &unit;
  const GeneratorDecl &decl;
  clang::ASTContext &context;
  clang::SourceManager &sources;
  const clang::LangOptions &lang;
  clang::DiagnosticsEngine &diags;
  const clang::FunctionDecl *function;
  Structure structure;
  TypeSpeller speller;
  Generator generator;

  llvm::DenseMap<const clang::ValueDecl *, LocalId> localOf;
  /// Parameter packs, which are not among `localOf`.
  llvm::DenseMap<const clang::ValueDecl *, LocalId> packOf;
  llvm::DenseMap<const clang::Stmt *, TargetId> targetOf;
  llvm::DenseMap<const clang::LabelDecl *, TargetId> labelOf;
  /// Loops whose `continue` goes to a label of ours.
  llvm::DenseMap<const clang::Stmt *, TargetId> continueAt;
  /// The object type that is yielded, without reference and qualifiers.
  clang::QualType yieldObject;
  bool yieldsReference = false;
  /// What a `co_yield` expression is of; null if `void`.
  clang::QualType sendType;
  /// Expressions that have been evaluated before, and what stands for them.
  llvm::DenseMap<const clang::Expr *, Substitution> replaced;
  /// Delegations to the generator itself that run on its own stack.
  llvm::DenseMap<const clang::CoyieldExpr *, const clang::CallExpr *> calls;
  /// Variables of the body whose address something may have.
  llvm::DenseSet<const clang::ValueDecl *> aliased;
  Stmt *currentSwitch = nullptr;
  bool switchBringsNames = false;
  std::vector<const clang::Stmt *> breakables;
  std::vector<const clang::Stmt *> continuables;
  BlockId currentBlock = 0;
  /// Of the `if constexpr` that is being read.
  unsigned currentBranch = 0;
  clang::SourceLocation lastEnd;
  /// Types of the body that have another name in the class.
  llvm::DenseMap<const clang::Decl *, std::string> renamedTypes;
  /// What types that have moved are called in the class.
  llvm::DenseMap<const clang::Decl *, std::string> movedTypes;
  /// Types of the body that stay in it.
  llvm::DenseSet<const clang::Decl *> stayingTypes;
  /// Aliases that types outside the body may be written with.
  std::vector<const clang::TypedefNameDecl *> markedAliases;
  /// Static variables that types of the body use.
  llvm::DenseSet<const clang::VarDecl *> sharedStatics;
  /// Variables that nothing else uses.
  llvm::DenseSet<const clang::VarDecl *> usedByTypesOnly;
  /// Aliases that only types of variables are written with.
  llvm::DenseSet<const clang::Decl *> aliasesOfVariables;
  /// Those that a function of the class makes, and its call.
  llvm::DenseMap<const clang::ValueDecl *, std::string> lifted;
  /// Names of variables of the body that stay where they are, once known.
  std::optional<llvm::StringSet<>> stayingNames;
  /// Variables that something refers to, other than to call or copy them.
  std::optional<llvm::DenseSet<const clang::ValueDecl *>> referredClosures;
  /// laterMembers(), once they are known.
  std::optional<LaterMembers> later;
  /// What names are written as that the machine needs itself.
  llvm::StringMap<std::string> otherNames;
  /// Lambdas that are to become classes, and those that have, by their type.
  const ClosureSet &toName;
  llvm::DenseMap<const clang::CXXRecordDecl *, Closure> closures;
  /// One of those that are generic.
  const clang::LambdaExpr *genericClosure = nullptr;
  /// Directives stand in the body; some of them define macros, or are `#line`.
  bool holdsDirectives = false;
  /// Those macros.
  llvm::StringSet<> ownMacros;
  bool countsLines = false;
  bool hasLocalUsing = false;
  /// A constant has become static.
  bool declaresStatic = false;
  /// Constants are to be written as their values; one of them had none.
  bool wantsValues = false;
  bool lacksValue = false;
  /// Variables that stand where a constant has to, in a template.
  llvm::DenseSet<const clang::VarDecl *> constantUses;
  bool failed = false;
  unsigned depth = 0;
};

/// Whether `value`, which is converted, is an object as it is written, or may
/// be one: which of its conversions is meant is for the text to say.
bool isMadeOfObject(const clang::Expr *value);

/// `[[fallthrough]];`: the arms of a switch that is taken apart just follow one
/// another.
bool isFallthrough(const clang::Stmt *stmt);

/// Where the parentheses or braces stand that an object is made with; invalid
/// if it is made otherwise.
clang::SourceRange enclosedArguments(const clang::Expr *init);
/// What a reference is bound to: of `const T &r{e}` and `T r(e)`, e.
const clang::Expr *boundBy(const clang::VarDecl *var);
/// Declared `decltype(auto)`.
bool isDecltypeAuto(clang::QualType type);
/// Declared `[]`: the initialiser tells how many elements there are.
bool hasOpenBound(clang::QualType array);
/// The function can return its class by name, as far as its declaration tells.
bool mayReturnClass(const GeneratorDecl &decl);
/// Declared `auto`: the type of the parameter has no name.
bool isAbbreviated(clang::QualType parameter);
/// `T x = e;` whose direct initialisation could choose another constructor.
bool mayMeetExplicit(clang::QualType type, const clang::Expr *init,
                     const clang::ASTContext &context);
/// What an initialiser is before its conversion to the variable's type.
const clang::Expr *convertedSource(const clang::Expr *init);
/// `0`, `-1.5`, `nullptr`, "text": means the same anywhere.
bool isLiteral(const clang::Expr *expr);
/// Where `expr` stands in the source, without what the language adds to it.
clang::SourceRange writtenRange(const clang::Expr *expr);
/// Whether a lambda stands in `expr`, so that it can stand in no `decltype`.
bool holdsLambda(const clang::Expr *expr);
/// Whether compilers say that what `expr` does is lost where it stands in a
/// type only.
bool hasEffects(const clang::Expr *expr);
/// Does `expr` hold a statement expression?
bool holdsStatements(const clang::Expr *expr);
/// A fragment of one verbatim piece.
Fragment verbatim(std::string text);
/// A fragment that names a local and reads its value.
Fragment nameOf(const Generator &generator, LocalId local,
                Use::Kind kind = Use::Read);
/// `a` followed by `b`.
Fragment concat(Fragment a, const Fragment &b);

/// The lambda that `auto var` is initialised with; null if it is no lambda.
const clang::LambdaExpr *lambdaOf(const clang::VarDecl *var);

} // namespace yieldc::model

#endif
