"""Random declarations of local types, and of what is made of them."""

from expressions import Expressions


class Types(Expressions):

    def type_name(self):
        """A name for a type. That of the prelude is hidden by some."""
        here = [var.kind for var in self.scopes[-1]]
        if self.shadow and self.r.random() < 0.5 and "type" not in here:
            self.declare("Hidden", "type")
            return "Hidden"
        self.counter += 1
        return f"T{self.counter}"

    def declare_lbase(self, c):
        """A class with a base, a constructor and a destructor."""
        t, n = self.type_name(), c.n
        after = self.any_of(["", f' ~{t}() {{ note("~{t}", value); }}',
                             " int last() const { return kept; } int kept = 2;",
                             " enum { one, two }; int kind = two;"])
        self.emit(f'struct {t} : Obj {{ explicit {t}(int i) : Obj("lb", i) {{}} '
                  f"int twice() const {{ return w(value * 2L); }}{after} }};")
        self.emit(self.any_of([f"{t} {n}({c.e});", f"{t} {n}{{{c.e}}};",
                               f"const {t} {n}({c.e});",
                               f"const {t} &{n} = {t}({c.e});",
                               f"auto {n} = {t}({c.e});"]))
        self.declare(n, *self.any_of([("obj", True),
                                      ("part", True, f"{n}.twice()")]))

    def declare_lfields(self, c):
        """Members with initialisers, other types and functions inside."""
        t, n = self.type_name(), c.n
        self.emit(f"struct {t} {{")
        for line in self.r.sample([
                "  enum Kind { first, second = 3 }; Kind kind = second;",
                '  struct Inner { Obj obj{"in", 2}; } inner;',
                "  using Number = int; Number number = 7;",
                "  static int doubled(int i) { return w(i * 2L); }",
                "  int operator()(int i) const { return w(i + k); }",
                "  operator int() const { return k; }",
                "  union { int whole = 1; char letter; };",
                "  unsigned low : 3; unsigned : 2; unsigned high : 4;"],
                self.r.randint(0, 3)):
            self.emit(line)
            if "low" in line:
                self.emit(f"  {t}() : low(1), high(2) {{}}")
        self.emit("  int k = 2;")
        self.emit("};")
        self.emit(f"{t} {n}; {n}.k = {c.e}; (void){n};")
        self.declare(n, "part", False, f"{n}.k")

    def declare_lunnamed(self, c):
        n, e = c.n, c.e
        self.emit(self.any_of([
            f'struct {{ int k; Obj o; }} {n} = {{{e}, Obj("un", 1)}};',
            f'struct {{ int k; Obj o; }} {n}{{{e}, {{"un", 2}}}};',
            f"struct {{ int k; }} {n} = {{{e}}}, *{n}_p = &{n}; ++{n}_p->k;",
            f"union {{ int k; char c[4]; }} {n}; {n}.k = {e};",
            f"struct {{ int k, l[2]; }} {n} = {{{e}, {{1, 2}}}};"]))
        self.declare(n, "part", False, f"{n}.k")

    def declare_lbits(self, c):
        t, n = self.type_name(), c.n
        self.emit(f"struct {t} {{ unsigned a : 3, : 2, b : 4; bool c : 1; }};")
        self.emit(f"{t} {n}{self.any_of([' = {}', '{}', ' = {1, 2, true}'])}; "
                  f"{n}.b = static_cast<unsigned>({c.e}) & 7u;")
        self.declare(n, "part", True,
                     self.any_of([f"{n}.a", f"{n}.b", f"{n}.b + {n}.c"]))

    def declare_lunion(self, c):
        """A union without a name: its members are names of the block."""
        n = c.n
        self.emit(f"union {{ int {n}; unsigned char {n}_b[4]; }}; {n} = {c.e};")
        self.declare(n, "part", False)

    def declare_lenum(self, c):
        n = c.n
        self.counter += 1
        t = f"E{self.counter}"
        # In a handler of a template GCC says that such a typedef hides itself.
        unnamed = [f"typedef enum {{ {t}_a, {t}_b }} {t}; "]
        self.emit(self.any_of([
            f"enum {t} {{ {t}_a, {t}_b = 4 }}; ",
            f"enum {t} : short {{ {t}_a = 2, {t}_b = {t}_a + 3 }}; "] +
                              unnamed * (self.form != "template")) +
            self.any_of([f"{t} {n} = {c.e} > 3 ? {t}_a : {t}_b;",
                         f"const {t} {n} = {c.e} > 3 ? {t}_b : {t}::{t}_a;",
                         f"auto {n} = {t}({t}_b); if ({c.e} > 2) {n} = {t}_a;"]))
        self.declare(n, "part", True, self.any_of([n, f"{n} + {t}_b"]))

    def declare_lalias(self, c):
        n, e = c.n, c.e
        self.counter += 1
        t = f"A{self.counter}"
        text, kind = self.any_of([
            (f"typedef int {t}[2]; {t} {n} = {{{e}, 1}};", "intarr"),
            (f"using {t} = const int; {t} {n} = {e};", "int"),
            (f"using {t} = const Obj &; {t} {n} = global();", "obj"),
            (f"using {t} = int (*)(int); {t} {n} = &plus;", "fn"),
            (f"typedef Agg {t}; typedef {t} {t}t; {t}t {n} = agg({e});", "agg"),
            (f"using {t} = std::vector<int>; {t} {n} = ints({e});", "vec"),
            (f"using {t} = int; using {t}b = {t}; const {t}b {n}({e});", "int")])
        self.emit(f"{text} (void){n};")
        self.declare(n, kind, True)

    def declare_llist(self, c):
        """A type that points to itself."""
        t, n = self.type_name(), c.n
        self.emit(f"struct {t} {{ int k; {t} *next; int sum() const "
                  f"{{ return next ? k + next->sum() : k; }} }};")
        self.emit(f"{t} {n} = {{1, nullptr}}, {n}_2{{{c.e}, &{n}}}; "
                  f"{n}.k = w({n}_2.sum());")
        self.declare(n, "part", False, f"{n}.k")

    def declare_lhidden(self, c):
        """The type that others hide, in whatever form it is here."""
        n = c.n
        if self.visible("type"):
            return self.declare_obj(c)
        self.emit(self.any_of([f"Hidden {n}({c.e});", f"Hidden {n}{{{c.e}}};",
                               f"auto {n} = Hidden({c.e});"]))
        self.declare(n, "part", True, f"{n}.once()")
