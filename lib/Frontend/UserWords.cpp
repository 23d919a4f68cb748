#include "Frontend/UserWords.h"
#include "Frontend/FindGenerators.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/Version.h"
#include "clang/Sema/Sema.h"
#include "clang/Sema/SemaDiagnostic.h"

using namespace clang;

namespace yieldc {

/// The constructor of an engine takes the options by reference, or counted.
static auto &optionsOf(CompilerInstance &compiler) {
  return compiler.getDiagnosticOpts();
}

#if CLANG_VERSION_MAJOR >= 21
#define YIELDC_OPTIONS(compiler) optionsOf(compiler)
#else
#define YIELDC_OPTIONS(compiler)                                               \
  llvm::IntrusiveRefCntPtr<DiagnosticOptions>(&optionsOf(compiler))
#endif

UserWords::UserWords(CompilerInstance &compiler)
    : compiler(compiler), owned(compiler.getDiagnostics().takeClient()),
      next(owned ? owned.get() : compiler.getDiagnostics().getClient()),
      engine(compiler.getDiagnostics().getDiagnosticIDs(),
             YIELDC_OPTIONS(compiler), next, /*ShouldOwnClient=*/false) {}

#undef YIELDC_OPTIONS

void UserWords::install(CompilerInstance &compiler) {
  auto *words = new UserWords(compiler);
  compiler.getDiagnostics().setClient(words, /*ShouldOwnClient=*/true);
}

DiagnosticBuilder UserWords::say(SourceLocation loc, diag::Kind kind) {
  engine.setSourceManager(&compiler.getSourceManager());
  return diag::report(engine, loc, kind);
}

void UserWords::sayPending() {
  if (wrongYield.isInvalid())
    return;
  say(wrongYield, diag::Kind::WrongYield)
      << (reason.empty() ? "there is no conversion" : reason);
  wrongYield = SourceLocation();
  reason.clear();
}

void UserWords::HandleDiagnostic(DiagnosticsEngine::Level level,
                                 const Diagnostic &info) {
  DiagnosticConsumer::HandleDiagnostic(level, info);
  if (level == DiagnosticsEngine::Note && dropsNotes) {
    llvm::SmallString<128> text;
    info.FormatDiagnostic(text);
    llvm::StringRef note = text;
    if (wrongYield.isValid() && reason.empty() &&
        note.consume_front("candidate function not viable: ")) {
      note.consume_back(" for 1st argument");
      reason = note.str();
    }
    return;
  }
  sayPending();
  dropsNotes = level >= DiagnosticsEngine::Error && translate(info);
  if (!dropsNotes)
    next->HandleDiagnostic(level, info);
}

/// The first name that a diagnostic speaks of.
static std::string firstName(const Diagnostic &info) {
  for (unsigned i = 0; i < info.getNumArgs(); ++i)
    if (info.getArgKind(i) == DiagnosticsEngine::ak_declarationname)
      return DeclarationName::getFromOpaqueInteger(info.getRawArg(i))
          .getAsString();
  return "";
}

bool UserWords::translate(const Diagnostic &info) {
  if (!compiler.hasSema())
    return false;
  const FunctionDecl *function =
      compiler.getSema().getCurFunctionDecl(/*AllowLambda=*/true);
  if (!function || !isAnnotated(function))
    return false;
  switch (info.getID()) {
  case clang::diag::err_implied_std_coroutine_traits_promise_type_not_found:
    engine.setSourceManager(&compiler.getSourceManager());
    if (refused.insert(function).second)
      reportNotAGenerator(engine, function);
    return true;
  case clang::diag::err_ovl_no_viable_member_function_in_call:
  case clang::diag::err_ovl_deleted_call:
  case clang::diag::err_no_member:
    return translateName(firstName(info), info);
  default:
    return false;
  }
}

bool UserWords::translateName(llvm::StringRef name, const Diagnostic &info) {
  SourceLocation loc = info.getLocation();
  if (name == "yield_value")
    wrongYield = loc;
  else if (name == "await_transform")
    say(loc, diag::Kind::AwaitInGenerator);
  else if (name == "return_value")
    say(loc, info.getID() == clang::diag::err_no_member
                 ? diag::Kind::UnexpectedResult
                 : diag::Kind::WrongResult);
  else if (name == "return_void")
    say(loc, diag::Kind::MissingResult);
  else
    return false;
  return true;
}

void reportNotAGenerator(DiagnosticsEngine &engine,
                         const FunctionDecl *function) {
  QualType type = function->getReturnType();
  PrintingPolicy policy = function->getASTContext().getPrintingPolicy();
  // `typename T::sequence` may be one.
  bool isOpen = isa<DependentNameType, TemplateTypeParmType, DecltypeType>(
      type.getCanonicalType());
  auto report = diag::report(engine, function->getLocation(),
                             isOpen ? diag::Kind::DependentReturnType
                                    : diag::Kind::NotAGenerator)
                << "'" + type.getAsString(policy) + "'";
  SourceRange written = function->getReturnTypeSourceRange();
  bool isElement = type->isScalarType() && !type->isDependentType();
  if (isElement && written.isValid() && written.getBegin().isFileID() &&
      written.getEnd().isFileID())
    report << FixItHint::CreateReplacement(
        written, "yieldc::generator<" + type.getAsString(policy) + ">");
}

} // namespace yieldc
