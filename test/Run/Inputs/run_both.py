#!/usr/bin/env python3
"""Compile a test body natively and transpiled, run both, compare the traces.

The oracle is Clang's own coroutine, built with sanitizers. What yieldc makes of
the same file is compiled by each compiler we care for, warning-free, and has to
print the same.

A test is one file. Its leading comment may hold directives:

    // std: 17             the output needs at least this standard (default 11)
    // sources: a.cpp b.cpp   more sources, beside the test; transpiled as well
    // flags: -Wno-shadow     for every compiler
    // native: no             no oracle for this body: only compare the builds

YIELDC_RUN=quick (default) builds what finds most; YIELDC_RUN=full everything.
YIELDC_RUN=oracle only builds and runs the native form.
"""

import argparse
import difflib
import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

ORACLE = "clang++-19"
WARNINGS = ("-pedantic-errors -Wall -Wextra -Wpedantic -Wshadow -Wconversion "
            "-Wimplicit-fallthrough -Werror").split()
SANITIZE = ("-fsanitize=address,undefined -fno-sanitize-recover=all "
            "-fno-omit-frame-pointer").split()
# Sanitizers and optimisation together make GCC report what is not there.
GCC_SANITIZED = ["-Wno-maybe-uninitialized"]
ENVIRONMENT = dict(os.environ, ASAN_OPTIONS="detect_stack_use_after_return=1",
                   UBSAN_OPTIONS="print_stacktrace=1")
TIMEOUT = 120


class Failure(Exception):
    pass


class Build:
    """One way to compile the transpiled sources."""

    def __init__(self, compiler, standard, sanitize, level="-O0"):
        self.compiler = compiler
        self.standard = standard
        self.sanitize = sanitize
        self.level = level

    def flags(self):
        flags = [f"-std=c++{self.standard}", self.level, *WARNINGS]
        if self.compiler.startswith("clang"):
            flags += ["-Wno-unknown-warning-option"]
        if self.sanitize:
            flags += SANITIZE
            if not self.compiler.startswith("clang"):
                flags += GCC_SANITIZED
        return flags

    def __str__(self):
        what = " sanitized" if self.sanitize else ""
        return f"{self.compiler} -std=c++{self.standard} {self.level}{what}"


def builds_for(mode, hoist, standard):
    """Which builds a mode makes of the output of a --hoist setting."""
    if mode == "quick":
        if hoist == "all":
            return [Build("g++", standard, True)]
        return [Build("g++", standard, False, "-O2"),
                Build("clang++-14", standard, False),
                Build("clang++-19", standard, True)]
    later = max(standard, 20)
    return [
        Build("g++", standard, True), Build("g++", standard, False, "-O2"),
        Build("g++", later, True), Build("g++", later, False, "-O3"),
        Build("clang++-14", standard, False),
        Build("clang++-14", standard, False, "-O2"),
        Build("clang++-19", standard, True),
        Build("clang++-19", later, True),
        Build("clang++-19", standard, False, "-O2")
    ]


def directives(path):
    """The `// key: value` lines of the leading comment."""
    found = {"std": "11", "sources": "", "flags": "", "native": "yes"}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("//"):
                break
            match = re.match(r"// (\w+): (.*)", line)
            if match and match.group(1) in found:
                found[match.group(1)] = match.group(2).strip()
    return found


def run(command, what, **options):
    """Runs a command; its output, or a Failure that shows how to repeat it."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=TIMEOUT,
                              env=ENVIRONMENT, **options)
    except subprocess.TimeoutExpired:
        raise Failure(f"{what}: no end after {TIMEOUT} s\n"
                      f"  {shlex.join(command)}")
    if done.returncode != 0:
        out = done.stdout.decode(errors="replace").splitlines()[-15:]
        err = done.stderr.decode(errors="replace").splitlines()[:40]
        raise Failure(f"{what}: exit status {done.returncode}\n"
                      f"  {shlex.join(command)}\n" + "\n".join(out + err))
    return done.stdout.decode(errors="replace")


def content_hash(folders, files, extra):
    """Names what an oracle's trace depends on."""
    digest = hashlib.sha256(extra.encode())
    for folder in folders:
        for root, dirs, names in os.walk(folder):
            dirs.sort()
            files = files + [os.path.join(root, name) for name in sorted(names)
                             if name.endswith((".h", ".hpp"))]
    for name in files:
        with open(name, "rb") as file:
            digest.update(file.read() + b"\0")
    return digest.hexdigest()[:32]


