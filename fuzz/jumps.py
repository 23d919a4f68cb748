"""Random jumps, and what may be jumped to."""

from blocks import Blocks


class Jumps(Blocks):

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

    def enum_switch(self):
        """One arm for each value of an enumeration, with declarations."""
        self.counter += 1
        t = f"K{self.counter}"
        scoped = self.r.random() < 0.5
        self.emit(f"enum {'class ' if scoped else ''}{t} {{ {t}a, {t}b }};")
        self.emit(f"switch (static_cast<{t}>({self.num()} & 1)) {{")
        self.loops.append("switch")
        for k, value in enumerate(self.r.sample("ab", 2)):
            self.block(lambda: (self.decl(), self.statements(2)),
                       f"case {t + '::' if scoped else ''}{t}{value}: {{")
            if not k:
                self.emit("break;")
        self.loops.pop()
        self.emit("}")

    def once(self):
        """`do … while (false)`, left early some times."""
        self.loops.append("loop")
        self.block(lambda: (self.decl(), self.jump(), self.statements(2),
                            self.jump()), "do {", "} while (false);")
        self.loops.pop()

    def commas(self):
        """Effects and a suspension in the head of a loop."""
        n = self.fresh("i")
        step = self.any_of([f'++{n}, note("step", {n})', f"{n} += 1",
                            f'note("step"), ++{n}'])
        if self.can_yield and self.r.random() < 0.5:
            step = f"static_cast<void>(co_yield {self.yielded(1, n)}), ++{n}"
        self.loop(self.any_of([
            f"for (int {n} = 0, *{n}_p = &{n}; *{n}_p < 3 && tick(); {step}) {{",
            f"for (int {n} = 0; (void){self.num(n)}, {n} < 3 && tick(); {step}) {{",
            f"for (int {n} = 0, {n}_e[2] = {{1, 2}}; {n} < {n}_e[1] && tick(); "
            f"{step}) {{"]), "}", [(n, "int", True)])

    def nested_goto(self):
        """A jump out of two loops and a switch."""
        self.counter += 1
        label = f"far{self.counter}"
        self.labels.append(label)

        def inside():
            self.emit(f"switch (w({self.num()}) & 1) {{")
            self.loops.append("switch")
            self.block(None, "default: {")
            self.emit(f"if ({self.cond()})")
            self.emit(f"  goto {label};")
            self.loops.pop()
            self.emit("}")
            self.decl()
        self.loops.append("loop")
        self.block(inside, f"while (tick()) {{")
        self.loops.pop()
        self.labels.pop()
        self.emit(f"{label}:")
        self.emit('note("far");')
