//===- BuildType.cpp - Types as members can be declared -----------------===//
#include "Model/FragmentReader.h"
#include "Types/ValueTypes.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace yieldc::model {

namespace {
/// Whether text names anything that is only known inside the body.
class NamesBody : public RecursiveASTVisitor<NamesBody> {
public:
  bool VisitDeclRefExpr(DeclRefExpr *ref) {
    const ValueDecl *decl = ref->getDecl();
    const auto *var = dyn_cast<VarDecl>(decl);
    found |= (var && var->isLocalVarDeclOrParm()) || isa<BindingDecl>(decl);
    return !found;
  }
  bool VisitSizeOfPackExpr(SizeOfPackExpr *size) {
    found |= isa<VarDecl>(size->getPack());
    return !found;
  }
  bool VisitTagTypeLoc(TagTypeLoc loc) { return see(loc.getDecl()); }
  bool VisitTypedefTypeLoc(TypedefTypeLoc loc) {
    return see(loc.getTypePtr()->getDecl());
  }
  bool VisitCXXThisExpr(CXXThisExpr *) { return !(found = true); }
  bool VisitLambdaExpr(LambdaExpr *) { return !(found = true); }
  const FunctionDecl *function = nullptr;
  bool found = false;

private:
  // The class does not know a type of the body by the body's name for it.
  bool see(const TypeDecl *type) {
    found |= type->getParentFunctionOrMethod() == function;
    return !found;
  }
};

bool namesBody(TypeLoc loc, const FunctionDecl *function) {
  NamesBody visitor;
  visitor.function = function;
  visitor.TraverseTypeLoc(loc);
  return visitor.found;
}

/// `type` is, or is made with, a class that the function is a member of.
bool holdsClassOf(QualType type, const FunctionDecl *function) {
  const auto *record = type.getCanonicalType()->getAsCXXRecordDecl();
  if (!record)
    return false;
  for (const DeclContext *outer = function->getDeclContext(); outer;
       outer = outer->getParent())
    if (outer->Equals(record))
      return true;
  const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record);
  return special &&
         llvm::any_of(special->getTemplateArgs().asArray(),
                      [&](const TemplateArgument &argument) {
                        return argument.getKind() == TemplateArgument::Type &&
                               holdsClassOf(argument.getAsType(), function);
                      });
}

bool isUnsized(QualType type) { return type->isIncompleteType(); }
} // namespace

bool hasOpenBound(QualType array) {
  const auto *sized = dyn_cast<DependentSizedArrayType>(array);
  return array->isIncompleteArrayType() || (sized && !sized->getSizeExpr());
}

/// A parameter of the machine that needs the class which the function is a
/// member of to be complete.
bool Builder::holdsOwnClass(QualType parameter) const {
  return isa<CXXMethodDecl>(function) && !parameter->isReferenceType() &&
         !parameter->isPointerType() && !parameter->isDependentType() &&
         (holdsClassOf(parameter, function) || needsLaterType(parameter));
}

std::string Builder::spelled(QualType type) {
  TypeSpeller::Spelling text = speller.spell(type);
  return text.prefix + text.suffix;
}

/// `trait<of>::type`. In a template it depends on `this`, if on nothing else.
std::string Builder::memberType(StringRef trait, const std::string &of) const {
  return (function->isDependentContext() ? "typename " : "") +
         generator.runtime(trait.str()) + "<" + of + ">::type";
}

/// Is the type a reference only because what is written stands for one, as in
/// `using R = const T &; R name = object;`?
static bool isReferenceByName(TypeLoc written) {
  return written.getType()->isReferenceType() &&
         !written.getType()->isDependentType() &&
         !written.getAs<ReferenceTypeLoc>();
}

