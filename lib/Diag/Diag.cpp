#include "Diag/Diag.h"

using namespace clang;

namespace yieldc::diag {

namespace {
struct Entry {
  DiagnosticsEngine::Level level;
  const char *text;
};

constexpr Entry entries[] = {
#define YIELDC_DIAG(id, level, text) {DiagnosticsEngine::level, text},
#include "Diag/Diagnostics.def"
};
} // namespace

DiagnosticBuilder report(DiagnosticsEngine &engine, SourceLocation loc,
                         Kind kind) {
  return report(engine, loc, kind, entries[static_cast<unsigned>(kind)].level);
}

DiagnosticBuilder report(DiagnosticsEngine &engine, SourceLocation loc,
                         Kind kind, DiagnosticsEngine::Level level) {
  unsigned id = engine.getDiagnosticIDs()->getCustomDiagID(
      static_cast<DiagnosticIDs::Level>(level),
      entries[static_cast<unsigned>(kind)].text);
  return engine.Report(loc, id);
}

} // namespace yieldc::diag
