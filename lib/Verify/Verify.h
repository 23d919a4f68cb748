//===- Verify.h - The result parsed again -----------------------*- C++ -*-===//
#ifndef YIELDC_VERIFY_VERIFY_H
#define YIELDC_VERIFY_VERIFY_H

#include "Frontend/Frontend.h"
#include <map>

namespace yieldc {

/// Parses the main file with `files` in place of what is on disk, without
/// coroutines, in the user's language mode or in `standard`. An error there is
/// ours: it is reported as such. Returns whether there was none.
bool verify(const Invocation &invocation,
            const std::map<std::string, std::string> &files,
            const std::string &standard);

} // namespace yieldc

#endif
