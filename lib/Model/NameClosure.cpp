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

  std::vector<std::pair<const LambdaExpr *, const VarDecl *>> found;

private:
  const ClosureSet &wanted;
  const VarDecl *holder = nullptr;
};

bool captures(const LambdaExpr *outer, const LambdaExpr *inner) {
  return llvm::any_of(inner->explicit_captures(), [&](const LambdaCapture &c) {
    return c.capturesVariable() && !inner->isInitCapture(&c) &&
           llvm::any_of(outer->captures(), [&](const LambdaCapture &o) {
             return o.capturesVariable() &&
                    o.getCapturedVar() == c.getCapturedVar();
           });
  });
}

/// Whether a lambda in the body of `outer` lists what `outer` captures: a
/// member cannot be listed.
bool holdsCapturing(const LambdaExpr *outer) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool VisitLambdaExpr(LambdaExpr *inner) {
      return !(found |= captures(outer, inner));
    }
    const LambdaExpr *outer = nullptr;
    bool found = false;
  };
  Finder finder;
  finder.outer = outer;
  finder.TraverseStmt(outer->getBody());
  return finder.found;
}

void append(OuterUses &to, OuterUses more) {
  llvm::move(more.names, std::back_inserter(to.names));
  if (to.missing.empty())
    to.missing = std::move(more.missing);
}

std::string memberText(const Type &type, StringRef name) {
  return type.prefix + " " + name.str() + type.suffix + ";\n";
}
} // namespace

void Builder::nameClosures(const clang::Stmt *stmt) {
  Lambdas lambdas(toName);
  lambdas.TraverseStmt(const_cast<clang::Stmt *>(stmt));
  for (const auto &[lambda, holder] : lambdas.found)
    if (!closures.contains(lambda->getLambdaClass()))
      nameClosure(lambda, holder);
}

void Builder::refuseClosure(const LambdaExpr *lambda, StringRef why) {
  diag::report(diags, lambda->getBeginLoc(), diag::Kind::ClosureIsKept) << why;
  failed = true;
}

void Builder::nameClosure(const LambdaExpr *lambda, const VarDecl *holder) {
  const CXXMethodDecl *call = lambda->getCallOperator();
  bool isOpen = lambda->getCaptureDefault() != LCD_None &&
                call->getDeclContext()->isDependentContext();
  if (lambda->isGenericLambda())
    return refuseClosure(lambda, "it is generic");
  if (isOpen)
    return refuseClosure(lambda, "what its default captures depends on a "
                                 "template parameter");
  if (lambda->getBeginLoc().isMacroID())
    return refuseClosure(lambda, "a macro makes it");
  if (holdsCapturing(lambda))
    return refuseClosure(lambda, "a lambda in it captures by name what it has "
                                 "captured itself");
  Closure closure;
  closure.name = unusedName(holder ? holder->getName().str() + "_closure"
                                   : std::string("closure"));
  LocalType type;
  type.name = closure.name;
  type.line = lineOf(lambda->getBeginLoc());
  std::optional<std::string> members = closureMembers(lambda, closure);
  if (!members)
    return;
  std::optional<std::string> function = closureCall(lambda);
  if (!function)
    return;
  type.text =
      verbatim("struct " + type.name + " {\n" + *members + *function + "};");
  generator.types.push_back(std::move(type));
  speller.allowLocal(lambda->getLambdaClass(), closure.name);
  closures[lambda->getLambdaClass()] = std::move(closure);
}

/// One member a capture, of the capture's name.
std::optional<std::string> Builder::closureMembers(const LambdaExpr *lambda,
                                                   Closure &closure) {
  std::string members;
  auto capture = lambda->capture_begin();
  for (const FieldDecl *field : lambda->getLambdaClass()->fields()) {
    const LambdaCapture &captured = *capture++;
    if (field->getType()->isArrayType()) {
      refuseClosure(lambda, "it copies an array");
      return std::nullopt;
    }
    if (captured.capturesThis()) {
      closure.copiesObject = captured.getCaptureKind() == LCK_StarThis;
      if (closure.copiesObject)
        leaveClass();
      members += generator.objectType +
                 (closure.copiesObject ? " this_;\n" : " *this_;\n");
      closure.members.push_back("");
      continue;
    }
    Type type = describe(field->getType(), nullptr, "");
    if (!type.unnameable.empty()) {
      refuseClosure(lambda,
                    "the type of what it captures is " + type.unnameable);
      return std::nullopt;
    }
    members +=
        memberText(type, emittedName(captured.getCapturedVar()->getName()));
    closure.members.push_back(type.prefix + type.suffix);
  }
  return members;
}

/// `int operator()(int x) const { … }`.
std::optional<std::string> Builder::closureCall(const LambdaExpr *lambda) {
  const CXXMethodDecl *call = lambda->getCallOperator();
  Type result = describe(call->getReturnType(), nullptr, "");
  if (call->getReturnType()->isUndeducedType())
    result.unnameable = "not known before it is instantiated";
  if (!result.unnameable.empty()) {
    refuseClosure(lambda, "the type that it returns is " + result.unnameable);
    return std::nullopt;
  }
  OuterUses outer = outerNames(lambda->getBody());
  OuterUses ofParameters;
  for (const ParmVarDecl *parameter : call->parameters())
    append(ofParameters, outerNames(parameter, /*isOutside=*/true));
  std::string missing =
      outer.missing.empty() ? ofParameters.missing : outer.missing;
  std::optional<std::string> body;
  if (missing.empty())
    body = closureBody(lambda, outer.names);
  if (!body) {
    refuseClosure(lambda, "it names " + (missing.empty()
                                             ? "a variable that it does not "
                                               "capture"
                                             : missing));
    return std::nullopt;
  }
  std::string parameters = "()";
  auto loc = call->getFunctionTypeLoc();
  if (lambda->hasExplicitParameters() && loc)
    parameters = sourceText(SourceRange(loc.getLParenLoc(), loc.getRParenLoc()),
                            llvm::SmallVector<const NamedDecl *>(
                                call->param_begin(), call->param_end()),
                            std::move(ofParameters.names));
  const auto *type = call->getType()->getAs<FunctionProtoType>();
  return result.prefix + " operator()" + parameters + result.suffix +
         (lambda->isMutable() ? " " : " const ") +
         (type->isNothrow() ? "noexcept " : "") + *body + "\n";
}

/// Captures are members there, called as the user calls the variables.
std::optional<std::string>
Builder::closureBody(const LambdaExpr *lambda,
                     llvm::ArrayRef<Substitution> names) {
  llvm::DenseMap<const ValueDecl *, LocalId> outer = localOf;
  bool copiesObject = false;
  for (const LambdaCapture &capture : lambda->captures()) {
    if (capture.capturesVariable())
      localOf.erase(capture.getCapturedVar());
    copiesObject |= capture.getCaptureKind() == LCK_StarThis;
  }
  Fragment text =
      fragment(lambda->getBody()->getSourceRange(), {lambda->getBody()}, names);
  localOf = std::move(outer);
  std::string result;
  for (const Piece &piece : text.pieces)
    switch (piece.kind) {
    case Piece::Text:
    case Piece::Qualifier:
    case Piece::Variable:
      result += piece.text;
      break;
    case Piece::This:
    case Piece::LambdaThis:
      result += copiesObject ? "(&this_)" : "this_";
      break;
    case Piece::ImplicitThis:
    case Piece::LambdaMember:
      result += copiesObject ? "this_." : "this_->";
      break;
    default:
      return std::nullopt;
    }
  return result;
}

} // namespace yieldc::model