/// `initializer` is what `auto` is deduced from when the type is dependent.
Type Builder::describe(QualType type, const TypeSourceInfo *written,
                       llvm::StringRef initializer) {
  Type result;
  result.isDependent = type->isDependentType();
  result.isReference = type->isReferenceType();
  QualType object = type.getNonReferenceType();
  bool isDeduced = type->getContainedDeducedType() ||
                   (written && written->getType()->getContainedDeducedType());

  bool usesMachine =
      !result.isReference && isDeduced && mentionsGenerator(type);
  if ((usesMachine || (result.isDependent && isDeduced)) &&
      !initializer.empty()) {
    if (usesMachine)
      leaveClassIfNeeded(initializer);
    describeDeduced(result, written ? written->getType() : type,
                    initializer.str());
  } else {
    auto base = [&](TypeLoc loc) -> std::optional<std::string> {
      auto deduced = loc.getAs<DecltypeTypeLoc>();
      bool isOpen = deduced && loc.getType()->isDependentType();
      if (isOpen)
        return openDecltype(deduced.getUnderlyingExpr());
      if (hasLocalUsing || loc.getType()->getContainedDeducedType() ||
          namesBody(loc, function))
        return std::nullopt;
      CharSourceRange chars = Lexer::makeFileCharRange(
          CharSourceRange::getTokenRange(loc.getSourceRange()), sources, lang);
      if (chars.isInvalid())
        return std::nullopt;
      StringRef text = Lexer::getSourceText(chars, sources, lang);
      StringRef name =
          text.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
      if (isMachineMember(name) || text.contains('{'))
        return std::nullopt;
      return text.str();
    };
    // `T a[] = {…}`: the bound is the initialiser's.
    bool isByName = written && isReferenceByName(written->getTypeLoc());
    bool isCopied = written && !isDeduced && !isByName &&
                    !written->getType()->isIncompleteArrayType();
    TypeSpeller::Spelling text =
        isCopied
            ? speller.spell(written->getTypeLoc(), base)
            : speller.spell(isByName ? QualType(type->getAs<ReferenceType>(), 0)
                                     : type);
    result.prefix = text.prefix;
    result.suffix = text.suffix;
    result.unnameable = text.unnameable;
    result.closure = text.closure;
    // A class nested in the user's would not see the type, or see it
    // incomplete; one local to the function sees all of it.
    bool isIncomplete = !type->isPointerType() && !type->isReferenceType() &&
                        holdsClassOf(type, function);
    if (isIncomplete || needsLaterType(type))
      leaveClass();
  }

  result.isArray = object->isArrayType();
  QualType element = context.getBaseElementType(object);
  result.isConst = object.isConstQualified() || element.isConstQualified();
  if (result.isReference) {
    result.isScalar = false;
    result.triviallyDestructible = result.triviallyCopyable = true;
    return result;
  }
  if (result.isDependent && hasOpenBound(object))
    result.unnameable = "an array whose bound depends on its initialiser";
  if (result.isDependent || isUnsized(object))
    return result;
  result.isScalar = type->isScalarType();
  result.isClass = element->isRecordType();
  result.triviallyDestructible = type.isDestructedType() == QualType::DK_none;
  result.destructorMayThrow = destructorMayThrow(type);
  result.triviallyCopyable = type.isTriviallyCopyableType(context) &&
                             !(result.isClass && element.isVolatileQualified());
  result.mayHoldAddress = mayHoldAddress(element);
  result.isBytes = isBytes(element, context);
  // What is a generator now may be a machine that cannot be moved.
  bool isKnown = !mentionsGenerator(type);
  result.isCopyable = isKnown && isCopyable(element, context);
  result.isMovable = isKnown && (result.isConst ? result.isCopyable
                                                : isMovable(element, context));
  result.size = context.getTypeSizeInChars(type).getQuantity();
  return result;
}

/// What is written before a member that is aligned as `var` is.
std::string Builder::alignmentOf(const VarDecl *var) {
  std::string result;
  for (const auto *attribute : var->specific_attrs<AlignedAttr>()) {
    std::string value;
    if (!attribute->isAlignmentDependent())
      value = std::to_string(attribute->getAlignment(context) /
                             context.getCharWidth());
    else if (attribute->isAlignmentExpr())
      value = initializerText(fragment(attribute->getAlignmentExpr()));
    else
      value = sourceText(
          attribute->getAlignmentType()->getTypeLoc().getSourceRange());
    result +=
        "alignas(" + value + (attribute->isPackExpansion() ? "...) " : ") ");
  }
  return result;
}

/// What a member function of the enclosing class returns is not known in a
/// class nested in it, only in one that is local to the function.
void Builder::leaveClassIfNeeded(llvm::StringRef text) {
  if (text.contains("->") || text.contains('.') ||
      !generator.objectType.empty())
    leaveClass();
}

/// The type of `expr` is another once all generators are transpiled.
bool Builder::mentionsMachine(const Expr *expr) {
  return mentionsGenerator(expr->getType()) && !isDeclaredBoxed(expr);
}

