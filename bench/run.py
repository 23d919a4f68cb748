#!/usr/bin/env python3
"""Measure what generated code costs, against a loop by hand and native
coroutines.

Each file in bench/cases is transpiled and compiled as C++11, and compiled as
it is, as C++20; all of them are linked into one program for each compiler,
which times the variants interleaved (bench/case.h says what they are). Printed
are medians of processor time, relative to the loop by hand. The exit status is
1 if variants do not agree on what was yielded, or one of them is missing.
"""

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CASES = sorted((ROOT / "bench" / "cases").glob("*.cpp"))
VARIANTS = ["hand", "machine", "next", "boxed", "native", "bare"]
# Repetitions, and seconds for each of them.
EFFORT = {"full": (9, 0.02), "quick": (3, 0.005), "smoke": (1, 0.00001)}


class Failed(Exception):
    pass


def run(command):
    try:
        done = subprocess.run([str(word) for word in command], text=True,
                              capture_output=True, check=False)
    except FileNotFoundError as missing:
        raise Failed(f"there is no {missing.filename}") from missing
    if done.returncode:
        raise Failed(" ".join(str(word) for word in command) + "\n" +
                     done.stdout + done.stderr)
    return done.stdout


def includes(first=()):
    folders = [*first, ROOT / "include", ROOT / "bench"]
    return [f"-I{folder}" for folder in folders]


def transpile(yieldc, case, work):
    output = work / case.name
    run([yieldc, case, "-o", output, "--", "-std=c++11", *includes()])
    return output


def compile_all(compiler, work, pool):
    """The program of one compiler."""
    objects = work / compiler
    objects.mkdir(parents=True, exist_ok=True)
    bare = [ROOT / "bench" / "bare"]
    sources = [(ROOT / "bench" / "harness.cpp", "harness", "c++11", [])]
    for case in CASES:
        sources += [(work / case.name, case.stem, "c++11", []),
                    (case, case.stem + "-native", "c++20", []),
                    (case, case.stem + "-bare", "c++20", bare)]

    def compile_one(source):
        path, name, standard, folders = source
        output = objects / (name + ".o")
        # <ranges> is most of what there is to compile, and not used here.
        run([compiler, f"-std={standard}", "-O2", "-Wall", "-Wextra",
             "-DYIELDC_RANGES=0", *includes(folders), "-c", path,
             "-o", output])
        return output

    program = objects / "bench"
    run([compiler, *pool.map(compile_one, sources), "-lbenchmark", "-lpthread",
         "-o", program])
    return program


def measure(program, effort):
    """{case: {size: {variant: {"nanoseconds": …, counters…}}}}"""
    repetitions, seconds = EFFORT[effort]
    output = json.loads(run(
        [program, "--benchmark_format=json", f"--benchmark_min_time={seconds}",
         f"--benchmark_repetitions={repetitions}",
         "--benchmark_enable_random_interleaving=true"]))
    times, results = {}, {}
    for one in output["benchmarks"]:
        if one["run_type"] != "iteration":
            continue
        name = one["run_name"].split("/repeats:")[0]
        case, size, variant = name.split("/")[:3]
        times.setdefault(name, []).append(one["cpu_time"])
        result = results.setdefault(case, {}).setdefault(size, {})
        result[variant] = {
            counter: int(one[counter]) for counter in
            ["checksum", "object_bytes", "frame_bytes", "allocations"]}
        result[variant]["nanoseconds"] = median(times[name])
    return results


