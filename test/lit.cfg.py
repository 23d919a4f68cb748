# How the tests are run: lit's own shell, and the words below in RUN lines.
import importlib.util
import os
import shutil
import subprocess
import sys

import lit.formats

config.name = "yieldc"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".cpp", ".test"]
config.excludes = ["Inputs"]
# lit can only stop a test if it has this module.
if importlib.util.find_spec("psutil"):
    lit_config.maxIndividualTestTime = 600
config.test_source_root = os.path.join(config.yieldc_source, "test")

# FileCheck, not, split-file.
config.environment["PATH"] = os.pathsep.join(
    [config.llvm_tools, config.environment["PATH"]])
config.environment["FILECHECK_OPTS"] = (
    "--enable-var-scope --dump-input-context=20")
for variable in ["HOME", "YIELDC_RUN", "ASAN_OPTIONS", "UBSAN_OPTIONS"]:
    if variable in os.environ:
        config.environment[variable] = os.environ[variable]

include = os.path.join(config.yieldc_source, "include")
run_both = " ".join([
    sys.executable,
    os.path.join(config.test_source_root, "Run", "Inputs", "run_both.py"),
    "--yieldc", config.yieldc_tool, "--include", include, "--work %t"])

# A longer word comes before its own beginning.
config.substitutions += [
    ("%run_both", run_both),
    ("%yieldc", config.yieldc_tool),
    # Clang's own coroutines: what the body means.
    ("%native", "clang++-19 -std=c++20"),
    ("%gxx", "g++"),
    ("%clangxx14", "clang++-14"),
    ("%clangxx", "clang++-19"),
    ("%warn", "-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror"),
    ("%san", "-fsanitize=address,undefined -fno-sanitize-recover=all"),
    ("%inc", "-I" + include),
    ("%python", sys.executable),
    ("%cmake", config.cmake),
    ("%llvm_include", config.llvm_include),
    ("%root", config.yieldc_source),
    ("%build", config.yieldc_build),
]

# Where CUDA installs itself, which is on nobody's PATH.
config.environment["PATH"] += os.pathsep + "/usr/local/cuda/bin"
for program in ["ninja", "make", "git", "gdb", "avr-g++", "simavr",
                "arm-none-eabi-g++", "nvcc"]:
    if shutil.which(program, path=config.environment["PATH"]):
        config.available_features.add(program)
config.available_features.add("llvm-" + config.llvm_major)

# Libraries that only some tests need.
for library, header in [("asio", "asio.hpp"), ("uv", "uv.h"),
                        ("range-v3", "range/v3/range_fwd.hpp")]:
    probe = f"#if !__has_include(<{header}>)\n#error\n#endif\n"
    if subprocess.run(["clang++-19", "-E", "-x", "c++", "-"], input=probe,
                      text=True, capture_output=True).returncode == 0:
        config.available_features.add(library)
