//===- FragmentReader.h - Finding the holes of a text -----------*- C++ -*-===//
//
// Private to the Model stage. Walks the expressions under a text and notes
// where it names locals, uses `this`, or leaves; and what it does with each
// local, for the liveness analysis.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_MODEL_FRAGMENTREADER_H
#define YIELDC_MODEL_FRAGMENTREADER_H

#include "Model/Builder.h"
#include "Model/MeantLists.h"

namespace yieldc::model {

/// A place in the source that is printed differently.
struct Hole {
  clang::SourceLocation begin;
  clang::SourceLocation end; ///< last token; invalid for an insertion
  Piece piece;
  /// Its place in the order in which holes were found.
  unsigned order = 0;
  /// Stands for a whole expression, with all that is in it.
  bool isSubstitution = false;
};

class FragmentReader : public MeantListVisitor<FragmentReader> {
public:
  using Base = clang::RecursiveASTVisitor<FragmentReader>;

  FragmentReader(Builder &builder, Fragment &fragment)
      : builder(builder), fragment(fragment) {}

  void read(const clang::Stmt *root);
  std::vector<Hole> takeHoles() { return std::move(holes); }

  bool TraverseStmt(clang::Stmt *stmt);
  bool TraverseLambdaExpr(clang::LambdaExpr *lambda);
  bool TraverseWhileStmt(clang::WhileStmt *loop);
  bool TraverseDoStmt(clang::DoStmt *loop);
  bool TraverseForStmt(clang::ForStmt *loop);
  bool TraverseCXXForRangeStmt(clang::CXXForRangeStmt *loop);
  bool TraverseSwitchStmt(clang::SwitchStmt *choice);
  bool TraverseCXXCatchStmt(clang::CXXCatchStmt *handler);
  bool TraverseCXXRecordDecl(clang::CXXRecordDecl *record);

  bool VisitImplicitCastExpr(clang::ImplicitCastExpr *cast);
  bool VisitBinaryOperator(clang::BinaryOperator *op);
  bool VisitCallExpr(clang::CallExpr *call);
  bool VisitUnaryOperator(clang::UnaryOperator *op);
  bool VisitDeclRefExpr(clang::DeclRefExpr *ref);
  bool VisitDecltypeTypeLoc(clang::DecltypeTypeLoc loc);
  bool VisitCXXThisExpr(clang::CXXThisExpr *self);
  bool VisitMemberExpr(clang::MemberExpr *member);
  bool VisitUnresolvedMemberExpr(clang::UnresolvedMemberExpr *member);
  bool
  VisitCXXDependentScopeMemberExpr(clang::CXXDependentScopeMemberExpr *member);
  bool VisitDependentScopeDeclRefExpr(clang::DependentScopeDeclRefExpr *ref);
  bool VisitPredefinedExpr(clang::PredefinedExpr *name);
  bool VisitUnresolvedLookupExpr(clang::UnresolvedLookupExpr *lookup);
  bool VisitTypeLoc(clang::TypeLoc loc);
  bool VisitSizeOfPackExpr(clang::SizeOfPackExpr *size);
  bool VisitBindingDecl(clang::BindingDecl *binding);
  bool VisitVarDecl(clang::VarDecl *var);
  bool VisitCXXForRangeStmt(clang::CXXForRangeStmt *loop);
  bool VisitAttributedStmt(clang::AttributedStmt *stmt);
  bool VisitBreakStmt(clang::BreakStmt *jump);
  bool VisitContinueStmt(clang::ContinueStmt *jump);
  bool VisitGotoStmt(clang::GotoStmt *jump);
  bool VisitCoreturnStmt(clang::CoreturnStmt *jump);
  bool VisitCXXThrowExpr(clang::CXXThrowExpr *expr);
  bool VisitExpr(clang::Expr *expr);

private:
  void addLocal(const clang::ValueDecl *decl, clang::SourceLocation loc,
                Use use, bool isMoved = false);
  Use useInLambda(const clang::ValueDecl *decl, Use use) const;
  void addText(clang::SourceRange range, std::string text);
  void noteCaptures(const clang::LambdaExpr *lambda);
  void nameCapture(const clang::ValueDecl *binding, clang::SourceLocation loc);
  bool writeClosure(const clang::LambdaExpr *lambda,
                    const struct Closure &closure);
  void noteSelfAmong(const clang::OverloadExpr *overloads);
  void noteSelfInTemplate();
  void addPack(const Local &pack, clang::SourceLocation begin,
               clang::SourceLocation end, bool isType);
  void rename(const clang::ValueDecl *decl, clang::SourceLocation loc);
  void leaveOutOfTypes(const clang::UnaryOperator *op);
  void addVariable(const clang::DeclRefExpr *ref);
  void castInPlace(const clang::VarDecl *var, clang::SourceLocation loc);
  void captureObject(const clang::LambdaExpr *lambda);
  void captureThis(const clang::LambdaExpr *lambda,
                   const clang::LambdaCapture &capture);
  void noteMoved(const clang::Expr *operand);
  void noteMovedOpen(const clang::Expr *operand);
  void addExit(Exit::Kind kind, TargetId target, clang::SourceRange range);
  void insertThis(clang::SourceLocation loc);
  void markRead(const clang::Expr *expr, Use::Kind use, bool keeps = false);
  void qualify(const clang::NamedDecl *decl, clang::SourceLocation loc);
  template <class Walk> bool inLoop(Walk walk);

  Builder &builder;
  Fragment &fragment;
  std::vector<Hole> holes;
  llvm::DenseMap<const clang::DeclRefExpr *, Use> known;
  /// `throw local;` moves, which it would not do with a member.
  llvm::DenseSet<const clang::DeclRefExpr *> moved;
  llvm::DenseSet<const clang::Expr *> wholeArguments, dereferenced;
  /// The operand of the last `&`.
  const clang::Expr *addressed = nullptr;
  const clang::Stmt *root = nullptr;
  unsigned lambdas = 0;
  /// What the outermost lambda round the place copies, and what it or others in
  /// it refer to. One that is called where it stands, and returns a number,
  /// keeps no references.
  struct {
    llvm::DenseSet<const clang::ValueDecl *> copied, referred;
    /// In a template, what a default captures is not known.
    bool refersToAll = false;
  } ofOutermost;
  llvm::DenseSet<const clang::LambdaExpr *> calledAtOnce;
  bool captureByName = false;
  /// What generic lambdas round the place have copies of.
  llvm::DenseSet<const clang::ValueDecl *> copied;
  /// Structured bindings that are variables of the lambdas round the place.
  llvm::DenseSet<const clang::ValueDecl *> keptBindings;
  /// In a lambda that has a copy of `*this`.
  bool inCopied = false;
  unsigned loops = 0;
  unsigned switches = 0;
  unsigned handlers = 0;
};

/// Whether a macro of the user's makes text of what it is given: `#x`.
bool stringises(llvm::ArrayRef<clang::Token> tokens,
                const clang::Preprocessor &preprocessor);

/// Members of every emitted class: a body's name like these would find them.
bool isMachineMember(llvm::StringRef name);

} // namespace yieldc::model

#endif
