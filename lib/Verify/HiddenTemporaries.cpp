#include "Verify/HiddenTemporaries.h"
#include "Verify/FullExpressionTemporaries.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace yieldc {

namespace {
class Finder : public RecursiveASTVisitor<Finder> {
public:
  Finder(const FunctionDecl &function, const Definition &definition)
      : context(function.getASTContext()), policy(context.getPrintingPolicy()),
        definition(definition) {
    llvm::raw_string_ostream out(machine);
    cast<CXXMethodDecl>(function).getParent()->getNameForDiagnostic(out, policy,
                                                                    true);
  }

  bool TraverseLambdaExpr(LambdaExpr *) { return true; }

  bool VisitCXXNewExpr(CXXNewExpr *made) {
    const Expr *object = made->getNumPlacementArgs() == 1
                             ? storage(made->getPlacementArg(0))
                             : nullptr;
    if (!object)
      return true;
    std::vector<QualType> types;
    // What stands in the call of the generator itself ends after that, too.
    bool isCall = isCallStack(object);
    if (operandOf(object) || isCall)
      addTemporaries(made->getInitializer(), made->getAllocatedType(), types);
    else
      addExtended(made->getInitializer(), types);
    addEarly(types, isCall ? site : 0);
    return true;
  }

  bool VisitBinaryOperator(BinaryOperator *op) {
    if (op->getOpcode() != BO_Assign)
      return true;
    if (operandOf(op->getLHS()))
      read(op->getRHS(), op->getLHS()->getType());
    // The suspension that the call which follows is.
    const auto *member = dyn_cast<MemberExpr>(op->getLHS());
    Expr::EvalResult value;
    if (member && member->getMemberDecl()->getName() == "site_" &&
        op->getRHS()->EvaluateAsInt(value, context))
      site = value.Val.getInt().getZExtValue();
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *construct) {
    const CXXConstructorDecl *constructor = construct->getConstructor();
    // The operand of a suspension is what a step is made of.
    const auto *record =
        dyn_cast<ClassTemplateSpecializationDecl>(constructor->getParent());
    bool isCopy = constructor->isCopyOrMoveConstructor();
    if (record && isOurs(record, "step") && construct->getNumArgs() == 1 &&
        !isCopy)
      read(construct->getArg(0), record->getTemplateArgs()[0].getAsType());
    if (isCopy && !construct->isElidable())
      noteRead(construct->getArg(0), constructor->isTrivial());
    return true;
  }

  /// Of `p->f(…)`, `operator->` is called first.
  bool VisitCXXOperatorCallExpr(CXXOperatorCallExpr *call) {
    const auto *callee =
        dyn_cast_or_null<CXXMethodDecl>(call->getDirectCallee());
    if (callee && call->getOperator() == OO_Arrow)
      noteRead(call->getArg(0), callee->getParent()->isInStdNamespace());
    return true;
  }

  bool VisitImplicitCastExpr(ImplicitCastExpr *cast) {
    if (cast->getCastKind() == CK_LValueToRValue)
      noteRead(cast->getSubExpr(), true);
    return true;
  }

  /// Until the label of its state, a suspension is what comes next.
  bool VisitCaseStmt(CaseStmt *label) {
    Expr::EvalResult value;
    if (!label->getLHS()->EvaluateAsInt(value, context) ||
        !value.Val.getInt().isStrictlyPositive())
      return true;
    last = value.Val.getInt().getZExtValue();
    for (HiddenTemporary &one : found)
      if (one.suspension == 0)
        one.suspension = last;
    return true;
  }

  std::vector<HiddenTemporary> take() {
    for (HiddenTemporary &one : found)
      if (one.suspension == 0)
        one.suspension = definition.suspensions.size();
    return std::move(found);
  }

private:
  /// `calls_`, in whose place the frame of a recursive call is made.
  static bool isCallStack(const Expr *object) {
    const auto *record = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        object->getType()->getAsCXXRecordDecl());
    return record && isOurs(record, "calls");
  }

  /// What `yieldc::at(x)` and `x.place()` are the storage of.
  static const Expr *storage(const Expr *place) {
    const auto *call = dyn_cast<CallExpr>(place->IgnoreParenImpCasts());
    if (const auto *member = dyn_cast_or_null<CXXMemberCallExpr>(call))
      return member->getImplicitObjectArgument();
    return call && call->getNumArgs() == 1 ? call->getArg(0) : nullptr;
  }

  const Definition::Operand *operandOf(const Expr *object) const {
    object = object->IgnoreParenImpCasts();
    const NamedDecl *decl = nullptr;
    if (const auto *member = dyn_cast<MemberExpr>(object))
      decl = member->getMemberDecl();
    else if (const auto *ref = dyn_cast<DeclRefExpr>(object))
      decl = ref->getDecl();
    if (!decl || !decl->getIdentifier())
      return nullptr;
    auto found = llvm::find_if(definition.operands,
                               [&](const Definition::Operand &operand) {
                                 return operand.name == decl->getName();
                               });
    return found == definition.operands.end() ? nullptr : &*found;
  }

  /// The operand whose object `*x`, `x.get()` or a cast of them designates.
  const Definition::Operand *referredBy(const Expr *expr) const {
    expr = expr->IgnoreParenCasts();
    if (const auto *op = dyn_cast<UnaryOperator>(expr))
      return op->getOpcode() == UO_Deref ? operandOf(op->getSubExpr())
                                         : nullptr;
    const auto *call = dyn_cast<CXXMemberCallExpr>(expr);
    if (!call || call->getNumArgs() != 0)
      return nullptr;
    // What is kept itself is not read late.
    const CXXRecordDecl *slot = call->getRecordDecl();
    bool isReference = slot && !slot->field_empty() &&
                       slot->field_begin()->getType()->isReferenceType();
    return isReference ? operandOf(call->getImplicitObjectArgument()) : nullptr;
  }

  void noteRead(const Expr *source, bool isUnnoticed) {
    const Definition::Operand *operand = referredBy(source);
    if (operand && operand->mayBeCopied && (!isUnnoticed || operand->mayChange))
      found.push_back({name(source->getType()), machine, last, true});
  }

  /// `std::string`, but not `map<…>::key_type`.
  std::string name(QualType type) const {
    const CXXRecordDecl *record = type->getAsCXXRecordDecl();
    if (record && record->isLambda())
      return "closure";
    const auto *alias = type->getAs<TypedefType>();
    if (!alias || !alias->getDecl()->getDeclContext()->isFileContext())
      type = type.getCanonicalType();
    return type.getUnqualifiedType().getAsString(policy);
  }

  void read(const Expr *value, QualType holder) {
    std::vector<QualType> types;
    addTemporaries(value, holder, types);
    addEarly(types);
  }

  void addEarly(llvm::ArrayRef<QualType> types, unsigned suspension = 0) {
    for (QualType type : types)
      found.push_back({name(type), machine, suspension, false});
  }

  const ASTContext &context;
  PrintingPolicy policy;
  std::string machine;
  const Definition &definition;
  /// The suspension whose label was the last.
  unsigned last = 0;
  unsigned site = 0;
  std::vector<HiddenTemporary> found;
};
} // namespace

std::vector<HiddenTemporary>
findHiddenTemporaries(const FunctionDecl &function,
                      const Definition &definition) {
  Finder finder(function, definition);
  finder.TraverseStmt(function.getBody());
  return finder.take();
}

} // namespace yieldc
