#!/usr/bin/env python3
"""Would the fuzzer notice? Breaks the tool in one place at a time.

    mutants.py [--work FOLDER] [--seeds N] [--only PART]
    mutants.py --check

Each mutant is a small mistake of the kind that lowering invites. A copy of the
sources is changed, built and given the random bodies of a few seeds: a mutant
that no body shows survives, and the exit status is 1. --check only looks whether
the sources hold each text that is changed.
"""

import argparse
import collections
import os
import shutil
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SOURCES = ["lib", "tool", "include", "cmake", "test", "fuzz", "examples",
           "bench", "CMakeLists.txt"]

# What is wrong; the file, the text that must be there once, and in its place.
Mutant = collections.namedtuple("Mutant", "name path old new")
MUTANTS = [
    Mutant("a suspended machine's objects are not destroyed",
           "lib/Emit/EmitMachine.cpp",
           'runtime("kill") + "(" + machine.levels[level].member',
           '"static_cast<void>(" + machine.levels[level].member'),
    Mutant("the outermost objects only are destroyed on the way out",
           "lib/Emit/EmitMachine.cpp",
           'out << "default: return 0;\\n}\\n}\\n\\n"',
           'out << "default: return 1;\\n}\\n}\\n\\n"'),
    Mutant("unwinding skips all levels but the innermost",
           "lib/Emit/EmitMachine.cpp",
           '"from_ = " + std::to_string(machine.levels[level].parent) +',
           '"from_ = " + std::to_string(0) +'),
    Mutant("the end of a scope does not destroy",
           "lib/Emit/EmitBody.cpp",
           'out << runtime("kill") << "(" << op.text << ");";',
           'out << "static_cast<void>(" << op.text << ");";'),
    Mutant("the level is not kept while the body runs",
           "lib/Emit/EmitBody.cpp",
           'out << "level_ = " << op.number << ";";',
           'out << "level_ = level_;";'),
    Mutant("break and continue leave objects alive",
           "lib/Plan/LowerText.cpp",
           "std::string cleanup = cleanupText(level, to);",
           "std::string cleanup = cleanupText(to, to);"),
    Mutant("the machine's end is not noted",
           "lib/Emit/EmitMachine.cpp",
           'out << "state_ = " << runtime("finished") << ";\\n";\n'
           '    out << "return "',
           'out << "";\n    out << "return "'),
    Mutant("a loop's variables are dead at its end",
           "lib/Analysis/Flow.cpp",
           "connect(open, top);\n    open = std::move(leaving);",
           "open = std::move(leaving);"),
    Mutant("continue does not reach the loop's step",
           "lib/Analysis/Flow.cpp",
           "Nodes &again = continues[stmt.target];",
           "Nodes again;"),
    Mutant("what is written is what is read",
           "lib/Analysis/Liveness.cpp",
           "if (use.kind != Use::Write)",
           "if (use.kind == Use::Read)"),
    Mutant("an address given away does not keep a variable",
           "lib/Analysis/Liveness.cpp",
           "!escapes && !local.namedByType",
           "!local.namedByType"),
    Mutant("storage is shared with an enclosing block's",
           "lib/Plan/Sharing.cpp",
           "result |= inside[block];",
           "result |= inside[block], block = 0;"),
    Mutant("an assignment's left operand is evaluated first",
           "lib/Model/Operands.cpp",
           "isReversed = op && op->isAssignmentOp();",
           "isReversed = false;"),
    Mutant("a value that changes later is read later",
           "lib/Model/KeepOperand.cpp",
           "!changed.contains(var) && !builder.aliased.contains(var)",
           "!builder.aliased.contains(var)"),
    Mutant("temporaries die before the suspension",
           "lib/Model/NeededParts.cpp",
           "return handsOnAddress || !(type->isScalarType()",
           "return false && !(type->isScalarType()"),
    Mutant("the operand of elements_of loses its temporaries",
           "lib/Model/Delegation.cpp",
           "if (!lower(object, true, true) || !keep(range))",
           "if (!lower(object, true, false) || !keep(range))"),
    Mutant("a closure keeps a reference to what stands for `this`",
           "lib/Model/ReadLambda.cpp",
           "lambda->getCaptureDefault() == LCD_ByRef)\n      captureObject",
           "lambda->getCaptureDefault() == LCD_None)\n      captureObject"),
    Mutant("throw copies a local instead of moving it",
           "lib/Model/ReadExits.cpp",
           "if (cast && cast->isXValue())",
           "if (cast && cast->isLValue())"),
    Mutant("&& and || take each other's way",
           "lib/Model/Conditional.cpp",
           "if (op->getOpcode() == BO_LOr)\n    condition->text = concat(",
           "if (op->getOpcode() == BO_LAnd)\n    condition->text = concat("),
    Mutant("a do loop ends when its condition holds",
           "lib/Emit/EmitBody.cpp",
           'out << " while (" << op.text << ");";',
           'out << " while (!(" << op.text << "));";'),
]


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, **options)


