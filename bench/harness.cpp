//===- bench/harness.cpp - times and counts every variant -----------------===//
//
// The options are Google Benchmark's. Each benchmark, CASE/SIZE/VARIANT, also
// reports as counters:
//
//   checksum      of all that was yielded; the same for every variant
//   object_bytes  size of the generator object
//   frame_bytes   asked of operator new to make a generator, and not run it
//   allocations   calls of operator new to make a generator and run it
//
//===----------------------------------------------------------------------===//

#include "case.h"
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

namespace {

struct {
  std::size_t calls;
  std::size_t bytes;
} allocated;

std::vector<std::unique_ptr<bench::variant>> &variants() {
  static std::vector<std::unique_ptr<bench::variant>> all;
  return all;
}

void measure(benchmark::State &state, bench::variant const &measured) {
  allocated = {};
  measured.make_only();
  auto const to_make = allocated;
  allocated = {};
  unsigned const checksum = measured.run();
  auto const to_run = allocated;

  for (auto _ : state) {
    unsigned sum = measured.run();
    benchmark::DoNotOptimize(sum);
  }

  state.counters["checksum"] = checksum;
  state.counters["object_bytes"] = static_cast<double>(measured.object_bytes);
  state.counters["frame_bytes"] = static_cast<double>(to_make.bytes);
  state.counters["allocations"] = static_cast<double>(to_run.calls);
}

} // namespace

void bench::add(variant *made) { variants().emplace_back(made); }

// Not inlined: GCC would see malloc() paired with the library's delete.
__attribute__((noinline)) void *operator new(std::size_t bytes) {
  ++allocated.calls;
  allocated.bytes += bytes;
  if (void *const memory = std::malloc(bytes))
    return memory;
  throw std::bad_alloc();
}
__attribute__((noinline)) void operator delete(void *memory) noexcept {
  std::free(memory);
}
__attribute__((noinline)) void operator delete(void *memory,
                                               std::size_t) noexcept {
  std::free(memory);
}

int main(int argc, char **argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return 2;
  for (auto const &each : variants()) {
    bench::variant const &measured = *each;
    benchmark::RegisterBenchmark(
        each->name.c_str(),
        [&measured](benchmark::State &state) { measure(state, measured); });
  }
  benchmark::RunSpecifiedBenchmarks();
}
