//===- Directives.h - Directives in text ------------------------*- C++ -*-===//
#ifndef YIELDC_MODEL_DIRECTIVES_H
#define YIELDC_MODEL_DIRECTIVES_H

#include "llvm/ADT/StringRef.h"

namespace yieldc::model {

/// Whether a line of `text` looks like a preprocessor directive.
bool holdsDirective(llvm::StringRef text);

/// What stands behind the last directive of `text`; all if there is none.
llvm::StringRef afterDirectives(llvm::StringRef text);

} // namespace yieldc::model

#endif
