"""Random expressions, with at most one effect each: nothing may depend on the
order in which arguments are evaluated."""

from names import Names


class Expressions(Names):

    def num(self, but=None, depth=0):
        """A small int."""
        r = self.r
        choices = ["lit", "var", "var", "var", "obj", "obj", "call", "part",
                   "part"]
        if self.sends and self.can_yield and r.random() < 0.12:
            return f"(co_yield {self.yielded(depth, but)})"
        if depth < 2:
            choices += ["larger", "sum", "tmp", "say", "nested", "elem", "mask", "call",
                        "lambda", "str", "aggtmp", "comma"]
            choices += ["either"] * 3 * self.gnu
        c = r.choice(choices)
        if c == "var":
            v = self.pick("int", but=but)
            if v:
                return v
        if c == "obj":
            v = self.pick("obj", but=but)
            if v:
                return f"{v}.value"
        if c == "part":
            v = self.part(but)
            if v:
                return f"w({v})"
        if c == "sum":
            v = self.pick("int", but=but) or "2"
            return f"w({v} + {self.num(but, depth + 1)})"
        if c == "mask":
            return f"({self.num(but, depth + 1)} & 7)"
        if c == "tmp":
            return f'make("t", {self.num(but, depth + 1)}).value'
        if c == "nested":
            return r.choice([
                             f'valued(same(make("n", {self.num(but, 2)})))',
                             f'same(Obj("m", {self.num(but, 2)})).value',
                             f'valued(Conv({self.num(but, 2)}))',
                             f'valued({{"br", {self.num(but, 2)}}})'])
        if c == "aggtmp":
            return f"agg({self.num(but, 2)}).second.value"
        if c == "larger":
            v = self.pick("int", but=but) or "2"
            return f"larger({v}, {self.num(but, depth + 1)})"
        if c == "comma":
            return f'(note("co"), {self.num(but, depth + 1)})'
        if c == "either":
            return f"({self.num(but, depth + 1)} ?: {self.num(but, depth + 1)})"
        if c == "say":
            return f'say("s", {self.num(but, depth + 1)})'
        if c == "elem":
            a = self.pick("intarr", "vec", but=but)
            if a:
                return f"{a}[{r.randint(0, 1)}]"
            a = self.pick("objarr", but=but)
            if a:
                return f"{a}[{r.randint(0, 1)}].value"
        if c == "call":
            f = self.pick("fn", but=but)
            if f:
                return f"{f}({self.num(but, 2)})"
        if c == "lambda":
            v = self.pick("int", "obj", but=but)
            if v:
                how = r.choice(["&", "=", v, f"&{v}"] if "->" not in v else
                               ["&", "this"])
                val = v if v in [x.name for x in self.visible("int", but=but)] \
                    else f"{v}.value"
                q = "q"
                return (f"[{how}](int {q}) {{ return w({val} + {q}); }}"
                        f"({self.num(but, 2)})")
        if c == "str":
            s = self.pick("str", but=but)
            if s:
                return f"static_cast<int>(({s} + \"!\").size())"
        return str(r.randint(0, 7))

    def still(self, but=None):
        """A small int, without a suspension."""
        kept, self.can_yield = self.can_yield, False
        text = self.num(but)
        self.can_yield = kept
        return text

    def yielded(self, depth, but=None):
        """What co_yield takes, as an operand in a larger expression."""
        y, n = self.yields, self.num(but, depth + 1)
        if y in ("int", "long", "const int &"):
            return n
        if y == "Obj &":
            return self.pick("obj", mutable=True, but=but) or "global()"
        if y == "Which":
            return f"Which({n})"
        if y == "std::string":
            return f"std::to_string({n})"
        return self.r.choice([f'Obj("e", {n})', f'make("k", {n})', "global()"])

    def cond(self):
        r = self.r
        return r.choice([
                         f"({self.num()} & 1) != 0", f"{self.num()} > {r.randint(0, 5)}",
                         f"({self.num()} & 2) == 0 && {self.num()} < 9",
                         f"({self.num()} == 3) || tick()"])

    def object(self, but=None, plain=False):
        """A prvalue or xvalue of Obj."""
        r = self.r
        n = self.num(but, 1)
        forms = [f'make("o", {n})', f'Obj("p", {n})', f"Obj({n})",
                 f'same(make("r", {n}))']
        # What is made there depends on the instantiation: it moves once more.
        if self.form != "template":
            forms.append(f'Obj(make("q", {n}))')
        return r.choice(forms)

    def string(self, but=None):
        n = self.num(but, 1)
        s = self.pick("str", but=but)
        forms = [f"std::to_string({n})", f'std::string("a") + std::to_string({n})']
        if s:
            forms += [s, f'{s} + "z"', f'"y" + {s}.substr(0, 2)']
        return self.any_of(forms)
