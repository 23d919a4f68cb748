//===- NameClosure.cpp - Lambdas that become classes ----------------------===//
//
//   auto counter = [n]() mutable     struct counter_closure {
//     { return n++; };          →      int n;
//                                      int operator()() { return n++; }
//                                    };
//                                    auto counter = counter_closure{n};
//
// A closure that lives across a suspension and cannot be made again needs a
// type with a name. The Plan finds out which do; the body is then read a second
// time, with their places in `toName`.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// The lambdas of one statement, without those of the blocks in it.
class Lambdas : public RecursiveASTVisitor<Lambdas> {
public:
  explicit Lambdas(const ClosureSet &wanted) : wanted(wanted) {}

  bool TraverseCompoundStmt(CompoundStmt *) { return true; }
  bool TraverseVarDecl(VarDecl *var) {
    llvm::SaveAndRestore<const VarDecl *> saved(holder, var);
    return RecursiveASTVisitor::TraverseVarDecl(var);
  }
  bool TraverseLambdaExpr(LambdaExpr *lambda) {
    if (wanted.contains(lambda->getBeginLoc()))
      found.push_back({lambda, holder});
    return true;
  }

  bool VisitUnaryOperator(UnaryOperator *op) {
    if (const auto *lambda =
            dyn_cast<LambdaExpr>(op->getSubExpr()->IgnoreParenImpCasts()))
      operands.insert(lambda);
    return true;
  }

  std::vector<std::pair<const LambdaExpr *, const VarDecl *>> found;
  /// Those of which `+` makes a pointer.
  llvm::SmallPtrSet<const LambdaExpr *, 2> operands;

private:
  const ClosureSet &wanted;
  const VarDecl *holder = nullptr;
};

void append(OuterUses &to, OuterUses more) {
  llvm::move(more.names, std::back_inserter(to.names));
  if (to.missing.empty())
    to.missing = std::move(more.missing);
}

/// `requires C<T>`, after the parameters of a template or of a function.
const Expr *trailingRequirement(const FunctionDecl *function) {
#if CLANG_VERSION_MAJOR >= 21
  return function->getTrailingRequiresClause().ConstraintExpr;
#else
  return function->getTrailingRequiresClause();
#endif
}

/// `int (*f)() = lambda;` stands somewhere.
bool becomesPointer(const LambdaExpr *lambda) {
  return llvm::any_of(lambda->getLambdaClass()->getVisibleConversionFunctions(),
                      [](const NamedDecl *conversion) {
                        return conversion->isReferenced() ||
                               conversion->isUsed();
                      });
}
} // namespace

void Builder::nameClosures(const clang::Stmt *stmt) {
  Lambdas lambdas(toName);
  lambdas.TraverseStmt(const_cast<clang::Stmt *>(stmt));
  for (const auto &[lambda, holder] : lambdas.found)
    if (lambdas.operands.contains(lambda))
      refuseClosure(lambda, "an operator makes a pointer to a function of it; "
                            "declare the variable as that pointer");
    else if (!closures.contains(lambda->getLambdaClass()))
      nameClosure(lambda, holder);
}

void Builder::refuseClosure(const LambdaExpr *lambda, StringRef why) {
  diag::report(diags, lambda->getBeginLoc(), diag::Kind::ClosureIsKept) << why;
  failed = true;
}

void Builder::nameClosure(const LambdaExpr *lambda, const VarDecl *holder) {
  if (becomesPointer(lambda))
    return refuseClosure(lambda, "a pointer to a function is made of it");
  Closure closure;
  closure.name = unusedName(holder ? holder->getName().str() + "_closure"
                                   : std::string("closure"));
  LocalType type;
  type.name = closure.name;
  type.line = lineOf(lambda->getBeginLoc());
  std::optional<std::string> members = closureMembers(lambda, closure);
  if (!members)
    return;
  std::optional<std::string> function = closureCall(lambda, closure);
  if (!function)
    return;
  type.deduces = deducesResult(lambda);
  type.text =
      verbatim("struct " + type.name + " {\n" + *members + *function + "};");
  generator.types.push_back(std::move(type));
  speller.allowLocal(lambda->getLambdaClass(), closure.name);
  closures[lambda->getLambdaClass()] = std::move(closure);
}

/// `int operator()(int x) const { … }`.
std::optional<std::string> Builder::closureCall(const LambdaExpr *lambda,
                                                const Closure &closure) {
  const CXXMethodDecl *call = lambda->getCallOperator();
  std::optional<Type> result = closureResult(lambda);
  if (!result)
    return std::nullopt;
  OuterUses outer = outerNames(lambda->getBody(), &closure);
  append(outer, {aliasUses(lambda, closure), ""});
  OuterUses ofParameters;
  for (const ParmVarDecl *parameter : call->parameters())
    append(ofParameters, outerNames(parameter, /*isOutside=*/true));
  std::string missing =
      outer.missing.empty() ? ofParameters.missing : outer.missing;
  std::optional<std::string> body;
  if (missing.empty())
    body = closureBody(lambda, closure, outer.names);
  if (!body) {
    refuseClosure(lambda, "it names " + (missing.empty()
                                             ? "a variable that it does not "
                                               "capture"
                                             : missing));
    return std::nullopt;
  }
  std::string head;
  if (lambda->isGenericLambda()) {
    head = templateHead(lambda, ofParameters.names);
    genericClosure = lambda;
  }
  std::string parameters = "()";
  auto loc = call->getFunctionTypeLoc();
  if (!call->param_empty() && loc)
    parameters = sourceText(SourceRange(loc.getLParenLoc(), loc.getRParenLoc()),
                            llvm::SmallVector<const NamedDecl *>(
                                call->param_begin(), call->param_end()),
                            std::move(ofParameters.names));
  const auto *type = call->getType()->getAs<FunctionProtoType>();
  std::string qualifiers = lambda->isMutable() ? "" : " const";
  if (type->isNothrow())
    qualifiers += " noexcept";
  bool isTrailing = result->prefix == "auto";
  return head + result->prefix + " operator()" + parameters +
         (isTrailing ? qualifiers + result->suffix
                     : result->suffix + qualifiers) +
         requirementText(trailingRequirement(call)) + " " + *body + "\n";
}

