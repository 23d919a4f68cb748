"""Random declarations of numbers, pointers and enumerations."""

from expressions import Expressions


class Values(Expressions):

    def declare_int(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([f"int {n} = {e};", f"int {n}({e});",
                               f"int {n}{{{e}}};", f"auto {n} = {e};",
                               f"long const {n}_l = {e}; int {n} = w({n}_l);"])
                  + f" (void){n};")
        self.declare(n, "int")

    def declare_cint(self, c):
        n, e = c.n, c.e
        self.emit(f"const int {n} = {e}; (void){n};")
        self.declare(n, "int", True)

    def declare_bool(self, c):
        n = c.n
        self.emit(f"bool {n} = {self.cond()}; (void){n};") \
            if not self.shadow else self.emit(f"bool {n} = true; (void){n};")
        self.declare(n, "bool", True)

    def declare_uninit(self, c):
        n, e = c.n, c.e
        self.emit(f"int {n}; {n} = {e};")
        self.declare(n, "int")

    def declare_memcopy(self, c):
        n, o = c.n, c.o
        self.emit(f"int {n} = {o}.value;")
        self.emit(f"(void){n};")
        self.declare(n, "int")

    def declare_multi(self, c):
        n, e = c.n, c.e
        if self.shadow:
            self.emit(f"int {n} = {e}, {n}_b = {n} + 1; (void){n}_b;")
        else:
            self.emit(self.any_of([
                                   f"int {n} = {e}, *{n}p = &{n}, {n}a[2] = {{1, {n}}}; (void){n}a; ++*{n}p;",
                                   f'int {n} = {e}; Obj {n}x("x", {n}), {n}y({n}x), &{n}z = {n}y; {n}z.value = 2;',
                                   f"int {n} = {e}, {n}_b = {n} + 1, &{n}r = {n}_b; (void){n}r;"]))
        self.declare(n, "int")

    def declare_enum(self, c):
        n, e = c.n, c.e
        self.counter += 1
        t = f"E{self.counter}"
        self.emit(f"enum class {t} {{ ea, eb }}; {t} {n} = {e} > 3 ? {t}::ea : {t}::eb;"
                  f" note(\"en\", static_cast<int>({n}));")
        self.declare(n, "enum", True)

    def declare_static(self, c):
        n = c.n
        self.emit(f"static const int {n} = 3; (void){n};")
        self.declare(n, "int?", True)

    def declare_ptr(self, c):
        n, i = c.n, c.i
        self.emit(f"int *{n} = &{i}; *{n} = w(*{n} + 1);")
        self.declare(n, "ptr")

    def declare_intref(self, c):
        n, i = c.n, c.i
        self.emit(f"int &{n} = {i}; (void){n};")
        self.declare(n, "int")

    def declare_longref(self, c):
        n, i = c.n, c.i
        self.emit(f"const long &{n} = {i}; note(\"l\", {n});")
        self.declare(n, "long", True)
