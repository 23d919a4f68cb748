#include "Types/ValueTypes.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace yieldc {

bool isOwner(const CXXRecordDecl *record) {
  if (!record->isInStdNamespace() || !record->getIdentifier())
    return false;
  return llvm::StringSwitch<bool>(record->getName())
      .Cases("basic_string", "vector", "deque", "list", "forward_list", true)
      .Cases("map", "multimap", "set", "multiset", true)
      .Cases("unordered_map", "unordered_multimap", true)
      .Cases("unordered_set", "unordered_multiset", "unique_ptr", true)
      .Default(false);
}

namespace {
enum class Way { Copy, Move };

using Records = llvm::SmallPtrSet<const CXXRecordDecl *, 8>;

/// The definition of the class that `type` or its elements are; null if it is
/// none, or not known.
const CXXRecordDecl *definitionOf(QualType type) {
  const auto *record = type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  return record ? record->getDefinition() : nullptr;
}

/// What the language gives a class to copy its objects with takes no such.
bool isVolatileObject(QualType type, const ASTContext &context) {
  QualType element = context.getBaseElementType(type);
  return element->isRecordType() && element.isVolatileQualified();
}

template <class Visit>
bool allTypeArguments(llvm::ArrayRef<TemplateArgument> arguments, Visit visit) {
  return llvm::all_of(arguments, [&](const TemplateArgument &argument) {
    if (argument.getKind() == TemplateArgument::Pack)
      return allTypeArguments(argument.pack_elements(), visit);
    return argument.getKind() != TemplateArgument::Type ||
           visit(argument.getAsType());
  });
}

/// The template arguments of a class; none if it is no template's.
llvm::ArrayRef<TemplateArgument> argumentsOf(const CXXRecordDecl *record) {
  const auto *special = dyn_cast<ClassTemplateSpecializationDecl>(record);
  return special ? special->getTemplateArgs().asArray()
                 : llvm::ArrayRef<TemplateArgument>();
}

template <class Visit> bool allParts(const CXXRecordDecl *record, Visit visit) {
  return llvm::all_of(record->bases(),
                      [&](const CXXBaseSpecifier &base) {
                        return visit(base.getType());
                      }) &&
         llvm::all_of(record->fields(), [&](const FieldDecl *field) {
           return visit(field->getType());
         });
}

class Copying {
public:
  explicit Copying(const ASTContext &context) : context(context) {}

  bool can(Way way, QualType type) {
    if (type->isDependentType() || isVolatileObject(type, context))
      return false;
    const CXXRecordDecl *record = definitionOf(type);
    if (type.isTriviallyCopyableType(context))
      return way == Way::Move || !record || !isDeleted(Way::Copy, record);
    if (type->isReferenceType())
      return true;
    return record && canRecord(way, record);
  }

private:
  bool canRecord(Way way, const CXXRecordDecl *record) {
    const CXXConstructorDecl *declared = find(way, record);
    if (way == Way::Move && !declared &&
        !record->needsImplicitMoveConstructor())
      return canRecord(Way::Copy, record);
    if (declared &&
        (declared->isDeleted() || declared->getAccess() != AS_public))
      return false;
    if (declared && declared->isUserProvided())
      return way == Way::Move || canArguments(record);
    if ((!declared && isDeleted(way, record)) || record->isUnion())
      return false;
    return allParts(record, [&](QualType part) { return can(way, part); });
  }

  static bool isDeleted(Way way, const CXXRecordDecl *record) {
    if (const CXXConstructorDecl *declared = find(way, record))
      return declared->isDeleted();
    return way == Way::Copy ? record->defaultedCopyConstructorIsDeleted()
                            : record->defaultedMoveConstructorIsDeleted();
  }

  /// A template's copy constructor compiles only if its elements can be copied.
  bool canArguments(const CXXRecordDecl *record) {
    // A class that is made of itself: then the other parts decide.
    if (!visited.insert(record).second)
      return true;
    return allTypeArguments(argumentsOf(record), [&](QualType argument) {
      return !argument->isRecordType() || can(Way::Copy, argument);
    });
  }

  static const CXXConstructorDecl *find(Way way, const CXXRecordDecl *record) {
    for (const CXXConstructorDecl *constructor : record->ctors())
      if (way == Way::Move
              ? constructor->isMoveConstructor()
              : constructor->isCopyConstructor() && constructor->getParamDecl(0)
                                                        ->getType()
                                                        ->getPointeeType()
                                                        .isConstQualified())
        return constructor;
    return nullptr;
  }

