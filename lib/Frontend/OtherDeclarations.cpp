#include "Frontend/OtherDeclarations.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace yieldc {

OtherDeclarations::OtherDeclarations(const ASTContext &context,
                                     const TokenStream &tokens)
    : sources(context.getSourceManager()) {
  collectInstantiations(tokens);
}

FileID OtherDeclarations::fileOf(const Decl *decl) const {
  return sources.getFileID(sources.getExpansionLoc(decl->getLocation()));
}

/// `template generator<int> f<int>(int);`: the tree has no node for it.
void OtherDeclarations::collectInstantiations(const TokenStream &tokens) {
  llvm::StringSet<> *names = nullptr;
  llvm::ArrayRef<Token> all = tokens.all();
  for (size_t i = 0; i + 1 < all.size(); ++i) {
    const Token &token = all[i], &next = all[i + 1];
    bool isQualified =
        i && all[i - 1].isOneOf(tok::period, tok::arrow, tok::coloncolon);
    if (token.is(tok::kw_template))
      names = next.is(tok::less) || isQualified
                  ? nullptr
                  : &instantiated[sources.getFileID(
                        sources.getExpansionLoc(token.getLocation()))];
    else if (token.isOneOf(tok::semi, tok::l_brace, tok::kw_class,
                           tok::kw_struct, tok::kw_union))
      names = nullptr;
    else if (names && token.is(tok::identifier) &&
             next.isOneOf(tok::l_paren, tok::less))
      names->insert(token.getIdentifierInfo()->getName());
  }
}

const FunctionDecl *specialisedBy(const FunctionDecl *function) {
  const FunctionDecl *pattern = function->getInstantiatedFromMemberFunction();
  const FunctionTemplateDecl *primary = function->getPrimaryTemplate();
  if (const FunctionTemplateDecl *own =
          function->getDescribedFunctionTemplate())
    primary = own->getInstantiatedFromMemberTemplate();
  for (; primary; primary = primary->getInstantiatedFromMemberTemplate())
    pattern = primary->getTemplatedDecl();
  const FunctionDecl *definition = nullptr;
  return pattern && pattern->isDefined(definition) ? definition : pattern;
}

void OtherDeclarations::see(const FunctionDecl *function) {
  if (function->getFriendObjectKind() != Decl::FOK_None &&
      function->getLexicalDeclContext()->isDependentContext())
    friends.push_back(function);
  const FunctionDecl *pattern = specialisedBy(function);
  if (pattern && fileOf(pattern) == fileOf(function))
    specialised.insert(pattern);
}

bool OtherDeclarations::isInstantiated(const FunctionDecl *function) const {
  auto names = instantiated.find(fileOf(function));
  return function->isTemplated() && function->getIdentifier() &&
         names != instantiated.end() &&
         names->second.contains(function->getName());
}

/// By its name: which of several functions is meant, instantiation decides.
bool OtherDeclarations::isFriend(const FunctionDecl *function) const {
  return llvm::any_of(friends, [&](const FunctionDecl *other) {
    return other != function &&
           other->getDeclName() == function->getDeclName() &&
           other->getDeclContext()->getRedeclContext()->Equals(
               function->getDeclContext()->getRedeclContext()) &&
           (fileOf(other) == fileOf(function) ||
            sources.isBeforeInTranslationUnit(other->getLocation(),
                                              function->getLocation()));
  });
}

bool OtherDeclarations::exist(const FunctionDecl *function) const {
  const FunctionTemplateDecl *pattern =
      function->getDescribedFunctionTemplate();
  auto isOther = [&](const Decl *other) {
    return fileOf(other) == fileOf(function) &&
           other->getLocation() != function->getLocation();
  };
  return function->getPreviousDecl() ||
         (pattern && pattern->getPreviousDecl()) ||
         llvm::any_of(function->redecls(), isOther) ||
         (pattern && llvm::any_of(pattern->redecls(), isOther)) ||
         specialised.contains(function) || isInstantiated(function) ||
         isFriend(function);
}

} // namespace yieldc
