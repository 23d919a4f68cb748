#include <yieldc/generator.h>

yieldc::generator<int> numbers();
