#include "Frontend/HandlerHook.h"
#include "Frontend/Frontend.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Sema/Lookup.h"
#include "clang/Sema/Scope.h"

using namespace clang;

namespace yieldc {

static constexpr const char *hookName = "__yieldc_handler_hook";

HandlerWatcher::HandlerWatcher(Preprocessor &preprocessor)
    : preprocessor(preprocessor),
      name(preprocessor.getIdentifierInfo(hookName)) {}

void HandlerWatcher::see(const Token &token) {
  switch (state) {
  case Outside:
    if (token.is(tok::kw_catch))
      state = AfterCatch;
    return;
  case AfterCatch:
    state = token.is(tok::l_paren) ? InParentheses : Outside;
    depth = 1;
    return;
  case InParentheses:
    depth += token.is(tok::l_paren);
    depth -= token.is(tok::r_paren);
    if (depth == 0)
      state = BeforeBrace;
    return;
  case BeforeBrace:
    state = Outside;
    if (token.is(tok::l_brace))
      insertCall(token);
    return;
  }
}

void HandlerWatcher::insertCall(const Token &brace) {
  constexpr tok::TokenKind kinds[] = {tok::identifier, tok::l_paren,
                                      tok::r_paren, tok::semi};
  auto tokens = std::make_unique<Token[]>(std::size(kinds));
  for (size_t i = 0; i < std::size(kinds); ++i) {
    tokens[i].startToken();
    tokens[i].setKind(kinds[i]);
    tokens[i].setLocation(brace.getLocation());
    tokens[i].setLength(1);
  }
  tokens[0].setIdentifierInfo(name);
  // Not EnterToken: it is wrong while the parser looks ahead.
  preprocessor.EnterTokenStream(std::move(tokens), std::size(kinds),
                                /*DisableMacroExpansion=*/true,
                                /*IsReinject=*/true);
}

FunctionDecl *HandlerScopes::declareHook() {
  ASTContext &context = sema->Context;
  FunctionProtoType::ExtProtoInfo info;
  info.ExceptionSpec.Type = EST_BasicNoexcept;
  QualType type = context.getFunctionType(context.VoidTy, {}, info);
  auto *result = FunctionDecl::Create(
      context, context.getTranslationUnitDecl(), SourceLocation(),
      SourceLocation(), &context.Idents.get(hookName), type,
      context.getTrivialTypeSourceInfo(type), SC_Extern);
  result->setImplicit();
  return result;
}

bool HandlerScopes::LookupUnqualified(LookupResult &result, Scope *scope) {
  const IdentifierInfo *wanted = result.getLookupName().getAsIdentifierInfo();
  if (!sema || !wanted || wanted->getName() != hookName)
    return false;
  for (Scope *outer = scope; outer && !outer->isFunctionScope();
       outer = outer->getParent())
    if (outer->isCatchScope())
      outer->setFlags(outer->getFlags() & ~unsigned(Scope::CatchScope));
  if (!hook)
    hook = declareHook();
  result.addDecl(hook);
  return true;
}

bool isHandlerHook(const clang::Stmt *stmt) {
  const auto *call = dyn_cast<CallExpr>(stmt);
  const FunctionDecl *callee = call ? call->getDirectCallee() : nullptr;
  return callee && callee->getIdentifier() && callee->getName() == hookName;
}

} // namespace yieldc