class Test:

    def __init__(self, arguments):
        self.file = os.path.abspath(arguments.file)
        self.folder = os.path.dirname(self.file)
        self.yieldc = arguments.yieldc
        self.include = os.path.abspath(arguments.include)
        self.work = os.path.abspath(arguments.work)
        self.cache = os.path.join(os.path.dirname(self.work), "oracle-cache")
        self.mode = arguments.mode
        keys = directives(self.file)
        self.standard = int(keys["std"])
        self.has_oracle = keys["native"] == "yes"
        self.flags = keys["flags"].split()
        self.sources = [self.file] + [os.path.join(self.folder, name)
                                      for name in keys["sources"].split()]
        self.includes = [f"-I{self.include}", f"-I{HERE}", f"-I{self.folder}"]

    def oracle(self):
        """The native trace, from the cache if nothing has changed."""
        standard = max(self.standard, 20)
        build = Build(ORACLE, standard, True)
        flags = build.flags() + self.flags
        os.makedirs(self.cache, exist_ok=True)
        key = content_hash([self.include, HERE], self.sources, str(flags))
        kept = os.path.join(self.cache, key)
        if os.path.exists(kept):
            with open(kept, encoding="utf-8") as file:
                return file.read()
        program = os.path.join(self.work, "native")
        run([ORACLE, *flags, *self.includes, *self.sources, "-o", program],
            "native: does not compile")
        trace = run([program], "native: does not run")
        handle, name = tempfile.mkstemp(dir=self.cache)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(trace)
        os.replace(name, kept)
        return trace

    def transpile(self, hoist):
        """Transpiles each source; the paths of the outputs."""
        folder = os.path.join(self.work, f"hoist-{hoist}")
        os.makedirs(folder, exist_ok=True)
        outputs = []
        for source in self.sources:
            output = os.path.join(folder, os.path.basename(source))
            run([self.yieldc, f"--hoist={hoist}", source, "-o", output, "--",
                 f"-std=c++{self.standard}", *self.flags, *self.includes],
                f"yieldc --hoist={hoist}")
            outputs.append(output)
        return outputs

    def trace_of(self, build, sources, hoist):
        name = str(build).replace(" ", "").replace("=", "")
        program = os.path.join(self.work, f"hoist-{hoist}", name)
        run([build.compiler, *build.flags(), *self.flags, *self.includes,
             *sources, "-o", program],
            f"{build}, --hoist={hoist}: does not compile")
        return run([program], f"{build}, --hoist={hoist}: does not run")

    def check(self):
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        expected, expected_from = None, "native"
        if self.has_oracle:
            expected = self.oracle()
        if self.mode == "oracle":
            return
        for hoist in ("live", "all"):
            sources = self.transpile(hoist)
            for build in builds_for(self.mode, hoist, self.standard):
                trace = self.trace_of(build, sources, hoist)
                what = f"{build}, --hoist={hoist}"
                if expected is None:
                    expected, expected_from = trace, what
                if trace != expected:
                    raise Failure(f"{what}: another trace than {expected_from}"
                                  "\n" + difference(expected, trace))


def difference(expected, actual, lines=40):
    """The first lines that differ, and the case they are in."""
    expected, actual = expected.splitlines(), actual.splitlines()
    case = ""
    for one, other in zip(expected, actual):
        if one != other:
            break
        if one.startswith(("==", "--")):
            case = one
    diff = list(difflib.unified_diff(expected, actual, "expected", "actual",
                                     lineterm="", n=6))
    more = [f"... {len(diff) - lines} more"] if len(diff) > lines else []
    return "\n".join([f"in: {case}"] + diff[:lines] + more)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--yieldc", required=True)
    parser.add_argument("--include", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--mode", choices=["quick", "full", "oracle"],
                        default=os.environ.get("YIELDC_RUN", "quick"))
    parser.add_argument("--quick", dest="mode", action="store_const",
                        const="quick")
    parser.add_argument("--full", dest="mode", action="store_const",
                        const="full")
    parser.add_argument("file")
    try:
        Test(parser.parse_args()).check()
    except Failure as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
