// A generator that qualifies for constexpr runs in a CUDA kernel: nvcc lets
// device code call constexpr functions.
//
// REQUIRES: nvcc
// RUN: rm -rf %t && split-file %s %t
// RUN: %yieldc %t/in.cpp -o %t/out.cu -- -std=c++17 %inc
// RUN: nvcc -std=c++17 --expt-relaxed-constexpr -Werror all-warnings %inc \
// RUN:   -ptx %t/out.cu -o %t/out.ptx
// RUN: FileCheck %s < %t/out.ptx

// Nothing is left to call.
// CHECK:     .entry {{.*}}lengths
// CHECK-NOT: call
// CHECK:     st.global
// CHECK:     ret;

//--- in.cpp
#include <yieldc/generator.h>

YIELDC_GENERATOR yieldc::generator<int> collatz(int n) {
  while (n != 1) {
    co_yield n;
    if (n % 2 == 0)
      n /= 2;
    else
      n = 3 * n + 1;
  }
}

#ifdef __CUDACC__
__global__ void lengths(int *out, int count) {
  int const i = static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x);
  if (i >= count)
    return;
  int length = 0;
  for (int value : collatz(i + 1))
    length += value != 0;
  out[i] = length;
}
#endif
