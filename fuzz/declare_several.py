"""Random declarations with several declarators, or of which the initialiser has
a list in a list; and of pointers to functions and to members."""

from expressions import Expressions


class Several(Expressions):

    def declare_mixed(self, c):
        n, e = c.n, c.e
        text, kind = self.any_of([
            (f"const int {n} = {e}, *{n}_p = &{n}, *const {n}_q = {n}_p; "
             f"(void){n}_q;", "int"),
            (f"int {n} = {e}, {n}_a[2] = {{{n}, 1}}, (&{n}_r)[2] = {n}_a; "
             f"{n} = {n}_r[1];", "int"),
            (f"int (*{n})(int) = plus, {n}_2 = {e}; (void){n}_2;", "fn"),
            (f"int {n}_2 = {e}, (*{n})(int) = {n}_2 > 2 ? &plus : &minus;", "fn"),
            (f'Obj {n}("{n}", {e}), *{n}_p = &{n}, &{n}_r = *{n}_p; '
             f"{n}_r.value = 2;", "obj"),
            (f'Obj {n}{{"{n}", {e}}}, {n}_2[2] = {{Obj("d", 1), {{"e", 2}}}}; '
             f"(void){n}_2;", "obj"),
            (f"auto {n} = {e}, {n}_2 = {n} + 1, *{n}_p = &{n}_2; ++*{n}_p;",
             "int"),
            (f'auto {n} = make("{n}", {e}), *{n}_p = &{n}; (void){n}_p;', "obj"),
            (f"const Obj {n}({e}), &{n}_r = {n}, *{n}_p = &{n}_r; (void){n}_p;",
             "obj"),
            (f'const Obj &{n} = make("{n}", {e}), &{n}_r = {n}; (void){n}_r;',
             "obj"),
            (f"bool {n}_b = true, {n}_c = !{n}_b; int {n} = {n}_c ? 1 : {e};",
             "int"),
            (f"std::string {n}({e} & 3, 'm'), {n}_2 = {n} + 'n', "
             f"{n}_3 = {{'o', 'p'}}; (void){n}_3;", "str")])
        self.emit(f"{text} (void){n};")
        self.declare(n, kind, True)

    def declare_counting(self, c):
        """A variable that is there once."""
        n = c.n
        self.emit(self.any_of([
            f"static int {n} = 3; {n} = w({n} + 1);",
            f"static int {n}, {n}_2 = 1; {n} = w({n} + {n}_2);",
            f"static int {n}_s[2] = {{1, 2}}; int &{n} = {n}_s[1]; {n} ^= 1;",
            f"static const int {n}_s = 5; const int &{n} = {n}_s;",
            f"constexpr int {n} = 3; char {n}_a[{n}] = {{}}; (void){n}_a;"] +
            ([f"static struct {{ int k; }} {n}_s = {{2}}; int &{n} = ++{n}_s.k;"]
             if self.form != "template" else [])))
        self.declare(n, "part", True)

    def declare_nest(self, c):
        # Compilers do not agree what dies first if a part of a list throws.
        n, e, x = c.n, self.still(c.n), self.r.randint(0, 7)
        self.emit(self.any_of([
            f'Nest {n} = {{{{1, {{"n", 1}}}}, {{{e}, 2}}}};',
            f'Nest {n}{{{{{e}, Obj("n", 1)}}, {{}}}};',
            f"Nest {n} = {{agg({e}), {{1, 2, 3}}}};",
            f"const Nest {n}{{agg({x}), {{{e}, 1}}}};",
            f'Nest {n} = Nest{{{{1, Obj("n")}}, {{2, {e}}}}};',
            f'const Nest &{n} = {{{{1, Obj("n")}}, {{2, {e}}}}};']))
        self.declare(n, "part", True, self.any_of(
            [f"{n}.list[1]", f"{n}.agg.first", f"{n}.agg.second.value"]))

    def declare_filled(self, c):
        """Members with initialisers of their own."""
        n, e = c.n, c.e
        forms = [f"Filled {n};", f"Filled {n}{{}};", f"Filled {n} = Filled();"]
        if self.std >= 17:
            forms += [f"Filled {n}{{{e}}};", f"const Filled {n} = {{{e}}};",
                      f'Filled {n} = {{{e}, {{"fi", 2}}}};',
                      f"Filled {n} = {{{e}, Obj(2), 5}};",
                      f"const Filled &{n} = Filled{{{e}}};"]
        if self.std >= 20:
            forms += [f"Filled {n}{{.a = {e}}};", f"Filled {n} = {{.b = {e}}};",
                      f'Filled {n}{{.a = {e}, .o = {{"fi", 1}}, .b = 3}};',
                      f"const Filled {n}{{.o = Obj({e})}};"] * 2
        self.emit(self.any_of(forms))
        self.declare(n, "part", True, self.any_of(
            [f"{n}.a", f"{n}.b", f"{n}.o.value"]))

    def declare_toplace(self, c):
        """A reference to a part of something."""
        n = c.n
        forms = [(f"int &{n} = {v}.value;", "int", False)
                 for v in [c.mo] if v]
        forms += [(f"const Obj &{n} = {v.name}[{self.r.randint(0, 1)}];", "obj",
                   True) for v in self.visible("objarr", but=n)]
        forms += [(f"auto &&{n} = {v.name}[{self.r.randint(0, 1)}].value;",
                   "int", True) for v in self.visible("objarr", but=n)]
        forms += [(f"const int &{n} = {v.name}[1];", "int", True)
                  for v in self.visible("intarr", "vec", but=n)]
        forms += [(f"const auto &{n} = {v.name}.second;", "obj", True)
                  for v in self.visible("agg", but=n)]
        forms += [(f"auto &{n} = {c.i} > 3 ? {c.i} : fuel();", "int", True),
                  (f"int &{n} = {c.i} = w({c.e});", "int", False),
                  (f"int *const {n}_p = &{c.i}, &{n} = *{n}_p;", "int", False)
                  ] if c.i else []
        if not forms:
            return self.declare_obj(c)
        text, kind, const = self.any_of(forms)
        self.emit(f"{text} (void){n};")
        self.declare(n, kind, const)

    def declare_tomember(self, c):
        n, e = c.n, c.e
        text, part = self.any_of([
            (f"int trace::base::*{n} = &Obj::value;", "global().*{}"),
            (f"int (Counter::*{n})(int) const = &Counter::plus;",
             "(Counter{{3}}.*{})(2)"),
            (f"auto {n} = {e} > 2 ? &Counter::plus : &Counter::minus;",
             "(Counter{{3}}.*{})(1)"),
            (f"int (Counter::*const {n}[2])(int) const = "
             "{&Counter::plus, &Counter::minus};", "(Counter{{4}}.*{}[1])(1)"),
            (f"int Counter::*{n} = nullptr; if ({e} < 99) "
             f"{n} = &Counter::count;", "Counter{{3}}.*{}")])
        self.emit(f"{text} (void){n};")
        self.declare(n, "part", True, part.format(n))

    def declare_tofunction(self, c):
        n, e = c.n, c.e
        text, kind, part = self.any_of([
            (f"int (*{n})(int) = {e} > 3 ? plus : minus;", "fn", ""),
            (f"int (&{n})(int) = plus;", "fn", ""),
            (f"auto *{n} = &minus;", "fn", ""),
            (f"int (*{n}[])(int) = {{plus, &minus}};", "part",
             "{0}[1](2) + {0}[0](1)"),
            (f"int (*(*{n})(bool))(int) = &chosen;", "part", "{}(true)(3)"),
            (f"auto (*{n})(int) -> int = chosen({e} > 2);", "fn", ""),
            (f"Obj (*{n})(const char *, int) = make;", "part",
             '{}("pm", 1).value')])
        self.emit(f"{text} (void){n};")
        self.declare(n, kind, True, part.format(n))

    def declare_list(self, c):
        """The array of a list dies with the list, and so soon."""
        n, e = c.n, c.e
        self.emit(self.any_of([
            f"int {n} = total({{{e}, 1, 2}});",
            f'int {n} = counted({{Obj("l", {e}), {{"m", 2}}}});',
            f"std::initializer_list<int> {n}_l = {{1, 2, 3}}; "
            f"int {n} = total({n}_l);",
            f"auto {n}_l = {{{self.still(n)}, 2}}; int {n} = total({n}_l);",
            f"int {n} = 0; for (int {n}_e : {{{e}, 2, 4}}) {n} += {n}_e;",
            f"int {n} = w(std::vector<int>{{{e}, 3}}[0] + total({{}}));"]))
        self.declare(n, "int")
