//===- ClosureCaptures.cpp - What a lambda that becomes a class captures --===//
//
//   [n, &sum]     struct … {
//                   int n;
//                   int &sum;
//
// What a capture default captures in a template, Clang does not say: every
// variable is taken that the body names.
//
//===----------------------------------------------------------------------===//
#include "Model/Builder.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace yieldc::model {

const Captured *Closure::find(const ValueDecl *variable) const {
  auto found = llvm::find_if(captures, [&](const Captured &captured) {
    return captured.variable == variable;
  });
  return found == captures.end() ? nullptr : &*found;
}

namespace {
/// The variables that the body of a lambda uses.
class Used : public RecursiveASTVisitor<Used> {
public:
  bool TraverseIfStmt(IfStmt *choice) {
    llvm::SaveAndRestore<bool> saved(mayBeDiscarded,
                                     mayBeDiscarded || choice->isConstexpr());
    return RecursiveASTVisitor::TraverseIfStmt(choice);
  }
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    if (ref->isNonOdrUse() == NOUR_Unevaluated ||
        ref->isNonOdrUse() == NOUR_Constant)
      return true;
    variables.insert(ref->getDecl());
    if (!mayBeDiscarded)
      certain.insert(ref->getDecl());
    return true;
  }
  llvm::SetVector<const ValueDecl *> variables;
  /// Those that are used outside the branches of `if constexpr`, too.
  llvm::DenseSet<const ValueDecl *> certain;

private:
  bool mayBeDiscarded = false;
};

/// What the lambdas inside a lambda capture as variables, which a member is
/// not; by reference, they would reach it through its object.
class Inner : public RecursiveASTVisitor<Inner> {
public:
  bool VisitLambdaExpr(LambdaExpr *lambda) {
    for (const LambdaCapture &capture : lambda->explicit_captures())
      if (capture.capturesVariable() && !lambda->isInitCapture(&capture))
        add(capture.getCapturedVar(), lambda);
    for (const LambdaCapture &capture : lambda->captures())
      captureObject |= capture.capturesThis();
    if (lambda->getCaptureDefault() != LCD_ByCopy)
      return true;
    Used used;
    used.TraverseStmt(lambda->getBody());
    for (const ValueDecl *variable : used.variables)
      add(variable, lambda);
    return true;
  }
  llvm::DenseSet<const ValueDecl *> variables, inMutable;
  bool captureObject = false;

private:
  void add(const ValueDecl *variable, const LambdaExpr *lambda) {
    variables.insert(variable);
    if (lambda->isMutable())
      inMutable.insert(variable);
  }
};

bool isOpen(const LambdaExpr *lambda) {
  return lambda->getCaptureDefault() != LCD_None &&
         lambda->getCallOperator()->getDeclContext()->isDependentContext();
}

std::string declaration(const Type &type, StringRef name) {
  return type.prefix + " " + name.str() + type.suffix + ";\n";
}
} // namespace

/// Adds what the default of a lambda of a template captures.
bool Builder::addImplied(const LambdaExpr *lambda, Closure &closure) {
  Used used;
  used.TraverseStmt(lambda->getBody());
  bool isCopy = lambda->getCaptureDefault() == LCD_ByCopy;
  for (const ValueDecl *variable : used.variables) {
    if (closure.find(variable))
      continue;
    bool isPack = packOf.count(variable);
    if (!isPack && !localOf.contains(variable))
      continue;
    const auto *var = dyn_cast<VarDecl>(variable);
    bool isScalar = variable->getType()->isScalarType();
    bool mayDiffer =
        isCopy && !isScalar &&
        (!used.certain.contains(variable) || (var && mayBeReference(var)));
    if (isPack || mayDiffer) {
      refuseClosure(lambda, "whether its default captures `" +
                                variable->getNameAsString() +
                                "` depends on a template parameter");
      return false;
    }
    Captured captured;
    captured.variable = variable;
    captured.isReference = !isCopy;
    closure.captures.push_back(std::move(captured));
  }
  return true;
}

/// What `lambda` captures, in order.
bool Builder::collectCaptures(const LambdaExpr *lambda, Closure &closure) {
  for (const LambdaCapture &capture : lambda->captures()) {
    Captured captured;
    captured.written = &capture;
    if (capture.capturesVariable())
      captured.variable = capture.getCapturedVar();
    captured.isReference = capture.getCaptureKind() == LCK_ByRef;
    closure.copiesObject |= capture.getCaptureKind() == LCK_StarThis;
    closure.captures.push_back(std::move(captured));
  }
  if (isOpen(lambda) && !addImplied(lambda, closure))
    return false;
  Inner inner;
  inner.TraverseStmt(lambda->getBody());
  for (Captured &captured : closure.captures) {
    if (!captured.variable) {
      captured.name = "this_";
      if (inner.captureObject)
        captured.alias = unusedName("object_");
      continue;
    }
    captured.name = emittedName(captured.variable->getName());
    if (!inner.variables.contains(captured.variable))
      continue;
    // There, a copy is of a variable that is not const; here, of a member that
    // is.
    bool isConst = !captured.isReference && !lambda->isMutable();
    if (isConst &&
        (inner.inMutable.contains(captured.variable) ||
         !captured.variable->getType().isTriviallyCopyableType(context))) {
      refuseClosure(lambda, "a lambda in it captures by name what it has "
                            "captured itself");
      return false;
    }
    captured.alias = unusedName(captured.name + "_");
  }
  return true;
}

