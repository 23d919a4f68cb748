"""Random declarations of references, to objects that exist and to temporaries."""

from expressions import Expressions


class References(Expressions):

    def declare_ref(self, c):
        n, mo = c.n, c.mo
        self.emit(f"{self.r.choice(['Obj', 'auto'])} &{n} = {mo}; (void){n};")
        self.declare(n, "obj")

    def declare_cref(self, c):
        n, o = c.n, c.o
        self.emit(self.any_of([f"const Obj &{n} = {o};", f"const auto &{n} = {o};",
                               f"auto &&{n} = {o};",
                               f"const Obj &{n} = same({o});"]) + f" (void){n};")
        self.declare(n, "obj", True)

    def declare_condref(self, c):
        n, e, o = c.n, c.e, c.o
        self.emit(f"const Obj &{n} = {e} > 3 ? {o} : global(); (void){n};")
        self.declare(n, "obj", True)

    def declare_life(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([f'const Obj &{n} = make("{n}", {e});',
                               f'const Obj &{n} = Conv({e});',
                               f'const Obj &{n}{{"{n}", {e}}};',
                               f'const Obj &{n} = {{"{n}", {e}}};',
                               f"const Obj &{n} = {e} > 2 ? Obj(1) : {self.object(n)};"
                               ]) + f" (void){n};")
        self.declare(n, "obj", True)

    def declare_rref(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([f'Obj &&{n} = make("{n}", {e});',
                               f'auto &&{n} = make("{n}", {e});']) +
                  f" (void){n};")
        self.declare(n, "obj")

    def declare_sublife(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([f'const int &{n} = Obj("{n}", {e}).value;',
                               f"const int &{n} = agg({e}).second.value;",
                               f"const int &{n} = agg({e}).first;",
                               f"int &&{n} = {e} + 1;",
                               ]) + f" (void){n};")
        self.declare(n, "int", True)

    def declare_baseref(self, c):
        n, e = c.n, c.e
        self.emit(f'const trace::base &{n} = make("{n}", {e}); (void){n};')
        self.declare(n, "base", True)
