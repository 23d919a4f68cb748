//===- UnifiedDiff.h - Two texts compared by lines --------------*- C++ -*-===//
#ifndef YIELDC_TOOL_UNIFIEDDIFF_H
#define YIELDC_TOOL_UNIFIEDDIFF_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace yieldc {

/// What has to be done to `before` to make it `after`, as `diff -u` prints it;
/// empty if they are equal. Takes O((lines + changes) * changes) time.
std::string unifiedDiff(llvm::StringRef before, llvm::StringRef after,
                        llvm::StringRef nameBefore, llvm::StringRef nameAfter);

} // namespace yieldc

#endif
