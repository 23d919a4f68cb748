//===- Diag.h - What yieldc tells its user ----------------------*- C++ -*-===//
//
// Every message of the tool about the user's source is listed once, in
// Diagnostics.def, and printed by Clang's own engine: file, line, caret.
//
//===----------------------------------------------------------------------===//
#ifndef YIELDC_DIAG_DIAG_H
#define YIELDC_DIAG_DIAG_H

#include "clang/Basic/Diagnostic.h"

namespace yieldc::diag {

enum class Kind {
#define YIELDC_DIAG(id, level, text) id,
#include "Diag/Diagnostics.def"
};

/// Starts the diagnostic `kind` at `loc`; stream its arguments (%0, %1, …)
/// into the result, which prints when it is destroyed.
clang::DiagnosticBuilder report(clang::DiagnosticsEngine &engine,
                                clang::SourceLocation loc, Kind kind);
/// The same at another level than the list has.
clang::DiagnosticBuilder report(clang::DiagnosticsEngine &engine,
                                clang::SourceLocation loc, Kind kind,
                                clang::DiagnosticsEngine::Level level);

} // namespace yieldc::diag

#endif