  const ASTContext &context;
  Records visited;
};

bool holds(QualType type, Records &visited) {
  if (type->isArithmeticType() || type->isEnumeralType() ||
      type->isMemberPointerType() || type->isFunctionPointerType() ||
      type->isNullPtrType())
    return false;
  const CXXRecordDecl *record = definitionOf(type);
  if (!record)
    return !type->isArrayType() ||
           holds(QualType(type->getBaseElementTypeUnsafe(), 0), visited);
  if (record->isDependentContext())
    return true;
  if (!visited.insert(record).second)
    return false;
  auto isFree = [&](QualType part) { return !holds(part, visited); };
  return isOwner(record) ? !allTypeArguments(argumentsOf(record), isFree)
                         : !allParts(record, isFree);
}

/// What certainly lies in an object, or belongs to it, and ends with it.
void addParts(QualType type, llvm::SmallPtrSetImpl<const Type *> &parts) {
  type = type.getCanonicalType();
  if (!parts.insert(type.getTypePtr()->getBaseElementTypeUnsafe()).second)
    return;
  auto add = [&](QualType part) {
    addParts(part, parts);
    return true;
  };
  const CXXRecordDecl *record = definitionOf(type);
  if (record && isOwner(record))
    allTypeArguments(argumentsOf(record), add);
  else if (record)
    allParts(record, add);
}

/// What a value refers to.
class Pointees {
public:
  void addFrom(QualType type) {
    type = type.getCanonicalType();
    const Type *element = type->getBaseElementTypeUnsafe();
    if (element->isReferenceType() || element->isAnyPointerType())
      return add(element->getPointeeType());
    const CXXRecordDecl *record = definitionOf(type);
    if (!record) {
      isAnything |= element->isRecordType() || element->isDependentType();
      return;
    }
    if (!visited.insert(record).second)
      return;
    // What is derived from it may hold whatever it likes.
    isAnything |= record->isPolymorphic() && !record->isEffectivelyFinal();
    auto visit = [&](QualType part) {
      addFrom(part);
      return true;
    };
    bool isShared = record->isInStdNamespace() && record->getIdentifier() &&
                    record->getName() == "shared_ptr";
    if (isShared)
      allTypeArguments(argumentsOf(record), [&](QualType part) {
        add(part);
        return true;
      });
    else if (isOwner(record))
      allTypeArguments(argumentsOf(record), visit);
    else
      allParts(record, visit);
  }

  bool mayInclude(QualType object) const {
    llvm::SmallPtrSet<const Type *, 8> parts;
    addParts(object, parts);
    return isAnything || llvm::any_of(parts, [&](const Type *part) {
             return types.contains(part);
           });
  }

private:
  void add(QualType type) {
    type = type.getCanonicalType();
    if (type->isFunctionType())
      return;
    isAnything |= type->isVoidType();
    if (types.insert(type->getBaseElementTypeUnsafe()).second)
      addFrom(type);
  }

  llvm::SmallPtrSet<const Type *, 8> types;
  Records visited;
  bool isAnything = false;
};
} // namespace

bool isCopyable(QualType type, const ASTContext &context) {
  return Copying(context).can(Way::Copy, type);
}

bool isMovable(QualType type, const ASTContext &context) {
  return Copying(context).can(Way::Move, type);
}

bool isBytes(QualType type, const ASTContext &context) {
  if (type->isDependentType() || isVolatileObject(type, context))
    return false;
  if (type.isTriviallyCopyableType(context))
    return true;
  const CXXRecordDecl *record = definitionOf(type);
  return record && record->hasTrivialDestructor() &&
         record->hasTrivialCopyConstructor() &&
         !record->hasNonTrivialMoveConstructor();
}

bool destructorMayThrow(QualType type) {
  const CXXRecordDecl *record =
      definitionOf(QualType(type->getBaseElementTypeUnsafe(), 0));
  if (!record || type->isDependentType())
    return false;
  const CXXDestructorDecl *destructor = record->getDestructor();
  const auto *signature =
      destructor ? destructor->getType()->getAs<FunctionProtoType>() : nullptr;
  ExceptionSpecificationType written =
      signature ? signature->getExceptionSpecType() : EST_Unevaluated;
  if (written != EST_Unevaluated)
    return written == EST_Uninstantiated || !signature->isNothrow();
  // What is not written follows from the parts.
  return llvm::any_of(record->bases(),
                      [](const CXXBaseSpecifier &base) {
                        return destructorMayThrow(base.getType());
                      }) ||
         llvm::any_of(record->fields(), [](const FieldDecl *field) {
           return destructorMayThrow(field->getType());
         });
}

bool mayHoldAddress(QualType type) {
  Records visited;
  return holds(type, visited);
}

bool endsUnnoticed(QualType type) {
  if (type.isDestructedType() == QualType::DK_none)
    return true;
  const CXXRecordDecl *record = definitionOf(type);
  if (!record)
    return false;
  // An allocator's destructor may be written out, and does nothing.
  if (record->isEmpty() && record->isInStdNamespace())
    return true;
  if (isOwner(record))
    return allTypeArguments(argumentsOf(record), endsUnnoticed);
  const CXXDestructorDecl *destructor = record->getDestructor();
  return !(destructor && destructor->isUserProvided()) &&
         allParts(record, endsUnnoticed);
}

bool mayReferTo(QualType holder, QualType object) {
  Pointees pointees;
  pointees.addFrom(holder);
  return pointees.mayInclude(object);
}

} // namespace yieldc