/// The type of a member; `field` is that of the closure, if Clang has one.
std::optional<Type> Builder::typeOfCaptured(const Captured &captured,
                                            const FieldDecl *field) {
  if (field && field->getType()->isArrayType())
    return std::nullopt;
  QualType type = captured.variable->getType().getNonReferenceType();
  if (field)
    type = field->getType();
  else if (captured.isReference)
    type = context.getLValueReferenceType(type);
  else if (type->isArrayType())
    return std::nullopt;
  if (field || !type->getContainedDeducedType())
    return describe(type, nullptr, "");
  // What a template deduces, the variable's own member is declared with.
  const Local &local = generator.locals[localOf.lookup(captured.variable)];
  Type result = local.type;
  if (local.isOpen || local.origin == Local::Binding)
    result.unnameable = "known to an instantiation only";
  if (local.type.isReference)
    result.prefix = local.type.autoQualifiers +
                    generator.runtime("unreferenced") + "<decltype((" +
                    local.type.prefix + "))>";
  if (captured.isReference)
    result.prefix += " &";
  return result;
}

/// One member a capture, of the capture's name.
std::optional<std::string> Builder::closureMembers(const LambdaExpr *lambda,
                                                   Closure &closure) {
  if (!collectCaptures(lambda, closure))
    return std::nullopt;
  std::string members;
  auto field = lambda->getLambdaClass()->field_begin();
  for (Captured &captured : closure.captures) {
    const FieldDecl *own = captured.written ? *field++ : nullptr;
    if (!captured.variable) {
      if (closure.copiesObject)
        leaveClass();
      members += generator.objectType +
                 (closure.copiesObject ? " this_;\n" : " *this_;\n");
      continue;
    }
    std::optional<Type> type = typeOfCaptured(captured, own);
    if (type && type->closure.isValid() && !toName.contains(type->closure)) {
      generator.unnamedClosure = type->closure;
      return std::nullopt;
    }
    if (!type || !type->unnameable.empty()) {
      refuseClosure(lambda,
                    type ? "the type of what it captures is " + type->unnameable
                         : std::string("it copies an array"));
      return std::nullopt;
    }
    members += declaration(*type, captured.name);
    captured.type = type->prefix + type->suffix;
  }
  return members;
}

/// The variables that stand for members in the body.
std::string Builder::aliasesOfMembers(const Closure &closure) {
  std::string text;
  for (const Captured &captured : closure.captures)
    if (!captured.alias.empty() && !captured.variable)
      text += "auto *" + captured.alias + " = " +
              (closure.copiesObject ? "&this_;\n" : "this_;\n");
    else if (!captured.alias.empty())
      text += "auto &" + captured.alias + " = " + captured.name + ";\n";
  return text.empty() ? "" : "\n" + StringRef(text).drop_back().str();
}

/// Where the body of `lambda` names such variables.
std::vector<Substitution> Builder::aliasUses(const LambdaExpr *lambda,
                                             const Closure &closure) {
  struct Uses : RecursiveASTVisitor<Uses> {
    explicit Uses(const Closure &closure) : closure(closure) {}
    bool VisitDeclRefExpr(DeclRefExpr *ref) {
      const Captured *captured = closure.find(ref->getDecl());
      if (!captured || captured->alias.empty())
        return true;
      Substitution one;
      one.range = ref->getLocation();
      one.piece.text = captured->alias;
      found.push_back(std::move(one));
      return true;
    }
    const Closure &closure;
    std::vector<Substitution> found;
  };
  Uses uses(closure);
  uses.TraverseStmt(lambda->getBody());
  return std::move(uses.found);
}

/// What is written for `decltype(var)` of what `inside` has captured: the
/// member may be a reference where the variable is none, or the other way
/// round. Nothing if it says the same.
std::optional<std::string> Builder::typeOfMember(const ValueDecl *variable,
                                                 const Closure &inside) const {
  const Captured *captured = inside.find(variable);
  QualType type = variable->getType();
  if (!captured)
    return std::nullopt;
  std::string text = "decltype(" + captured->name + ")";
  if (captured->isReference && !type->isLValueReferenceType())
    text = generator.runtime("unreferenced") + "<" + text + ">";
  return text + (type->isRValueReferenceType()   ? " &&"
                 : type->isLValueReferenceType() ? " &"
                                                 : "");
}

} // namespace yieldc::model
