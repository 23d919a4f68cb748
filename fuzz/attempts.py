"""Random exceptions, and what catches them."""

from blocks import Blocks


class Attempts(Blocks):

    def throws(self):
        r = self.r
        o = self.pick("obj")
        what = self.any_of([str(r.randint(0, 9)), 'Obj("thrown", 1)',
                            '"text"'] + ([o] * 4 if o else []))
        self.emit(f"if (({self.num()} & 3) == {r.randint(0, 3)})")
        self.emit(f"  throw {what};")

    def handler(self, head):
        """What catches, with a way out of its own some times."""
        r = self.r
        n = self.fresh("x")

        def inside():
            kind = ("int" if "int" in head else
                    "base" if "base" in head else "obj")
            if "x)" in head:
                self.declare(n, kind, "const" in head)
            self.statements(r.randint(1, 2))
            self.emit(f'note("caught", {r.randint(0, 9)});')
            if r.random() < 0.2:
                self.jump()
            if r.random() < 0.2:
                self.emit(f"if ({self.cond()})")
                self.emit("  throw;")
        self.without_yields(inside, head.replace("x)", f"{n})"))

    def try_(self):
        r = self.r
        guarded = self.block if r.random() < 0.7 else self.without_yields
        self.attempts += 1
        guarded(lambda: (self.statements(), self.effect(),
                         self.emit("maybe_throw();")), "try {")
        self.attempts -= 1
        heads = [self.any_of(forms) for forms in (
            ["catch (int x)", "catch (const int &x)"],
            ["catch (const Obj &x)", "catch (Obj x)", "catch (Obj &x)",
             "catch (const trace::base &x)"],
            ["catch (const char *)"], ["catch (const trace::injected &)"])]
        chosen = r.sample(heads, r.choice([1, 1, 1, 2, 2, 3]))
        if r.random() < 0.2:
            chosen.append("catch (...)")
        for head in chosen:
            self.out.pop()
            self.handler(f"}} {head} {{")

    def ends(self):
        """A destructor that throws on one way out."""
        r = self.r
        n = self.fresh()
        self.throwing = True

        def inside():
            self.emit(f"Ends {n}({self.num(n)});")
            self.declare(n, "ends", True)
            self.statements()
            if r.random() < 0.6:
                kept, self.out = self.out, []
                self.jump()
                jump, self.out = self.out, kept
                if jump[0].lstrip().startswith("if (") and \
                        not jump[0].endswith("{"):
                    self.emit(jump[0] + " {")
                    self.emit(f"  {n}.armed = true;")
                    for line in jump[1:]:
                        self.emit(line.lstrip())
                    self.emit("}")
            self.emit(f"{n}.armed = {self.cond()};")
        attempt = r.random() < 0.7
        self.attempts += attempt
        self.block(inside, "try {" if attempt else "{")
        self.attempts -= attempt
        if attempt:
            self.out.pop()
            self.handler("} catch (int x) {")
