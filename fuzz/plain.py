"""Random bodies of numbers alone, which call nothing.

No destructor keeps a variable alive in them, no call can throw, and few of their
statements suspend: what decides where a variable lies, and when a machine ends,
is liveness alone.
"""

SUSPENDS_RARELY = 5


class Plain:
    """One random generator function; as body.Body."""

    def __init__(self, rng, name, n):
        self.r, self.name, self.n = rng, name, n
        self.out, self.depth = [], 1
        self.scopes = [["n"]]
        self.loops = []         # "loop" / "switch", innermost last
        self.counter = 0
        self.budget = rng.randint(*rng.choice([(2, 6), (3, 14)]))

    # Text ---------------------------------------------------------------

    def emit(self, text):
        self.out.append("  " * self.depth + text)

    def fresh(self, prefix="v"):
        self.counter += 1
        return f"{prefix}{self.counter}"

    def variable(self):
        return self.r.choice([v for scope in self.scopes for v in scope])

    def number(self, depth=2):
        r = self.r
        if depth == 0 or r.random() < 0.5:
            return r.choice([self.variable()] * 4 + [f"{r.randint(1, 9)}u"])
        one, two = self.number(depth - 1), self.number(depth - 1)
        return f"({one} {r.choice(['+', '-', '*', '^', '&'])} {two})"

    def condition(self):
        r = self.r
        v = self.variable()
        return r.choice([f"({self.number(1)} & {r.randint(1, 3)}u) != 0u",
                         f"{v} < {self.number(1)}", f"{v} != {self.number(1)}"])

    def assignment(self):
        v = self.variable()
        other = self.variable()
        forms = [f"{v} = 3u * {self.number()}", f"++{v}",
                 f"{v} += {self.number()}", f"{v} = {v} / 2u"]
        if other != v:
            forms.append(f"{v} = {other}++")
        return self.r.choice(forms)

    # Statements ---------------------------------------------------------

    def statement(self):
        self.budget -= 1
        table = [(6, self.declare), (6, self.assign), (3, self.jump),
                 (SUSPENDS_RARELY, self.suspend)]
        if self.budget > 0 and self.depth < 6:
            table += [(4, self.for_), (3, self.while_), (2, self.do_),
                      (4, self.if_), (2, self.switch), (1, self.again)]
        self.r.choices([f for _, f in table], [n for n, _ in table])[0]()

    def block(self, head, tail="}", declared=(), first=()):
        self.emit(head)
        self.depth += 1
        self.scopes.append(list(declared))
        for line in first:
            self.emit(line)
        for _ in range(self.r.randint(1, 4)):
            self.statement()
        self.scopes.pop()
        self.depth -= 1
        self.emit(tail)

    def declare(self):
        name = self.fresh()
        if self.r.random() < 0.3:
            self.emit(f"unsigned {name};")
            self.emit(f"{name} = {self.number()};")
        else:
            self.emit(f"unsigned {name} = {self.number()};")
        self.scopes[-1].append(name)

    def assign(self):
        self.emit(self.assignment() + ";")

    def suspend(self):
        v = self.variable()
        operand = self.r.choice([self.number(), self.number(), f"{v}++",
                                 f"{v} ^= 3u"])
        self.emit(f"co_yield {operand};")

    def jump(self):
        """The way out, perhaps only after a suspension."""
        forms = ["co_return;"]
        if self.loops:
            forms += ["break;"] * 3
        if "loop" in self.loops:
            forms += ["continue;"] * 3
        first = [f"co_yield {self.number()}; "] if self.r.random() < 0.4 else []
        changes = [self.assignment() + "; "] if self.r.random() < 0.3 else []
        text = "".join(changes + first) + self.r.choice(forms)
        self.emit(f"if ({self.condition()}) {{ {text} }}")

    def loop(self, head, tail="}", declared=()):
        self.loops.append("loop")
        self.block(head, tail, declared)
        self.loops.pop()

    def for_(self):
        i, j = self.fresh("i"), self.fresh("j")
        step = self.r.choice([f"++{i}", f"++{i}, {j} = {j} + {i}",
                              f"{i} += 2u, ++{j}", f"{j} = {i}++"])
        test = self.r.choice([f"{i} < 4u", f"{j} < 40u", f"{i} + {j} < 20u"])
        self.loop(f"for (unsigned {i} = 0u, {j} = {self.number()}; "
                  f"left-- > 0 && {test}; {step}) {{", "}", [i, j])

    def while_(self):
        self.loop(f"while (left-- > 0 && {self.condition()}) {{")

    def do_(self):
        self.loop("do {", f"}} while (left-- > 0 && {self.condition()});")

    def if_(self):
        self.block(f"if ({self.condition()}) {{")
        if self.r.random() < 0.5:
            self.out.pop()
            self.block("} else {")

    def switch(self):
        self.loops.append("switch")
        self.emit(f"switch ({self.number(1)} % 3u) {{")
        self.block("case 0u: {")
        self.emit("break;")
        self.block("case 1u: {")
        self.emit("break;")
        self.block("default: {")
        self.emit("}")
        self.loops.pop()

    def again(self):
        """A loop made with goto."""
        label = self.fresh("again")
        self.emit("{")
        self.emit(f"{label}:;")
        self.block("{")
        self.emit(f"if (left-- > 0 && {self.condition()}) goto {label};")
        self.emit("}")

    # The function -------------------------------------------------------

    def write(self):
        while self.budget > 0:
            self.statement()
        if not any("co_yield" in line for line in self.out):
            self.suspend()
        self.source = "\n".join(
            [f"YIELDC_GENERATOR yieldc::generator<unsigned> {self.name}"
             "(unsigned n) {", "  int left = 24;", *self.out,
             "  static_cast<void>(left);", "}"]) + "\n"

    def call(self):
        return (f'  {{ std::printf("== {self.name}\\n"); '
                f'trace::drive("{self.name}", [&] {{ return '
                f"{self.name}({self.n}u); }}, 25); }}")
