"""Compares what random bodies do natively and transpiled."""

import collections
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
INPUTS = os.path.join(ROOT, "test", "Run", "Inputs")
sys.path.insert(0, INPUTS)
import run_both  # noqa: E402

INCLUDES = [f"-I{os.path.join(ROOT, 'include')}", f"-I{INPUTS}"]
NATIVE = run_both.Build("clang++-19", 20, False)
# Without it, over-aligned locals of a native coroutine are not aligned.
NATIVE_FLAGS = ["-fcoro-aligned-allocation"]
# Whether a body is to blame itself for what it does.
CHECKED = run_both.Build("clang++-19", 20, True)
# Every how many files the slow builds get their turn.
RARELY = 32

# A body in which something went wrong, and what that was.
Hit = collections.namedtuple("Hit", "kind seed names message")


def run(command, timeout=180):
    """Exit status, output and errors of a command."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=timeout,
                              env=run_both.ENVIRONMENT)
    except subprocess.TimeoutExpired:
        return "timeout", "", f"no end after {timeout} s"
    return (done.returncode, done.stdout.decode(errors="replace"),
            done.stderr.decode(errors="replace"))


def by_body(trace):
    """The part of a trace that belongs to each body."""
    found = collections.defaultdict(str)
    for part in re.split(r"(?m)^(?=== )", trace):
        found[part.split("\n", 1)[0][3:]] += part
    found.pop("", None)
    return found


def at_fault(report, trace):
    """The body on the stack of a sanitizer's report, or that which ran last."""
    return re.findall(r"\bg\d+_\d+(?=\b|_)", report)[:1] or list(trace)[-1:]


def blamed(message, path, bodies):
    """The bodies of the file at `path` that a compiler's errors lie in."""
    with open(path) as file:
        lines = file.read().splitlines()
    names, current, owner = set(), None, {}
    for number, line in enumerate(lines, 1):
        named = re.search(r"\bg\d+_\d+", line)
        current = named.group(0) if named else current
        owner[number] = current
    for place in re.finditer(re.escape(os.path.basename(path)) +
                             r":(\d+):\d+: (?:fatal )?error", message):
        names.add(owner.get(int(place.group(1))))
    found = [body for body in bodies if body.name in names]
    names = set(re.findall(r"\bg\d+_\d+(?=\b|_)", message))
    return found or [body for body in bodies if body.name in names]


def name_of(hoist, build):
    return f"{build}, --hoist={hoist}"


