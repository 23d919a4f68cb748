"""Random statements that have no statements inside."""

import re

from declarations import Declarations


class Statements(Declarations):

    def yield_(self):
        if not self.can_yield:
            return self.effect()
        r, y = self.r, self.yields
        n = self.num()
        o = self.pick("obj")
        if y in ("int", "long"):
            forms = [n] * 4 + [f"{{{r.randint(1, 9)}}}"]
            if y == "long" and r.random() < 0.3:
                forms = [f"{n} + 1L"]
        elif y == "const int &":
            v = self.pick("int")
            forms = [n, f"larger({n}, 3)"] + ([v] if v else [])
            if v:
                forms += [f"larger({v}, {n})", f"larger({v}, {v})"]
        elif y == "Obj":
            forms = [self.object(), f"Conv({n})", f'{{"b", {n}}}',
                     f"agg({n}).second"]
            m = self.pick("obj", mutable=True)
            if o:
                forms += [o, o, f'{n} > 3 ? {o} : {self.object()}']
            if m:
                forms += [f"std::move({m})"]
        elif y == "const Obj &":
            forms = [self.object(), f"Conv({n})", f"agg({n}).second"]
            if o:
                forms += [o, f"same({o})"]
        elif y == "Obj &":
            m = self.pick("obj", mutable=True)
            forms = [m or "global()"]
        elif y == "Which":
            forms = [f"Which({n})", f"{n} + 0.5", f"{n} > 2 ? Which({n}) : Which(1.5)"]
        else:
            forms = [self.string(), self.string(), '"literal"',
                     f'std::to_string({n}) + "!"']
        self.emit(f"co_yield {self.any_of(forms)};")

    def effect(self):
        self.emit(self.any_of([
                               f'note("e", {self.num()});', "maybe_throw();",
                               f"(void)valued({self.object()});"]))

    def assign(self):
        r = self.r
        v = self.r.choice(self.visible("int", "obj", "str", "part",
                                       mutable=True) or [None])
        if not v:
            return self.effect()
        if v.kind == "part":
            self.emit(f"{v.text} = {self.num(v.name)} & 3;")
        elif v.kind == "int":
            self.emit(self.any_of([f"{v.name} = w({self.num()});",
                                   f"++{v.name};", f"{v.name} ^= 1;"]))
        elif v.kind == "obj":
            o = self.pick("obj", but=v.name)
            forms = [f"{v.name} = {self.object()};",
                     f"{v.name}.value = {self.num()};"]
            if o:
                forms.append(f"{v.name} = {o};")
            self.emit(self.any_of(forms))
        else:
            self.emit(f"{v.name} = {self.string()};")

    def quiet(self):
        """A block without yields, with a lambda that keeps copies."""
        v = self.pick("obj") or "global()"
        i = self.pick("int") or "fuel()"

        def inside():
            n = self.fresh("f")
            how = self.r.choice(["=", "&"] + ([v, f"{v}, &"] if "(" not in v and
                                              False else []))
            if n in (v, i):
                n = n + "_fn"
            self.emit(f"auto {n} = [{how}](int q) {{ Obj t(q); return "
                      f"w({v}.value + {i} + t.value); }}; (void){n};")
            self.declare(n, "fn", True)
            self.statements()
            self.emit(f'note("quiet", {n}({self.num()}));')
        self.without_yields(inside, "{")

    def choice(self):
        """Suspensions on some ways through an expression only."""
        if not self.can_yield:
            return self.effect()
        one, two = (f"(co_yield {self.yielded(1)})" for _ in range(2))
        forms = [f"{self.cond()} ? static_cast<void>({one}) : "
                 f"static_cast<void>({two});",
                 f"static_cast<void>({one}), note(\"comma\");"]
        if self.sends:
            forms += [f'note("choice", {self.cond()} ? {one} : {self.num()});',
                      f'note("and", ({self.cond()}) && {one} > 1);',
                      f'note("or", ({self.cond()}) || {one} > 1);',
                      f"(void)Obj({one}).value;"]
        self.emit(self.any_of(forms))

    def order(self):
        """What is evaluated before a suspension, and what after it."""
        v = self.pick("int", mutable=True)
        if not self.can_yield or not v:
            return self.effect()
        changing = {"int": f"++{v}", "long": f"++{v}", "Which": f"Which(++{v})",
                    "const int &": f"++{v}", "Obj": f'Obj("e", ++{v})',
                    "const Obj &": f'Obj("e", ++{v})',
                    "std::string": f"std::to_string(++{v})"}
        operand = self.yielded(1)
        if self.r.random() < 0.6:
            operand = changing.get(self.yields, operand)
        one = f"(co_yield {operand})"
        # Before C++17 what is left of both sides may be evaluated either way.
        number = self.num() if self.std >= 17 else self.r.randint(0, 7)
        value = f"w({one})" if self.sends else f"({one}, {number})"
        if self.r.random() < 0.4:
            value = f"({v} = {self.r.randint(0, 7)}, {value})"
        n = self.fresh("l")
        while re.search(rf"\b{n}\b", f"{v} {value}"):
            n = self.fresh("l")
        # Before C++17 the operands of a shift have no order.
        shifts = [f'note("shift", {v} << ({v} = {self.r.randint(0, 7)}, '
                  f"{value}));"] * 2 if self.std >= 17 else []
        self.emit(self.any_of(shifts + [
            f"traced({v}) = {value};", f"traced({v}) ^= {value};",
            f"{{ int {n}[] = {{{v}, {value}, {v}}}; "
            f'note("list", {n}[0] * 100 + {n}[1] * 10 + {n}[2]); }}',
            f"{{ int {n}[] = {{{v}, {value}, {v}++, {v}}}; "
            f'note("list", {n}[0] * 100 + {n}[2] * 10 + {n}[3]); }}',
            f"{{ int {n}[] = {{{v}, ({v} = {value}), {v}}}; "
            f'note("list", {n}[0] * 100 + {n}[1] * 10 + {n}[2]); }}',
            f"{{ Agg {n}{{{v}, Obj(({v} = {value}))}}; "
            f'note("agg", {n}.first * 100 + {n}.second.value); }}']))
