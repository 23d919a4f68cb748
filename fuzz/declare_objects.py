"""Random declarations of objects of class type."""

from expressions import Expressions


class Objects(Expressions):

    def declare_obj(self, c):
        n, e = c.n, c.e
        const = self.r.random() < 0.2
        c = "const " if const else ""
        self.emit(self.any_of([f'{c}Obj {n}("{n}", {e});',
                               f"{c}Obj {n} = {self.object(n)};",
                               f'{c}Obj {n}{{"{n}", {e}}};',
                               f"{c}auto {n} = {self.object(n)};",
                               f'{c}Obj {n} = {{"{n}", {e}}};',
                               f"{c}Obj {n}({e});", f"{c}Obj {n}{{{e}}};"]))
        self.declare(n, "obj", const)

    def declare_which(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([f"Which {n} = {e};", f"Which {n}({e});",
                               f"Which {n} = 2.5;", f"Which {n} = Which({e});",
                               f"Which {n}{{{self.r.randint(1, 9)}}};"]))
        self.declare(n, "obj?", True)

    def declare_conv(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([f"Obj {n} = Conv({e});", f"Obj {n}{{Conv({e})}};"]))
        self.declare(n, "obj")

    def declare_copy(self, c):
        n, o = c.n, c.o
        self.emit(self.any_of([f"Obj {n} = {o};", f"Obj {n}({o});",
                               f"auto {n} = {o};", f"Obj {n}{{{o}}};",
                               f"const Obj {n} = {o};"
                               ]))
        self.declare(n, "obj", True)

    def declare_move(self, c):
        n, mo = c.n, c.mo
        self.emit(f"Obj {n} = std::move({mo});")
        self.declare(n, "obj")

    def declare_objs2(self, c):
        n, e = c.n, c.e
        self.emit(f'Obj {n}("{n}", {e}), {n}w = {n}, {n}u = make("u", {n}w.value);')
        self.declare(n, "obj")

    def declare_moveonly(self, c):
        n, e = c.n, c.e
        t = {"moveonly": "MoveOnly", "pinned": "Pinned",
             "aligned": "Aligned", "copyonly": "CopyOnly"}[c.kind]
        self.emit(f'trace::{t} {n}("{n}", {e});')
        self.declare(n, "base", True)

    def declare_local(self, c):
        n, e, o = c.n, c.e, c.o
        self.counter += 1
        t = f"L{self.counter}"
        self.emit(f"struct {t} {{ Obj o; int k; int get() const "
                  f"{{ return w(o.value + k); }} }};")
        self.emit(f'{t} {n}{{Obj("loc", {e}), 1}}; note("l", {n}.get());')
        self.declare(n, "local", True)

    def declare_using(self, c):
        n, e = c.n, c.e
        self.counter += 1
        self.emit(f"using U{self.counter} = Obj; U{self.counter} {n}({e});")
        self.declare(n, "obj")

    def declare_uptr(self, c):
        # Nothing suspends between the allocation and the constructor: natively
        # the memory would be lost where that is the end.
        self.emit(f'int {c.n}_h = {c.e}; '
                  f'std::unique_ptr<Obj> {c.n}(new Obj("heap", {c.n}_h)); '
                  f'note("u", {c.n}->value);')
        self.declare(c.n, "uptr", True)

    def declare_agg(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([f'Agg {n} = {{{e}, Obj("in", 1)}};',
                               f'Agg {n}{{{e}, {{"in", 1}}}};',
                               f"auto {n} = agg({e});", f"const Agg {n} = agg({e});"
                               ]) + f" (void){n}.first;")
        self.declare(n, "agg", True)

    def declare_held(self, c):
        n, e, o = c.n, c.e, c.o
        x = o or "global()"
        self.emit(f"Held {n}{{{x}, {e}}}; note(\"h\", {n}.ref.value);")
        self.declare(n, "held", True)

    def declare_str(self, c):
        n = c.n
        self.emit(self.any_of([f"std::string {n} = {self.string(n)};",
                               f'std::string {n} = "lit";',
                               f"std::string {n}(2, 'c');",
                               f"const std::string &{n} = {self.string(n)};"])
                  + f" (void){n};")
        self.declare(n, "str", True)

    def declare_vec(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([f"std::vector<int> {n}{{{e}, 2}};",
                               f"std::vector<int> {n} = ints({e});",
                               f"std::vector<int> {n}(2, {e});"]))
        self.declare(n, "vec", True)

    def declare_vecobj(self, c):
        n, e = c.n, c.e
        self.emit(f"const auto {n} = objects({e});")
        self.declare(n, "objarr", True)