/// Captures are members there, called as the user calls the variables.
std::optional<std::string>
Builder::closureBody(const LambdaExpr *lambda, const Closure &closure,
                     llvm::ArrayRef<Substitution> names) {
  llvm::DenseMap<const ValueDecl *, LocalId> outer = localOf;
  for (const Captured &captured : closure.captures)
    localOf.erase(captured.variable);
  Fragment text =
      fragment(lambda->getBody()->getSourceRange(), {lambda->getBody()}, names);
  localOf = std::move(outer);
  std::string result;
  const Captured *object = closure.find(nullptr);
  std::string self = !object                  ? ""
                     : !object->alias.empty() ? object->alias
                     : closure.copiesObject   ? "(&this_)"
                                              : "this_";
  bool isCopy = closure.copiesObject && object->alias.empty();
  for (const Piece &piece : text.pieces)
    switch (piece.kind) {
    case Piece::Text:
    case Piece::Qualifier:
    case Piece::Variable:
      result += piece.text;
      break;
    case Piece::This:
    case Piece::LambdaThis:
      result += self;
      break;
    case Piece::ImplicitThis:
    case Piece::LambdaMember:
      result += isCopy ? "this_." : self + "->";
      break;
    default:
      return std::nullopt;
    }
  // The text is that of a block.
  return result.insert(1, aliasesOfMembers(closure));
}

std::string Builder::requirementText(const Expr *condition) {
  return condition
             ? " requires " + sourceText(condition->getSourceRange(), {}) + " "
             : "";
}

bool Builder::deducesResult(const LambdaExpr *lambda) const {
  QualType returned = lambda->getCallOperator()->getReturnType();
  return lang.CPlusPlus14 &&
         (returned->isUndeducedType() ||
          (returned->isDependentType() &&
           (lambda->isGenericLambda() || !lambda->hasExplicitResultType())));
}

/// The type that `lambda` returns, as its class declares it: what it deduces
/// is for the class to deduce.
std::optional<Type> Builder::closureResult(const LambdaExpr *lambda) {
  const CXXMethodDecl *call = lambda->getCallOperator();
  QualType returned = call->getReturnType();
  Type result;
  if (deducesResult(lambda)) {
    result.prefix = "auto";
    auto loc = call->getFunctionTypeLoc();
    if (lambda->hasExplicitResultType())
      result.suffix =
          " -> " + sourceText(loc.getReturnLoc().getSourceRange(),
                              llvm::SmallVector<const NamedDecl *>(
                                  call->param_begin(), call->param_end()));
    return result;
  }
  result = describe(returned, nullptr, "");
  if (!lambda->hasExplicitResultType() && returned->isDependentType())
    result.unnameable = "not known before the template is instantiated";
  if (result.unnameable.empty())
    return result;
  refuseClosure(lambda, "the type that it returns is " + result.unnameable);
  return std::nullopt;
}

/// `template <class T> requires C<T>`. `(auto x, auto... y)` becomes `(type_1_
/// x, type_2_... y)`, by adding to `names`, unless concepts constrain it: where
/// there are concepts, functions have such parameters too.
std::string Builder::templateHead(const LambdaExpr *lambda,
                                  std::vector<Substitution> &names) {
  const TemplateParameterList *written = lambda->getTemplateParameterList();
  std::string head = "template <";
  if (SourceRange range(written->getLAngleLoc(), written->getRAngleLoc());
      range.isValid())
    head += StringRef(sourceText(range, {})).drop_front().drop_back();
  if (written->hasAssociatedConstraints())
    return StringRef(head).ends_with("<")
               ? ""
               : head + ">" + requirementText(written->getRequiresClause()) +
                     "\n";
  auto loc = lambda->getCallOperator()->getFunctionTypeLoc();
  llvm::ArrayRef<Token> tokens =
      unit.tokens().between(loc.getLParenLoc(), loc.getRParenLoc());
  unsigned count = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is(tok::kw_auto))
      continue;
    Substitution name;
    name.range = tokens[i].getLocation();
    name.piece.text = "type_" + std::to_string(++count) + "_";
    auto rest = tokens.drop_front(i).take_until([](const Token &token) {
      return token.isOneOf(tok::comma, tok::identifier);
    });
    bool isPack = llvm::any_of(
        rest, [](const Token &token) { return token.is(tok::ellipsis); });
    head += (StringRef(head).ends_with("<") ? "class" : ", class") +
            std::string(isPack ? "... " : " ") + name.piece.text;
    names.push_back(std::move(name));
  }
  return head + ">\n";
}

/// A local class, which the machine may have had to become, has no member
/// templates.
void Builder::checkGenericClosures() {
  if (genericClosure && generator.isLocalClass)
    refuseClosure(genericClosure, "it is generic, and the generator's class is "
                                  "local to its function");
}

} // namespace yieldc::model
