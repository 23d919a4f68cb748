"""Random control flow."""

from names import Var
from statements import Statements


class Control(Statements):

    def emit(self, text):
        self.out.append("  " * self.depth + text)

    def block(self, inside=None, head="{", tail="}", size=None, decls=True):
        self.emit(head)
        self.depth += 1
        self.scopes.append([])
        if inside:
            inside()
        else:
            self.statements(size)
        self.scopes.pop()
        self.depth -= 1
        self.emit(tail)

    def statements(self, size=None, level=None):
        size = size or self.r.randint(1, min(4, max(self.budget, 1)))
        for _ in range(size):
            self.statement()

    def statement(self):
        r = self.r
        self.budget -= 1
        small = self.budget <= 0 or self.depth > 6
        table = [(8, self.decl), (6, self.yield_), (3, self.assign),
                 (2, self.jump), (1, self.throws), (1, self.effect),
                 (1, self.choice), (1, self.order), (1, self.delegate),
                 (1, self.recurse)]
        if not small:
            table += [(2, self.if_), (2, self.while_), (1, self.do_),
                      (2, self.for_), (2, self.range_for), (3, self.switch),
                      (1, self.duff), (2, self.block), (1, self.out_goto),
                      (1, self.back_goto), (1, self.try_), (1, self.quiet),
                      (1, self.into_goto)]
            if self.form == "template" and self.std >= 17:
                table.append((4, self.if_constexpr))
        pick = r.choices([f for _, f in table], [n for n, _ in table])[0]
        pick()

    def jump(self):
        r = self.r
        forms = ["co_return;"]
        if self.loops:
            forms += ["break;"] * 3
        if "loop" in self.loops:
            forms += ["continue;"] * 3
        if self.labels:
            label = r.choice(self.labels)
            forms += [f"goto {label};"] * 3
        text = self.any_of(forms)
        if text.startswith("goto"):
            self.used_labels.add(text[5:-1])
            if "again" in text:
                self.emit(f"if (tick() && {self.cond()})")
                self.emit("  " + text)
                return
        if r.random() < 0.4:
            self.block(lambda: (self.decl(), self.emit(text)),
                       f"if ({self.cond()}) {{")
        else:
            self.emit(f"if ({self.cond()})")
            self.emit("  " + text)

    def if_constexpr(self):
        one, other = self.r.sample(["sizeof(I) == sizeof(int)",
                                    "sizeof(O) == 1"], 2)
        self.block(head=f"if constexpr ({one}) {{", tail="}"
                   if self.r.random() < 0.5 else "} else {")
        if self.out[-1].endswith("else {"):
            self.out.pop()
            self.block(head=f"}} else if constexpr ({other}) {{")

    def if_(self):
        r = self.r
        n = self.fresh("c")
        head = self.any_of([f"if ({self.cond()}) {{"] * 3 +
                           [f"if (int {n} = {self.num(n)}) {{",
                            f"if (Cond {n}{{{self.num(n)}}}) {{"] +
                           ([f"if (int {n} = {self.num(n)}; {n} > 2) {{",
                             f"if (Obj {n}({self.num(n)}); {n}.value > 2) {{"]
                            if self.std >= 17 else []))
        self.emit(head)
        self.depth += 1
        self.scopes.append([])
        if f"int {n} =" in head:
            self.emit(f"(void){n};")
            self.declare(n, "int")
        if f"Obj {n}(" in head or f"Cond {n}" in head:
            self.declare(n, "obj" if "Obj " in head else "base")
        self.statements()
        self.depth -= 1
        if r.random() < 0.5:
            self.emit("} else {")
            self.depth += 1
            del self.scopes[-1][1 if f" {n}" in head else 0:]
            self.statements()
            self.depth -= 1
        self.scopes.pop()
        self.emit("}")

    def loop(self, head, tail="}", declares=()):
        self.loops.append("loop")
        self.emit(head)
        self.depth += 1
        self.scopes.append([Var(*d) for d in declares])
        for d in declares:
            self.emit(f"(void){d[0]};")
        self.statements()
        self.scopes.pop()
        self.depth -= 1
        self.emit(tail)
        self.loops.pop()

    def while_(self):
        r = self.r
        n = self.fresh("c")
        c = r.randint(0, 3)
        if c == 0:
            self.loop(f"while (int {n} = tick() ? {self.num(n)} : 0) {{", "}",
                      [(n, "int")])
        elif c == 1:
            self.loop(f"while (Cond {n}{{tick() ? {self.num(n)} : 0}}) {{", "}",
                      [(n, "base")])
        else:
            self.loop(f"while (tick() && {self.num()} != 5) {{")

    def do_(self):
        self.loop("do {", f"}} while (tick() && {self.num()} > 2);")

    def for_(self):
        r = self.r
        n = self.fresh("i")
        c = r.randint(0, 4)
        if c == 0:
            self.loop(f'for (Obj {n}("for", 0); {n}.value < 3 && tick(); '
                      f"++{n}.value) {{", "}", [(n, "obj")])
        elif c == 1:
            self.loop(f"for (int {n} = 0, {n}_e = {self.num(n)}; {n} < {n}_e && "
                      f"tick(); {n} += 2) {{", "}", [(n, "int", True)])
        elif c == 2:
            self.loop(f"for (int {n} = 3; Cond {n}c{{tick() ? {n} : 0}}; "
                      f"--{n}) {{", "}", [(n, "int", True)])
        elif c == 3:
            self.loop(f"for (; tick();) {{")
        else:
            self.loop(f"for (int {n} = 0; {n} < 3 && tick(); ++{n}) {{", "}",
                      [(n, "int")])

    def range_for(self):
        r = self.r
        n = self.fresh("e")
        arr = self.pick("intarr", "vec", but=n)
        oarr = self.pick("objarr", but=n)
        e = self.num(n)
        forms = [(f"int {n} : ints({e})", "int"),
                 (f"const Obj &{n} : objects({e})", "obj"),
                 (f"Obj {n} : objects({e})", "obj"),
                 (f"auto &&{n} : Range({e})", "int"),
                 (f"int {n} : {{1, 2, 3}}", "int"),
                 (f"int {n} : inner({e})", "int"),
                 (f"auto {n} : Range({e})", "int")]
        if arr:
            forms += [(f"const int &{n} : {arr}", "int")] * 2
        if oarr:
            forms += [(f"const Obj &{n} : {oarr}", "obj"),
                      (f"auto {n} : {oarr}", "obj")]
        if self.std >= 17:
            forms += [(f"const auto &[{n}, {n}b] : std::vector<Agg>(2, agg({e}))",
                       "sbint")]
        text, kind = self.any_of(forms)
        self.loops.append("loop")
        self.emit(f"for ({text}) {{")
        self.depth += 1
        self.scopes.append([Var(n, kind, True)])
        self.emit(f"(void){n};")
        if kind == "sbint":
            self.emit(f"(void){n}b;")
        self.emit("if (!tick())")
        self.emit("  break;")
        self.statements()
        self.scopes.pop()
        self.depth -= 1
        self.emit("}")
        self.loops.pop()

    def switch(self):
        r = self.r
        n = self.fresh("s")
        heads = [f"switch (w({self.num()}) & 3) {{"] * 3 + \
                [f"switch (int {n} = {self.num(n)}; {n} & 3) {{"
                 if self.std >= 17 else f"switch (w({self.num(n)}) & 7) {{"]
        if self.std >= 17:
            heads += [f"switch (Obj {n}({self.num(n)}); {n}.value & 3) {{"]
        head = self.any_of(heads)
        self.loops.append("switch")
        self.emit(head)
        self.scopes.append([])
        if f"Obj {n}(" in head:
            self.declare(n, "obj")
        elif f"int {n} =" in head:
            self.declare(n, "int")
        cases = r.sample(["case 0:", "case 1:", "case 2:", "default:",
                          "case 3:", "case 5:"], r.randint(2, 5))
        early = r.random() < 0.2
        if early:
            self.counter += 1
            n2 = f"u{self.counter}"  # hides nothing: it has no value at first
            self.emit(f"  int {n2};")
        for k, case in enumerate(cases):
            last = k == len(cases) - 1
            form = r.randint(0, 4)
            if form == 0 and last:
                self.emit(case)
                self.depth += 1
                self.statements()
                if r.random() < 0.5:
                    self.emit("break;")
                else:
                    self.emit('note("last");')
                self.depth -= 1
                continue
            if form == 1 and not last:
                self.emit(case)         # two labels on one statement
                continue
            self.block(None, case + " {")
            self.depth += 1
            if early:
                self.emit(f"{n2} = {self.num(n2)};")
                self.emit(f"note(\"u\", {n2});")
            if r.random() < 0.6 or self.std < 17:
                if self.can_yield and r.random() < 0.4:
                    self.yield_()
                self.emit("break;")
            elif not last:
                self.emit("[[fallthrough]];")
            self.depth -= 1
        self.scopes.pop()
        self.emit("}")
        self.loops.pop()

    def duff(self):
        """Case labels inside a loop."""
        if self.std < 17:
            return self.switch()
        self.emit(f"switch (w({self.num()}) & 3) {{")
        self.emit("case 0:")
        self.loops += ["switch"]
        self.depth += 1
        self.emit(self.r.choice(["do {", "while (tick()) {"]))
        do = "do" in self.out[-1]
        self.loops += ["loop"]
        self.block()
        self.emit("[[fallthrough]];")
        self.emit("case 1:")
        self.block()
        if self.can_yield:
            self.emit("[[fallthrough]];")
            self.emit("default:")
            self.yield_()
        self.loops.pop()
        self.emit("} while (tick());" if do else "}")
        self.loops.pop()
        self.depth -= 1
        self.emit("}")

    def out_goto(self):
        """A block that may be left for the statement behind it."""
        self.counter += 1
        label = f"out{self.counter}"
        self.labels.append(label)
        self.block(lambda: (self.decl(), self.statements(3), self.jump()))
        self.labels.pop()
        if label in self.used_labels:
            self.emit(f"{label}:")
            self.emit(self.r.choice([";", 'note("label");',
                                     "(void)tick();"]))

    def back_goto(self):
        """A stretch that may be repeated; its locals die at the jump."""
        self.counter += 1
        label = f"again{self.counter}"
        self.used_labels.add(label)

        def inside():
            if self.r.random() < 0.5:
                self.decl()
            self.emit(f"{label}:")
            self.emit('note("again");')
            self.labels.append(label)
            self.decl()
            self.statements()
            self.labels.pop()
            self.emit(f"if (tick() && {self.cond()})")
            self.emit(f"  goto {label};")
        self.block(inside)

    def into_goto(self):
        """A jump into a loop, past nothing that has an initialiser."""
        self.counter += 1
        label = f"in{self.counter}"
        self.emit(f"if ({self.cond()})")
        self.emit(f"  goto {label};")
        self.emit("while (tick()) {")
        self.loops.append("loop")
        self.depth += 1
        self.block()
        self.yield_()
        self.emit(f"{label}:")
        self.emit(";")
        self.scopes.append([])
        self.statements()
        self.scopes.pop()
        self.depth -= 1
        self.loops.pop()
        self.emit("}")

    def without_yields(self, inside, head, tail="}"):
        kept, self.can_yield = self.can_yield, False
        self.block(inside, head, tail)
        self.can_yield = kept

    def try_(self):
        r = self.r
        guarded = self.block if r.random() < 0.7 else self.without_yields
        self.attempts += 1
        guarded(lambda: (self.statements(), self.effect(),
                         self.emit("maybe_throw();")), "try {")
        self.attempts -= 1
        self.out.pop()
        n = self.fresh("x")

        def handler():
            self.declare(n, "int", True)
            self.statements(2)
            self.emit(f'note("caught", {n});')
        self.without_yields(handler, f"}} catch (int {n}) {{")
        if r.random() < 0.5:
            self.out.pop()
            self.without_yields(lambda: (self.effect(), self.jump() if
                                         r.random() < 0.5 else
                                         self.emit("throw;")),
                                "} catch (const trace::injected &) {")
