// A namespace with a `yieldc` of its own.
// XFAIL: *
// Refused: not supported yet, the output says `yieldc::`.
// RUN: %run_both %s
#include "trace.h"
#include <yieldc/generator.h>

namespace yieldc_like {
namespace yieldc {
int start = 5;
}
YIELDC_GENERATOR ::yieldc::generator<int> inside() {
  co_yield yieldc::start;
  co_yield yieldc::start + 1;
}
} // namespace yieldc_like

int main() {
  trace::drive("yieldc_like", [] { return yieldc_like::inside(); });
}
