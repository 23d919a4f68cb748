"""Random declarations of closures with state, of closures that make others, and
of what is called with them."""

from expressions import Expressions


class Lambdas(Expressions):

    def captured(self, c):
        """A capture, and the number that the lambda makes of it."""
        found = [v for v in self.visible("int", "obj", but=c.n)]
        if not found:
            return "", "1"
        v = self.r.choice(found)
        value = v.name if v.kind == "int" else f"{v.name}.value"
        if "->" in v.name:
            return self.any_of(["&", "this"] +
                               (["*this"] if self.std >= 17 else [])), value
        return self.any_of(["&", "=", v.name, f"&{v.name}"]), value

    def may_hold(self):
        """May there be a closure that no class stands for?"""
        # A body with one delegates to itself as to another generator, and so
        # moves its arguments once more.
        if self.std < 17 or self.recurses:
            return False
        self.closures = True
        return True

    def declare_generic(self, c):
        """A closure whose parameters have any type."""
        if not self.may_hold():
            return self.declare_madeby(c)
        n, (how, value) = c.n, self.captured(c)
        q = self.any_of(["auto q", "const auto &q", "auto &&q"])
        more = ["auto... r", "const auto &...r", "auto &&...r"]
        text = self.any_of([
            f"auto {n} = [{how}]({q}) {{ return w({value} + q); }};",
            f"const auto {n} = [{how}]({q}) {{ return w({value} - q); }};",
            f"auto {n} = [{how}]({self.any_of(more)}) {{ "
            f"return w({value} + (0 + ... + r)); }};",
            f"auto {n} = [{how}](int q, {self.any_of(more)}) {{ "
            f"return w({value} + q + static_cast<int>(sizeof...(r))); }};",
            f"auto {n} = [{how}]({q}) mutable -> int {{ return w({value} * q); }};"]
            + ([f"auto {n} = [{how}]<class Q>(Q q) {{ "
                f"return w({value} + q + static_cast<int>(sizeof(Q))); }};"]
               if self.std >= 20 else []))
        self.emit(text + f" (void){n};")
        self.declare(n, "fn", True)

    def declare_stateful(self, c):
        """A closure that has an object of its own, and may change it."""
        if not self.may_hold():
            return self.declare_madeby(c)
        n, e = c.n, c.e
        inits = [f"k = {e}", f"k = w({e} + 1L)"]
        forms = [f"auto {n} = [{self.any_of(inits)}](int q) mutable {{ "
                 f"k = w(k + q); return k; }};",
                 f'auto {n} = [o = make("{n}", {e})](int q) {{ '
                 f"return w(o.value + q); }};",
                 f'auto {n} = [o = Obj({e}), k = 2](int q) mutable {{ '
                 f"o.value = w(o.value + q + k++); return o.value; }};",
                 f'const auto &{n} = [o = Obj("{n}", {e})](int q) {{ '
                 f"return w(o.value + q); }};"]
        if c.mo and "->" not in c.mo:
            forms += [f"auto {n} = [o = std::move({c.mo})](int q) {{ "
                      f"return w(o.value + q); }};",
                      f"auto {n} = [o = {c.mo}](int q) mutable {{ ++o.value; "
                      f"return w(o.value + q); }};",
                      f"auto {n} = [&o = {c.mo}](int q) {{ "
                      f"return w(o.value += q); }};"] * 2
        if self.r.random() < 0.15:
            # One that cannot be copied.
            self.emit(f"auto {n} = [u = std::make_unique<Obj>({self.still(n)})]"
                      f"(int q) {{ return w(u->value + q); }};")
            return self.declare(n, "part", True, f"{n}(1)")
        self.emit(self.any_of(forms) + f" (void){n};")
        self.declare(n, "fn", True)

    def declare_madeby(self, c):
        """A closure that makes a closure, or calls one inside."""
        n, (how, value) = c.n, self.captured(c)
        # Which is made first, the closure or the number, is not said.
        e = c.e if "&" in how else "3"
        text, kind, part = self.any_of([
            (f"auto {n} = [{how}](int q) {{ return [=](int s) {{ "
             f"return w({value} + q + s); }}; }};", "part", "{}(1)(2)"),
            (f"auto {n} = [{how}](int q) {{ auto in = [&](int s) {{ "
             f"return w({value} + q + s); }}; return in(q) + in(1); }};",
             "fn", ""),
            (f"auto {n} = [{how}] {{ Obj t(\"in\", {value} & 7); "
             f"return [t](int s) {{ return w(t.value + s); }}; }}();", "fn", ""),
            (f"int {n} = [{how}] {{ Obj t(\"ii\", 2); note(\"ii\"); "
             f"return w(t.value + {value}); }}();", "int", ""),
            (f"int {n} = [{how}](int q) -> int {{ if (q > 3) return 3; "
             f"return w({value} + q); }}({c.e});", "int", ""),
            (f"int (*{n})(int) = [](int q) {{ Obj t(q); return w(t.value); }};",
             "fn", ""),
            (f"auto {n} = +[](int q) {{ return w(q + 3); }};", "fn", ""),
            (f"std::vector<std::function<int(int)>> {n}{{plus, [{how}](int q) "
             f"{{ return w({value} + q); }}}};", "part", "{0}[1](2) + {0}[0](1)"),
            (f"auto {n} = std::make_pair({e}, [{how}](int q) {{ "
             f"return w({value} + q); }});", "part", "{0}.second({0}.first)")])
        self.emit(f"{text} (void){n};")
        self.declare(n, kind, True, part.format(n))

    def declare_overloaded(self, c):
        """Closures that are called as one."""
        # Clang copies what they capture once more when it makes bases of them.
        (one, first), (two, second) = self.captured(c), self.captured(c)
        if "&" not in one or "&" not in two or not self.may_hold():
            return self.declare_madeby(c)
        n = c.n
        text = self.any_of([
            f"overloaded {n}{{[{one}](int q) {{ return w({first} + q); }}, "
            f"[{two}](const Obj &q) {{ return w({second} + q.value); }}}};",
            f"auto {n} = overloaded{{[{one}](int q) {{ return w({first} + q); }}, "
            f"[](const auto &q) {{ return valued(q); }}}};",
            f"const overloaded {n} = {{[{one}](const Obj &q) {{ "
            f"return w({first} + q.value); }}, plus_t()}};"])
        self.emit(text)
        self.declare(n, *self.any_of([
            ("fn", True), ("part", True, f"{n}(global())")]))

    def declare_passed(self, c):
        """Closures as arguments of calls."""
        n, (how, value) = c.n, self.captured(c)
        lambda_ = f"[{how}](int q) {{ return w({value} + q); }}"
        e = c.e if "&" in how else "3"
        forms = [f"int {n} = apply({lambda_}, {e});",
                 f"int {n} = w(apply({lambda_}, 1) + apply(plus, 2));",
                 f"int {n} = apply([&](int s) {{ return apply({lambda_}, s); }}, 2);",
                 f"int {n} = 1; each(ints({c.e}), [&](int q) {{ "
                 f"{n} = w({n} + q); }});",
                 f"auto {n}_f = holding({lambda_}); int {n} = {n}_f.call({e});",
                 f"int {n} = holding({lambda_}).call({e});"]
        fs = [v.name for v in self.visible("fn", but=n)]
        if fs:
            f = self.r.choice(fs)
            forms += [f"int {n} = apply({f}, {c.e});",
                      f"int {n} = apply([&](int q) {{ return {f}(q); }}, {c.e});",
                      f"int {n} = holding({f}).call({c.e});",
                      f"auto &&{n}_f = {f}; int {n} = {n}_f({c.e});"]
        self.emit(self.any_of(forms))
        self.declare(n, "int")
