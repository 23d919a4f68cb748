"""Random control flow."""

from attempts import Attempts
from jumps import Jumps
from ranges import Ranges


class Control(Attempts, Jumps, Ranges):

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
                      (1, self.into_goto), (1, self.ends),
                      (1, self.enum_switch), (1, self.once), (1, self.commas),
                      (1, self.nested_goto)]
            if self.form == "template" and self.std >= 17:
                table.append((4, self.if_constexpr))
        pick = r.choices([f for _, f in table], [n for n, _ in table])[0]
        pick()

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