def missing(folder):
    """What is wrong with each mutant whose text is not in `folder` just once."""
    found = []
    for mutant in MUTANTS:
        with open(os.path.join(folder, mutant.path), encoding="utf-8") as file:
            number = file.read().count(mutant.old)
        if number != 1:
            found.append(f"{mutant.path} holds {number} times: {mutant.old}")
    return found


class Mutants:

    def __init__(self, options):
        self.options = options
        self.source = os.path.join(options.work, "source")
        self.build = os.path.join(options.work, "build")

    def prepare(self):
        """Copies the sources, and builds them once as they are."""
        for folder in (self.source, self.build):
            shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(self.source)
        for name in SOURCES:
            path = os.path.join(ROOT, name)
            copy = shutil.copytree if os.path.isdir(path) else shutil.copy2
            copy(path, os.path.join(self.source, name))
        done = run(["cmake", "-G", "Ninja", "-S", self.source, "-B", self.build,
                    "-DCMAKE_C_COMPILER=clang-19",
                    "-DCMAKE_CXX_COMPILER=clang++-19"])
        if done.returncode == 0:
            done = self.ninja()
        if done.returncode:
            sys.exit(done.stdout)

    def ninja(self):
        return run(["ninja", "-C", self.build])

    def fuzz(self):
        return run([sys.executable, os.path.join(self.source, "fuzz/fuzz.py"),
                    "run", "1", str(1 + self.options.seeds), "--no-shrink",
                    "--until-hit", "--bodies", "120", "--yieldc",
                    os.path.join(self.build, "bin/yieldc"),
                    "--work", os.path.join(self.options.work, "fuzz"),
                    "--hits", os.path.join(self.options.work, "hits")])

    def is_caught(self, mutant):
        path = os.path.join(self.source, mutant.path)
        with open(path) as file:
            text = file.read()
        try:
            with open(path, "w") as file:
                file.write(text.replace(mutant.old, mutant.new))
            done = self.ninja()
            if done.returncode:
                sys.exit(f"{mutant.name}: does not build\n{done.stdout}")
            return self.fuzz().returncode != 0
        finally:
            with open(path, "w") as file:
                file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", default=os.path.join(ROOT, "build/mutants"))
    parser.add_argument("--seeds", type=int, default=12,
                        help="how many files of bodies a mutant may survive")
    parser.add_argument("--only", default="",
                        help="parts of mutants' names, with | between them")
    parser.add_argument("--check", action="store_true",
                        help="only look whether each mutant can be made")
    options = parser.parse_args()
    wrong = missing(ROOT)
    if wrong:
        sys.exit("\n".join(wrong))
    if options.check:
        print(f"{len(MUTANTS)} mutants can be made")
        return 0
    mutants = Mutants(options)
    mutants.prepare()
    chosen = [mutant for mutant in MUTANTS
              if any(part in mutant.name for part in options.only.split("|"))]
    survivors = 0
    if mutants.fuzz().returncode:
        sys.exit("the tool as it is fails already")
    for mutant in chosen:
        started = time.monotonic()
        caught = mutants.is_caught(mutant)
        survivors += not caught
        print(f"{'caught  ' if caught else 'SURVIVES'} {mutant.name} "
              f"({time.monotonic() - started:.0f} s)", flush=True)
    print(f"{len(chosen) - survivors} of {len(chosen)} caught")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