bool hasEffects(const Expr *expr) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool TraverseLambdaExpr(LambdaExpr *) { return true; }
    bool VisitBinaryOperator(BinaryOperator *op) {
      return !(found |= op->isAssignmentOp());
    }
    bool VisitCXXNewExpr(CXXNewExpr *) { return !(found = true); }
    bool VisitCXXThrowExpr(CXXThrowExpr *) { return !(found = true); }
    bool VisitImplicitCastExpr(ImplicitCastExpr *cast) {
      return !(found |= cast->getCastKind() == CK_LValueToRValue &&
                        cast->getSubExpr()->getType().isVolatileQualified());
    }
    bool found = false;
  };
  Finder finder;
  finder.TraverseStmt(const_cast<Expr *>(expr));
  return finder.found;
}

/// A call that has the type of `expr` where a class can hold no closure and
/// nothing has an effect: the arguments by the types of the parameters. Empty
/// if that is not known.
std::string Builder::callByTypes(const Expr *expr) {
  expr = expr->IgnoreImplicit();
  if (const auto *construct = dyn_cast<CXXConstructExpr>(expr);
      construct && construct->isElidable())
    expr = construct->getArg(0)->IgnoreImplicit();
  const auto *call = dyn_cast<CallExpr>(expr);
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  if (!callee || callee->isVariadic() || isa<CXXOperatorCallExpr>(call) ||
      holdsLambda(call->getCallee()) || namesClosure(call->getCallee()))
    return "";
  // What is deduced is deduced from the arguments.
  bool isTemplate = callee->getPrimaryTemplate();
  if (isTemplate && (callee->getNumParams() != call->getNumArgs() ||
                     holdsLambda(expr) || namesClosure(expr)))
    return "";
  std::string arguments;
  for (unsigned i = 0; i < callee->getNumParams(); ++i) {
    const Expr *argument = isTemplate ? call->getArg(i) : nullptr;
    QualType given =
        argument ? argument->getType() : callee->getParamDecl(i)->getType();
    if (argument && (isa<CXXDefaultArgExpr>(argument) ||
                     isa<InitListExpr>(argument->IgnoreImplicit())))
      return "";
    Type type = describe(argument && argument->isLValue()
                             ? context.getLValueReferenceType(given)
                             : context.getRValueReferenceType(given),
                         nullptr, "");
    if (!type.unnameable.empty())
      return "";
    arguments += (arguments.empty() ? "" : ", ") +
                 generator.runtime("sent_value") + "<" + type.prefix +
                 type.suffix + ">()";
  }
  return initializerText(fragment(call->getCallee())) + "(" + arguments + ")";
}

/// The type of the object that `expr` leaves unnamed.
Type Builder::describeTemporary(const Expr *expr) {
  QualType type = expr->getType();
  if (mentionsMachine(expr)) {
    Type result = describe(type, nullptr, "");
    leaveClassIfNeeded(sourceText(expr->getSourceRange()));
    bool hasClosure = holdsLambda(expr) || namesClosure(expr);
    std::string text = hasClosure || hasEffects(expr) ? callByTypes(expr) : "";
    if (text.empty() && !hasClosure)
      text = initializerText(fragment(expr));
    // What the callee declares that it returns, if no closure shows in that.
    if (text.empty())
      return result;
    result.prefix = "decltype(" + text + ")";
    // `std::move(g)`, of which an object is made.
    if (!convertedSource(expr)->isPRValue())
      result.prefix = memberType("decayed", result.prefix);
    result.suffix.clear();
    return result;
  }
  Type result = describeFrom(expr, type);
  if (!result.unnameable.empty() && expr->isPRValue() && isRepeatable(expr))
    describeByText(result, "decltype(" + initializerText(fragment(expr)) + ")");
  return result;
}

/// Whether the text of `expr`, which stands in the body, means the same in a
/// member's declaration, unevaluated.
bool Builder::isRepeatable(const Expr *expr) const {
  return !hasLocalUsing && !speller.staysLocal(expr->getType()) &&
         !holdsLambda(expr) && !namesClosure(expr) &&
         !expr->getType()->isArrayType();
}

