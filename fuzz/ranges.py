"""Random walks over ranges, and delegation."""

from blocks import Blocks
from names import Var


class Ranges(Blocks):

    def range_for(self):
        r = self.r
        n = self.fresh("e")
        arr = self.pick("intarr", "vec", but=n)
        oarr = self.pick("objarr", but=n)
        e = self.num(n)
        forms = [(f"int {n} : ints({e})", "int"),
                 (f"const Obj &{n} : objects({e})", "obj"),
                 (f"Obj {n} : objects({e})", "obj"),
                 (f"auto &&{n} : Range({e})", "int"),
                 (f"int {n} : {{1, 2, 3}}", "int"),
                 (f"int {n} : inner({e})", "int"),
                 (f"auto {n} : Range({e})", "int")]
        if arr:
            forms += [(f"const int &{n} : {arr}", "int")] * 2
        if oarr:
            forms += [(f"const Obj &{n} : {oarr}", "obj"),
                      (f"auto {n} : {oarr}", "obj")]
        if self.std >= 17:
            forms += [(f"const auto &[{n}, {n}b] : std::vector<Agg>(2, agg({e}))",
                       "sbint")]
        text, kind = self.any_of(forms + self.rarer(n, e) * 2)
        self.loops.append("loop")
        self.emit(f"for ({text}) {{")
        self.depth += 1
        self.scopes.append([Var(n, kind, True)])
        self.emit(f"(void){n};")
        if kind == "sbint":
            self.emit(f"(void){n}b;")
        self.emit("if (!tick())")
        self.emit("  break;")
        self.statements()
        self.scopes.pop()
        self.depth -= 1
        self.emit("}")
        self.loops.pop()

    def rarer(self, n, e):
        """Lists, temporaries inside temporaries, ends of another type, proxies,
        and generators made on the spot."""
        o = self.pick("obj", but=n) or "global()"
        still = self.still(n)
        made = self.any_of(["Obj", "const Obj &", "auto", "auto &&",
                            "const auto &"])
        forms = [(f'{made.replace("auto &&", "auto")} {n} : '
                  f'{{{o}, Obj("l", {still})}}', "obj"),
                 (f"{made} {n} : Makes({e})", "obj"),
                 (f"int {n} : std::vector<int>{{{e}, 2}}", "int"),
                 (f"const Obj &{n} : std::vector<Obj>{{{o}, Obj({still})}}",
                  "obj"),
                 (f"int {n} : Nest{{agg({still}), {{1, 2}}}}.list", "int"),
                 (f"auto &{n} : adl::Row({e})", "int"),
                 (f"int {n} : {e} > 3 ? ints(1) : ints(2)", "int"),
                 (f"int {n} : {self.generator(e, False)}", "int")]
        if self.std >= 17:
            forms += [(f"auto {n} : Until({e})", "int"),
                      (f"auto [{n}, {n}b] : pairs({e})", "sbint"),
                      (f"auto &&[{n}, {n}b] : pairs({e})", "sbint")]
        if self.std >= 20:
            forms += [(f"Obj {n}i({e}); int {n} : ints({n}i.value)", "int"),
                      (f"auto {n}i = ints({e}); auto &{n} : {n}i", "int"),
                      (f"const auto &{n}i = pairs({e}); "
                       f"auto &[{n}, {n}b] : {n}i", "sbint")]
        return forms

    def generator(self, e, captures):
        """A lambda that is a generator, and is called. A loop does not keep it:
        what it captures would die."""
        how, forms = "", [
            'Obj g("g", q); co_yield q; co_yield w(g.value);',
            "co_yield w(q + 1);",
            "for (int h = 0; h < 2; ++h) co_yield w(q + h);"]
        v = self.pick("int", mutable=True)
        if captures and v and "->" not in v and self.form != "template":
            how = self.any_of(["&", f"&{v}"])
            forms = [f"co_yield w({v} + q); {v} = w({v} + 1);"]
        return (f"[{how}](int q) YIELDC_GENERATOR -> yieldc::generator<int> {{ "
                f"{self.any_of(forms)} }}({e})")

    def delegate(self):
        """Another generator, or a range, in place of this one."""
        if not self.can_yield or self.yields not in ("int", "const int &",
                                                     "const Obj &"):
            return self.effect()
        n = self.num()
        forms = ([f"inner({n})", f"ints({n})", f"refers({n})"]
                 if "int" in self.yields else [f"objects({n})"])
        v = self.pick("int", mutable=True)
        if v and "int" in self.yields:
            forms += [f"inner(++{v})", f"refers({v}++)", f"refers({v})"]
        if "int" in self.yields:
            vec = self.pick("vec")
            forms += [self.generator(n, True), f"std::vector<int>{{{n}, 2}}",
                      f"owns(std::unique_ptr<Obj>(new Obj({self.still()})))",
                      f"keeps(ints({n}), {self.still()})", f"Range({n})",
                      f"refers(Obj({n}).value)", f"Counter{{{n}}}.each()",
                      f"{n} > 3 ? ints(1) : ints(2)"]
            forms += [vec, f"keeps({vec}, 2)"] if vec else []
        else:
            o = self.pick("obj") or "global()"
            forms += [f"std::vector<Obj>{{{o}, Obj({self.still()})}}",
                      f"alike({o})", f'alike(Obj("al", {n}))']
        self.emit(f"co_yield yieldc::elements_of({self.any_of(forms)});")

    def recurse(self):
        """This very generator, as long as there is fuel."""
        # As another generator it would move its arguments once more.
        if not self.can_yield or self.attempts or self.closures or \
                self.form == "template":
            return self.effect()
        self.recurses = True
        name = self.name
        if self.form == "member":
            name = self.any_of(["this->", "", "(*this)."]) + name
        o = self.pick("obj")
        call = f"{name}({self.num()}, {self.object()}, {o or 'global()'})"
        self.emit("if (tick())")
        self.emit(f"  co_yield yieldc::elements_of({call});")
