"""Random generator functions, and the files that hold them."""

import os
import random
import re

from control import Control
from names import HARD_NAMES, Var
from plain import Plain

# In the file itself: a generator in a header would not be transpiled with it.
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)),
                       "prelude.h")) as prelude:
    PRELUDE = prelude.read()

# Warnings that random text is bound to cause.
IGNORED = ["-Wno-unused-label", "-Wno-unused-function",
           "-Wno-unused-but-set-variable", "-Wno-deprecated-this-capture",
           "-Wno-unknown-warning-option", "-Wno-tautological-bitwise-compare",
           "-Wno-tautological-compare", "-Wno-range-loop-construct",
           "-Wno-parentheses", "-Wno-deprecated", "-Wno-unused-value",
           "-Wno-unused-variable", "-Wno-for-loop-analysis",
           "-Wno-xor-used-as-pow", "-Wno-int-in-bool-context",
           "-Wno-unused-private-field"]


def dependent(lines, rng):
    """Some of the types in `lines` become parameters of the template."""
    share = rng.random()

    def maybe(name):
        return lambda m: name if rng.random() < share else m.group(0)

    def one(line):
        if "struct" in line or "using" in line:
            return line
        line = re.sub(r"\bObj (?=[&\w])(?!\()", maybe("O "), line)
        return re.sub(r"(?<![<(\w])\bint (?=\w+( =|\(|\{))", maybe("I "), line)
    return [one(line) for line in lines]


class Body(Control):
    """One random generator function."""

    def write(self):
        """Its source."""
        n, p, a = (self.r.sample(HARD_NAMES, 3) if self.shadow
                   else ["n", "p", "a"])
        self.parameters = [Var(n, "int"), Var(p, "obj"), Var(a, "obj", True)]
        self.scopes = [self.parameters, []]
        if self.form == "member":
            self.scopes.insert(0, [Var("this->field", "int"),
                                   Var("this->member", "obj")])
        self.emit(f"(void){n}; (void){p}; (void){a};")
        while self.budget > 0:
            self.statement()
        self.yield_()
        if self.r.random() < 0.3:
            self.decl()
        self.more = self.any_of(["", ", 4", ", 1, 2", ", 3, 1, 2"])
        self.source = "\n".join(self.inside(n, p, a)) + "\n"

    def inside(self, n, p, a):
        """The function round what has been emitted."""
        sent = ", int" if self.sends else ""

        def head(kind, parameters):
            return (f"YIELDC_GENERATOR yieldc::generator<{kind}{sent}> "
                    f"{self.name}({parameters}) {{")
        plain = head(self.yields, f"int {n}, Obj {p}, const Obj &{a}")
        if self.form == "template":
            kind = self.yields
            kind = kind if "int" in kind else kind.replace("Obj", "O")
            used = any(re.search(rf"\b{self.pack}\b", x) for x in self.out)
            more = f"R... {self.pack}" if used else "R..."
            return ["template <class I, class O, class... R>",
                    head(kind, f"I {n}, O {p}, const O &{a}, {more}"),
                    *dependent(self.out, self.r), "}"]
        if self.form == "member":
            return [f"struct S_{self.name} {{", "  int field;", "  Obj member;",
                    "  " + plain, *["  " + line for line in self.out],
                    "  }", "};"]
        if self.form == "namespace":
            return [f"namespace ns_{self.name} {{ namespace {{", plain,
                    *self.out, "}", "} }"]
        return [plain, *self.out, "}"]

    def call(self):
        call = f'{self.name}({self.n}, Obj("param", 2), global())'
        before = ""
        if self.form == "member":
            before = f'S_{self.name} self{{4, Obj("member", 3)}}; '
            call = "self." + call
        if self.form == "template":
            call = call.replace("(", "<int, Obj>(", 1)
            call = call[:-1] + self.more + ")"
        if self.form == "namespace":
            call = f"ns_{self.name}::{call}"
        # What a destructor throws at the end of the generator ends the program.
        limit = 1000 if self.throwing else 25
        # A refused body before this one must not change what this one prints.
        start = (f'std::printf("== {self.name}\\n"); '
                 f"trace::state().next_id = 100; ")
        return (f"  {{ {start}{before}trace::drive(\"{self.name}\", [&] {{ fuel() = 14; "
                f"return {call}; }}, {limit}); }}")


class File:
    """Bodies that are compiled together: `seed` decides all of them."""

    def __init__(self, seed, count):
        rng = random.Random(seed)
        self.seed = seed
        self.std = rng.choice([11, 17, 17, 20])
        self.shadow = rng.random() < 0.4
        self.gnu = rng.random() < 0.2
        self.bodies = []
        for k in range(count):
            form = rng.choice(["free", "free", "member", "template",
                               "namespace", "plain"])
            name, n = f"g{seed}_{k}", rng.randint(0, 5)
            body = (Plain(rng, name, n) if form == "plain" else
                    Body(rng, name, n, self.std, self.shadow, form))
            body.gnu = self.gnu
            body.write()
            self.bodies.append(body)

    def flags(self):
        return (IGNORED + ["-Wno-shadow"] * self.shadow +
                ["-Wno-gnu-conditional-omitted-operand",
                 "-Wno-pedantic"] * self.gnu)

    def text(self, bodies):
        """The source of some of the bodies, as a test of test/Run."""
        calls = "\n".join(body.call() for body in bodies)
        return (f"// std: {self.std}\n// flags: {' '.join(self.flags())}\n" +
                PRELUDE + "\n" + "\n".join(body.source for body in bodies) +
                "\nint main() {\n  (void)global();\n" + calls +
                '\n  std::printf("== end\\n");\n}\n')