def median(values):
    return sorted(values)[len(values) // 2]


def check(results):
    """What is wrong with the results of all compilers, as lines."""
    wrong = []
    for case, size in rows(results):
        checksums = set()
        for compiler, cases in results.items():
            variants = cases.get(case, {}).get(size, {})
            for variant in VARIANTS:
                if variant not in variants:
                    wrong.append(f"{case}/{size}: no {variant}, {compiler}")
            checksums |= {each["checksum"] for each in variants.values()}
        if len(checksums) != 1:
            wrong.append(f"{case}/{size}: the variants do not yield the same")
    return wrong


def rows(results):
    """Every case and size that there is, in order."""
    names = {(case, size) for cases in results.values()
             for case, sizes in cases.items() for size in sizes}
    return sorted(names, key=lambda name: (name[1] != "many", name[0]))


def ratio(above, below):
    value = above["nanoseconds"] / max(below["nanoseconds"], 1e-3)
    return f"{value:.2f}" if value < 99.5 else f"{value:.0f}"


def time_table(results):
    """To hand = 1; last, native and bare to machine."""
    yield f"{'case, size':22}" + "".join(
        f" {head:>7}" for head in VARIANTS[1:] + ["nat/mac", "bar/mac"])
    for compiler, cases in results.items():
        yield compiler
        for case, size in rows(results):
            times = cases[case][size]
            cells = [ratio(times[variant], times["hand"])
                     for variant in VARIANTS[1:]]
            cells += [ratio(times["native"], times["machine"]),
                      ratio(times["bare"], times["machine"])]
            yield f"  {case + ', ' + size:20}" + "".join(
                f" {cell:>7}" for cell in cells)


def memory_table(results):
    """Bytes of objects and frames, and allocations of a whole run."""
    yield f"{'':22} {'object':^13}   {'on heap':^20}   {'allocations':^23}"
    yield (f"{'case':22} {'machine':>7} {'boxed':>5}   {'boxed':>6} "
           f"{'native':>6} {'bare':>6}   "
           f"{'hand':>4} {'mach':>4} {'boxed':>5} {'nat':>3} {'bare':>4}")
    for compiler, cases in results.items():
        yield compiler
        for case, size in rows(results):
            if size != "many":
                continue
            each = cases[case][size]
            objects = {name: each[name]["object_bytes"] for name in each}
            frames = {name: each[name]["frame_bytes"] for name in each}
            calls = {name: each[name]["allocations"] for name in each}
            yield (f"  {case:20} {objects['machine']:7} {objects['boxed']:5}   "
                   f"{frames['boxed']:6} {frames['native']:6} "
                   f"{frames['bare']:6}   {calls['hand']:4} "
                   f"{calls['machine']:4} {calls['boxed']:5} "
                   f"{calls['native']:3} {calls['bare']:4}")


def label(compiler):
    version = run([compiler, "-dumpversion"]).strip()
    return f"{'clang++' if 'clang' in compiler else 'g++'} {version}"


def bench(arguments):
    work = arguments.work
    work.mkdir(parents=True, exist_ok=True)
    results = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda case: transpile(arguments.yieldc, case, work),
                      CASES))
        programs = {label(compiler): compile_all(compiler, work, pool)
                    for compiler in arguments.compilers}
    for name, program in programs.items():  # alone, so one after the other
        results[name] = measure(program, arguments.effort)

    if arguments.json:
        arguments.json.write_text(json.dumps(
            {"effort": arguments.effort, "results": results}, indent=1) + "\n",
            encoding="utf-8")
    wrong = check(results)
    if wrong:
        raise Failed("\n".join(wrong))
    print("Processor time, loop by hand = 1 (-O2; C++11, native and bare: "
          "C++20)\n")
    print("\n".join(time_table(results)))
    print("\nBytes, and allocations to make a generator and run it\n")
    print("\n".join(memory_table(results)))
    print(f"\n{len(rows(results))} rows, checksums agree")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--yieldc", required=True, help="the tool")
    parser.add_argument("--json", type=Path, metavar="FILE",
                        help="write times, bytes and checksums to FILE")
    parser.add_argument("--quick", dest="effort", action="store_const",
                        const="quick", default="full",
                        help="fewer and shorter repetitions")
    parser.add_argument("--smoke", dest="effort", action="store_const",
                        const="smoke", help="only see that all variants agree")
    parser.add_argument("--compiler", dest="compilers", action="append",
                        help="instead of g++ and clang++-19; can be repeated")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "bench",
                        help="where programs are built (build/bench)")
    arguments = parser.parse_args()
    if not arguments.compilers:
        arguments.compilers = (["g++"] if arguments.effort == "smoke"
                               else ["g++", "clang++-19"])
    try:
        bench(arguments)
    except Failed as failure:
        print(f"bench: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
