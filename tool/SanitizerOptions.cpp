//===- SanitizerOptions.cpp - For a tool built with YIELDC_SANITIZE -------===//
//
// The libraries of LLVM and Clang are not built so: the bounds of containers
// that they fill are not known, nor what they do with memory that our side has
// marked; and what they do not free is theirs.
//
//===----------------------------------------------------------------------===//

extern "C" const char *__asan_default_options() {
  return "detect_container_overflow=0:detect_leaks=0:allow_user_poisoning=0";
}
