"""Random declarations of closures and what holds them."""

from expressions import Expressions


class Closures(Expressions):

    def declare_refcap(self, c):
        n, mo, i = c.n, c.mo, c.i
        v = i or mo
        if not v:
            return self.effect()
        val = v if v == i else f"{v}.value"
        how = self.r.choice(["&", f"&{v}"] if "->" not in v else ["&", "this"])
        self.emit(f"auto {n} = [{how}](int q) {{ {val} = w({val} + 1); "
                  f"return w({val} + q); }}; (void){n};")
        self.declare(n, "fn", True)

    def declare_fnref(self, c):
        n = c.n
        self.emit(f"auto {n} = [](int q) {{ int r = q; return r + 1; }};"
                  f" (void){n};")
        self.declare(n, "fn", True)

    def declare_func(self, c):
        n = c.n
        v = self.pick("int", but=n) or self.pick("obj", but=n)
        if self.form == "member" and self.r.random() < 0.5:
            v = "this->field"
        if not v:
            return self.effect()
        ints = [x.name for x in self.visible("int", but=n)]
        val = v if v in ints else f"{v}.value"
        how = self.r.choice(["=", v, f"&{v}", "&"] if "->" not in v else
                            ["&", "this"])
        self.emit(f"std::function<int(int)> {n} = [{how}](int q) {{ "
                  f"return w({val} + q); }};")
        self.declare(n, "fn", True)

    def declare_initcap(self, c):
        n, e = c.n, c.e
        self.emit(f"std::function<int(int)> {n} = [c = {e}](int q) {{ "
                  f"return w(c + q); }};")
        self.declare(n, "fn", True)