class Comparison:
    """One file of bodies, from its source to its traces."""

    def __init__(self, yieldc, work, file, only=""):
        self.yieldc, self.file, self.only = yieldc, file, only
        self.bodies = list(file.bodies)
        self.folder = os.path.join(work, str(file.seed))
        self.source = os.path.join(self.folder, "in.cpp")
        self.compared = 0
        self.expected = {}                    # native traces
        self.same = set()                     # names of bodies that agree
        self.invalid = []                     # our own mistakes
        self.refused = collections.Counter()  # by diagnostic
        self.hits = []
        os.makedirs(self.folder, exist_ok=True)

    def run(self):
        if self.run_natively() and self.transpile():
            for hoist, build in self.builds():
                if hoist in self.out:
                    self.same &= self.compare_build(hoist, build)
            self.compared = len(self.same)
        return self

    def hit(self, kind, names, message):
        self.hits.append(Hit(kind, self.file.seed, names, message))

    def write(self):
        with open(self.source, "w") as file:
            file.write(self.file.text(self.bodies))

    def is_sound(self, body):
        """Whether a body alone runs natively with nothing undefined."""
        path = os.path.join(self.folder, "sound.cpp")
        with open(path, "w") as file:
            file.write(self.file.text([body]))
        errors, program = self.program(CHECKED, path, NATIVE_FLAGS)
        return not errors and run([program])[0] == 0

    def leave_out(self, message, path, kind):
        """Drops the bodies that errors lie in; false if there are none."""
        bad = blamed(message, path, self.bodies)
        if not bad:
            self.hit(f"{kind}, nobody's fault", [], message)
            self.bodies = []
        self.bodies = [body for body in self.bodies if body not in bad]
        return bad

    def run_natively(self):
        """Leaves out what is no C++; whether anything is left and runs."""
        while self.bodies:
            self.write()
            errors, program = self.program(NATIVE, self.source, NATIVE_FLAGS)
            if not errors:
                break
            bad = self.leave_out(errors, self.source, "invalid")
            self.invalid += [(body.name, message) for body, message in
                             zip(bad, re.findall(r"error: (.*)", errors))]
        if not self.bodies:
            return False
        status, trace, errors = run([program], 30)
        self.expected = by_body(trace)
        if status != 0:
            self.hit("native", at_fault(errors, self.expected), errors)
        return status == 0

    def tool(self, hoist, out):
        return run([self.yieldc, "--no-format", f"--hoist={hoist}", self.source,
                    "-o", out, "--", f"-std=c++{self.file.std}",
                    *self.file.flags(), *INCLUDES], 60)

    def transpile(self):
        """Leaves out what is refused; whether anything is left."""
        self.out = {hoist: os.path.join(self.folder, f"{hoist}.cpp")
                    for hoist in ("live", "all")}
        while self.bodies:
            self.write()
            status, _, errors = self.tool("live", self.out["live"])
            if status == 0:
                break
            bad = self.leave_out(errors, self.source, "refused")
            if status != 1 or "internal error" in errors:
                self.hit("tool", [body.name for body in bad], errors)
            for message in re.findall(r"error: (not .*)", errors):
                self.refused[re.sub("`[^`]*`", "`_`", message)] += 1
        if not self.bodies:
            return False
        self.same = {body.name for body in self.bodies}
        if any(hoist == "all" for hoist, _ in self.builds()):
            status, _, errors = self.tool("all", self.out["all"])
            if status != 0:
                bad = blamed(errors, self.source, self.bodies)
                self.hit("tool, --hoist=all", [body.name for body in bad],
                         errors)
                del self.out["all"]
        return True

    def builds(self):
        """What finds most for its time, and others in turn; or that of
        `only`."""
        std, turn = self.file.std, self.file.seed % RARELY
        # A sanitizer doubles what Clang takes.
        usual = [("live", run_both.Build("clang++-19", std, True)),
                 ("all", run_both.Build("clang++-19", std, False)),
                 ("live", run_both.Build("clang++-19", std, False)),
                 ("all", run_both.Build("clang++-19", std, True))]
        other = ("live", run_both.Build("g++", std, False))
        slow = [("live", run_both.Build("g++", std, False, "-O2")),
                ("all", run_both.Build("g++", std, True))]
        for one in [*usual, other, *slow]:
            if name_of(*one) in self.only:
                return [one]
        if turn == 0:
            return [usual[0], slow[1]]
        if turn == RARELY // 2:
            return [usual[1], slow[0]]
        return [usual[turn % len(usual)], other]

    def program(self, build, source, extra=()):
        """Compiles; the errors, and the path of the program."""
        program = os.path.join(self.folder, "program")
        all_errors = (["-ferror-limit=0"] if "clang" in build.compiler
                      else [])
        status, _, errors = run(
            [build.compiler, *build.flags(), *all_errors, *self.file.flags(),
             *extra, *INCLUDES, source, "-o", program])
        return (errors or str(status) if status else ""), program

    def compare_build(self, hoist, build):
        """The names of the bodies that do the same in `build`."""
        kind = name_of(hoist, build)
        source = self.out[hoist]
        errors, program = self.program(build, source)
        if errors:
            bad = [b.name for b in blamed(errors, source, self.bodies)]
            self.hit(f"compile: {kind}", bad, errors)
            errors, program = self.program(build, source, ["-w", "-Wno-error"])
            if errors:
                return set()
        status, trace, errors = run([program], 30)
        actual = by_body(trace)
        if status != 0:
            self.hit(f"run: {kind}", at_fault(errors, actual),
                     f"{status}\n{errors}")
        same = set()
        for name, part in self.expected.items():
            if part == actual.get(name):
                same.add(name)
            elif name in actual:
                self.hit(f"trace: {kind}", [name],
                         run_both.difference(part, actual[name], 24))
        return same
