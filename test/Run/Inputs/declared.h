// What declared.cpp and declared-user.cpp share.
#ifndef YIELDC_TEST_RUN_DECLARED_H
#define YIELDC_TEST_RUN_DECLARED_H

#include "trace.h"
#include <string>
#include <yieldc/generator.h>

/// Defined in declared.cpp: only the boxed form is known here.
yieldc::generator<int> numbers(int n, trace::Obj object);
yieldc::generator<std::string> words(const std::string &text,
                                     char separator = ' ');

/// Defined in declared-user.cpp.
yieldc::generator<int> doubled(yieldc::generator<int> inner);

class Document {
public:
  explicit Document(std::string text) : text_(text) {}
  yieldc::generator<std::string> lines() const;
  static yieldc::generator<int> lengths(const Document &document);

private:
  std::string text_;
};

#endif // YIELDC_TEST_RUN_DECLARED_H