/// A type that has no name, or none that may be used: that of an expression.
void Builder::describeByText(Type &type, std::string prefix) {
  leaveClassIfNeeded(prefix);
  type.prefix = std::move(prefix);
  type.suffix.clear();
  type.unnameable.clear();
  type.closure = SourceLocation();
}

/// The same of a reference, of type `reference`, to what `text` designates.
void Builder::describeByReferent(Type &type, QualType reference,
                                 const std::string &text) {
  bool isRvalue = reference->isRValueReferenceType();
  Qualifiers own = reference->getPointeeType().getLocalQualifiers();
  describeByText(type, qualifierText(own) + generator.runtime("unreferenced") +
                           "<decltype((" + text + "))>" +
                           (isRvalue ? " &&" : " &"));
}

/// All that `lambda` returns are results of calls: machines that have not
/// started and so can be moved into a box, if they are in none.
static bool isBoxedWhenReturned(const FunctionDecl *lambda) {
  struct Finder : RecursiveASTVisitor<Finder> {
    bool TraverseLambdaExpr(LambdaExpr *) { return true; }
    bool TraverseDecl(Decl *decl) {
      return !decl || isa<TagDecl>(decl) || Base::TraverseDecl(decl);
    }
    bool VisitReturnStmt(ReturnStmt *stmt) {
      const Expr *value =
          stmt->getRetValue() ? convertedSource(stmt->getRetValue()) : nullptr;
      return areCalls &= value && value->isPRValue() && isa<CallExpr>(value);
    }
    using Base = RecursiveASTVisitor<Finder>;
    bool areCalls = true;
  };
  Finder finder;
  finder.TraverseStmt(lambda->getBody());
  return lambda->getBody() && finder.areCalls;
}

/// A call that gives a boxed generator, as the callee is declared: of the one
/// being read, whose machine is incomplete in itself; of a lambda.
bool Builder::isDeclaredBoxed(const Expr *expr) {
  expr = expr->IgnoreImplicit();
  if (const auto *construct = dyn_cast<CXXConstructExpr>(expr);
      construct && construct->isElidable())
    expr = construct->getArg(0)->IgnoreImplicit();
  const auto *call = dyn_cast<CallExpr>(expr);
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  if (!callee || callee->getCanonicalDecl() == function->getCanonicalDecl())
    return callee;
  return isLambdaCallOperator(callee) &&
         (!callee->getDeclaredReturnType()->getContainedDeducedType() ||
          isBoxedWhenReturned(callee));
}

/// The text of an expression as a member's declaration can hold it.
std::string Builder::initializerText(const Fragment &text) {
  std::string result;
  for (const Piece &piece : text.pieces) {
    bool isObject = piece.kind == Piece::ImplicitThis ||
                    piece.kind == Piece::LambdaMember ||
                    piece.kind == Piece::This ||
                    piece.kind == Piece::LambdaThis;
    if (isObject && laterMembers().areOfObject)
      leaveClass();
    switch (piece.kind) {
    case Piece::ImplicitThis:
    case Piece::LambdaMember:
      result += "\1this\2->";
      break;
    case Piece::This:
    case Piece::LambdaThis:
      result += "\1this\2";
      break;
    case Piece::Variable:
      result += piece.cast.empty() || piece.cast[0] != aliasMark
                    ? piece.cast
                    : markedAlias(piece.cast);
      break;
    case Piece::Sent:
      result +=
          generator.runtime("sent_value") + "<" + generator.sendType + ">()";
      break;
    case Piece::Local:
      generator.locals[piece.local].namedByType = true;
      if (piece.form == Piece::Inside) {
        result += "\1" + std::to_string(piece.local) + "\2.";
        break;
      }
      if (piece.form == Piece::Declared) {
        result += "\1=" + std::to_string(piece.local) + "\2";
        break;
      }
      if (piece.form == Piece::Result) {
        result += "\1" + std::to_string(piece.local) + "\2.result()";
        break;
      }
      if (piece.form == Piece::Forward) {
        result += "\1+" + std::to_string(piece.local) + "\2.get()";
        break;
      }
      // The name is final only after planning: see note [names in types].
      if (piece.form == Piece::Moved && !piece.cast.empty())
        result += "static_cast<" + piece.cast + ">(\1" +
                  std::to_string(piece.local) + "\2)";
      else
        result += "\1" + std::to_string(piece.local) + "\2";
      break;
    default:
      result += piece.text;
    }
  }
  return result;
}

} // namespace yieldc::model
