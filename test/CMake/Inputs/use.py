#!/usr/bin/env python3
"""Install yieldc, and build a project outside with it: once, again with nothing
changed, after a touch and after a change of an included header."""

import argparse
import os
import shutil
import subprocess
import sys
import time


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False,
                          **options)
    if done.returncode:
        sys.exit(f"{command}:\n{done.stdout}")
    return done.stdout


class Project:
    def __init__(self, cmake, generator, work):
        self.cmake = cmake
        self.source = os.path.join(work, "a project")
        self.build_folder = os.path.join(work, "a build")
        here = os.path.dirname(os.path.abspath(__file__))
        shutil.copytree(os.path.join(here, "project"), self.source)
        run([cmake, "-G", generator, "-S", self.source, "-B", self.build_folder,
             f"-DCMAKE_PREFIX_PATH={work}/prefix"])

    def build(self):
        """What was transpiled and what was compiled, as file names."""
        time.sleep(0.05)
        before = time.time_ns()
        output = run([self.cmake, "--build", self.build_folder])
        transpiled = {os.path.basename(line.split()[-1])
                      for line in output.splitlines() if "Transpiling" in line}
        compiled = set()
        for folder, _, names in os.walk(self.build_folder):
            compiled |= {name for name in names if name.endswith(".o") and
                         os.stat(f"{folder}/{name}").st_mtime_ns >= before}
        return transpiled, compiled

    def output(self):
        return run([os.path.join(self.build_folder, "outside")]).split()

    def edit(self, name, change=lambda text: text):
        time.sleep(1.1)  # make may compare whole seconds
        path = os.path.join(self.source, name)
        with open(path, encoding="utf-8") as file:
            text = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(change(text))


def expect(what, actual, wanted):
    if actual != wanted:
        sys.exit(f"{what}: {actual}, not {wanted}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ["--cmake", "--build", "--generator", "--work"]:
        parser.add_argument(name, required=True)
    arguments = parser.parse_args()
    shutil.rmtree(arguments.work, ignore_errors=True)
    os.makedirs(arguments.work)
    run([arguments.cmake, "--install", arguments.build,
         "--prefix", f"{arguments.work}/prefix"])

    project = Project(arguments.cmake, arguments.generator, arguments.work)
    everything = {"numbers.cpp.o", "main.cpp.o"}
    expect("first build", project.build(),
           ({"numbers.cpp", "sides.h"}, everything))
    numbers = ["0", "1", "2", "-3", "-4", "3", "sides", "4", "sides"]
    expect("output", project.output(), numbers)
    expect("nothing changed", project.build(), (set(), set()))

    project.edit("src/limit.h")
    expect("header touched", project.build(),
           ({"numbers.cpp"}, {"numbers.cpp.o"}))
    expect("nothing after a touch", project.build(), (set(), set()))

    project.edit("src/limit.h", lambda text: text.replace("3", "1"))
    expect("header changed", project.build(),
           ({"numbers.cpp"}, {"numbers.cpp.o"}))
    expect("changed output", project.output(), numbers[:1] + numbers[3:])

    project.edit("inc/shapes/sides.h", lambda text: text.replace("4", "5"))
    expect("generator in a header changed", project.build(),
           ({"numbers.cpp", "sides.h"}, everything))
    expect("output at last", project.output(),
           ["0", "-3", "-5", "3", "sides", "5", "sides"])


if __name__ == "__main__":
    main()
