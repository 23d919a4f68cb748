"""Random declarations of arrays."""

from expressions import Expressions


class Arrays(Expressions):

    def declare_intarr(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([f"int {n}[2] = {{{e}, 3}};", f"int {n}[] = {{1, {e}}};",
                               f"int {n}[3] = {{}};", f"int {n}[2]{{{e}, 2}};",
                               f"const int {n}[2] = {{1, {e}}};"])
                  + f" (void){n};")
        self.declare(n, "intarr", True)

    def declare_arr2(self, c):
        n, e = c.n, c.e
        self.emit(f"int {n}[2][2] = {{{{1, {e}}}, {{3, 4}}}}; note(\"a\", {n}[0][1]);")
        self.declare(n, "arr2")

    def declare_objarr(self, c):
        # No element is kept across a suspension, which costs a move; and
        # compilers do not agree when the temporaries of the first element die
        # if a later one throws.
        n, few = c.n, self.pick("int", but=c.n) or "3"
        e = self.still(n)
        self.emit(self.any_of([
            f'Obj {n}[2] = {{make("a0", {few}), Obj("a1", {e})}};',
            f'Obj {n}[] = {{Obj("a0", {few}), {{"a1", {e}}}}};',
            f"Obj {n}[2];",
            f'Obj {n}[3] = {{{{"only", {few}}}}};']))
        self.declare(n, "objarr", True)

    def declare_arrinit(self, c):
        n, e, o = c.n, self.still(c.n), c.o
        x = o or 'Obj("z", 1)'
        self.emit(f'const Obj {n}[2] = {{{x}, Obj({e})}};')
        self.declare(n, "objarr", True)

    def declare_arrref(self, c):
        n, e, mo = c.n, c.e, c.mo
        self.emit(f'Obj (&&{n})[1] = {{}}; (void){n};') \
            if False else self.emit(f"Obj *const {n} = &{mo}; {n}->value = {e};")
        self.declare(n, "objptr")

    def declare_aggarr(self, c):
        n, e = c.n, self.still(c.n)
        self.emit(f'Agg {n}[2] = {{{{4, Obj("i0", 1)}}, agg({e})}}; '
                  f'note("g", {n}[1].first);')
        self.declare(n, "aggarr", True)
