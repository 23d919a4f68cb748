"""Random declarations whose types depend on the parameters I, O and R of the
body; elsewhere those that they are in the end."""

from expressions import Expressions


class Templates(Expressions):

    def declare_depends(self, c):
        if self.form != "template":
            return self.declare_obj(c)
        getattr(self, self.any_of(["depends_number", "depends_object",
                                   "depends_alias", "depends_list",
                                   "depends_pack"]))(c)

    def depends_number(self, c):
        n, e = c.n, c.e
        v = self.pick("int", but=n) or "2"
        self.emit(self.any_of([
            f"I {n} = I({e});", f"I {n}{{}}; {n} = {e};", f"auto {n} = I{{{e}}};",
            f"I {n}(static_cast<I>({e}));", f"const auto {n} = I({e});",
            f"decltype({v}) {n} = {e};", f"const I {n} = I({e}) + 1;",
            f"decltype(O({e}).value) {n} = {e};", f"auto &&{n} = I({e});",
            f"const I &{n} = I({e});", f"I {n} = I(), {n}_2 = {n} + {e};",
            f"typename Traits<I>::type {n} = {e};",
            f"const typename Traits<I>::type &{n} = {v};",
            f"int {n} = Traits<O>::size + static_cast<int>(sizeof(I));",
            f"int {n} = Traits<I>::twice({e});"]) + f" (void){n};")
        self.declare(n, "int", True)

    def depends_object(self, c):
        n, e = c.n, c.e
        o = self.pick("obj", but=n) or "global()"
        self.emit(self.any_of([
            f"O {n}{{{e}}};", f'O {n} = O("{n}", {e});', f'auto {n} = O{{"d", {e}}};',
            f'O {n} = {{"d", {e}}};', f"const auto &{n} = O({e});",
            f"auto &&{n} = O({e});", f"const O &{n} = {o};", f"O {n}({o});",
            f"const O {n}{{O({e})}};", f'O &&{n} = O("{n}", {e});',
            f"typename Traits<O>::type {n}({e});",
            f"typename std::decay<const O &>::type {n} = {o};",
            f"auto {n} = Traits<O>::made({e});",
            f"const auto &{n} = Traits<O>::made({e});",
            f"O {n} = Traits<O>::made({e});",
            f"O *{n}_p = nullptr, {n}({e}); {n}_p = &{n}; (void){n}_p;"])
            + f" (void){n};")
        self.declare(n, "obj", True)

    def depends_alias(self, c):
        n, e = c.n, c.e
        self.counter += 1
        t = f"D{self.counter}"
        text, kind = self.any_of([
            (f"using {t} = O; {t} {n}({e});", "obj"),
            (f"using {t} = typename Traits<O>::type; const {t} {n}{{{e}}};", "obj"),
            (f"using {t} = typename Traits<I>::type; {t} {n} = {e};", "int"),
            (f"typedef I {t}[2]; {t} {n} = {{{e}, 1}};", "intarr"),
            (f"using {t} = Traits<I>; const int {n} = {t}::twice({e});", "int"),
            (f"using {t} = std::vector<I>; {t} {n}{{{e}, 2}};", "vec"),
            (f"using {t} = std::pair<I, O>; {t} {n}p(2, O({e})); "
             f"O &{n} = {n}p.second;", "obj"),
            (f"struct {t} {{ I i; O o; int all() const {{ return w(i + o.value); "
             f"}} }}; {t} {n}d{{{e}, O(2)}}; int {n} = {n}d.all();", "int")])
        self.emit(f"{text} (void){n};")
        self.declare(n, kind, True)

    def depends_list(self, c):
        # No element of a list is kept across a suspension.
        n, e = c.n, self.still(c.n)
        text, kind = self.any_of([
            (f"I {n}[2] = {{I({e}), 3}};", "intarr"),
            (f"I {n}[] = {{1, {e}}};", "intarr"),
            (f'O {n}[2] = {{O({e}), {{"dl", 1}}}};', "objarr"),
            (f"O {n}[2];", "objarr"),
            (f"std::vector<I> {n} = {{{e}, I(2)}};", "vec"),
            (f"auto {n} = std::vector<I>{{{e}, 1}};", "vec"),
            (f"const std::vector<O> {n} = {{O({e}), O(2)}};", "objarr"),
            (f"int {n} = total({{I({e}), 1}});", "int"),
            (f"int {n} = counted({{O({e}), O(1)}});", "int")])
        self.emit(f"{text} (void){n};")
        self.declare(n, kind, True)

    def depends_pack(self, c):
        n, e = c.n, c.e
        forms = [
            (f"int {n} = static_cast<int>(sizeof...(R));", "int"),
            (f"int {n} = w(summed({self.pack}...));", "int"),
            (f"int {n} = w(summed({e}, {self.pack}...));", "int"),
            (f"int {n} = w(summed(w({self.pack} + 1)...));", "int"),
            (f"int {n}[] = {{{self.pack}..., 1}};", "intarr"),
            (f"int {n}[] = {{2, say(\"pk\", {self.pack})...}};", "intarr"),
            (f"std::vector<int> {n}{{{self.pack}..., {self.still(n)}}};", "vec"),
            (f"int {n} = [&] {{ return w(summed({self.pack}...)); }}();", "int"),
            (f"auto {n} = [&](int q) {{ return w(summed(q, {self.pack}...)); }};",
             "fn"),
            (f"int {n}[sizeof...(R) + 1] = {{{self.still(n)}}};", "intarr")]
        if self.std >= 17:
            forms += [
                (f"int {n} = w((0 + ... + {self.pack}));", "int"),
                (f"int {n} = 0; ((void)({n} = w({n} + {self.pack})), ...);",
                 "int"),
                (f"(note(\"each\", {self.pack}), ...); int {n} = {e};", "int")]
        text, kind = self.any_of(forms)
        self.emit(f"{text} (void){n};")
        # Arrays have as many elements as the call gives.
        self.declare(n, kind if kind != "intarr" else "arrn", True)

    def declare_branches(self, c):
        """What is declared is valid in one branch only."""
        if self.form != "template" or self.std < 17:
            return self.declare_obj(c)
        n, e = c.n, self.still(c.n)
        good, bad = self.any_of([
            (f"O {n}({e}); note(\"br\", {n}.value);",
             f"typename Traits<O>::absent {n}; {n}.none();"),
            (f"using T = typename Traits<I>::type; T {n} = {e}; "
             f"note(\"br\", {n});",
             f"using T = typename Traits<I>::absent; T {n}; {n}.none();"),
            (f"auto {n} = I({e}) + 1; note(\"br\", {n});",
             f"auto {n} = O(1).absent(); {n}.none();"),
            (f"const auto &{n} = Traits<O>::made({e}); note(\"br\", {n}.value);",
             f"auto &{n} = Traits<O>::absent();")])
        test, holds = self.any_of([("Traits<I>::is_number", True),
                                   ("Traits<O>::is_number", False),
                                   ("sizeof...(R) > 9", False),
                                   ("sizeof...(R) < 9", True)])
        one, two = (good, bad) if holds else (bad, good)
        yields = f"co_yield {self.yielded(1, n)};" if self.can_yield else ";"
        self.emit(f"if constexpr ({test}) {{")
        self.emit(f"  {one}")
        self.emit(f"  {yields}")
        self.emit("} else {")
        self.emit(f"  {two}")
        self.emit(f"  {yields}")
        self.emit("}")
