"""Random structured bindings: of members, of arrays, of what `get` gives."""

from expressions import Expressions


class Bindings(Expressions):

    def bound(self, a, number, b, other):
        """Declares the names: which numbers are to be had of them."""
        # As captures they need C++20, so that they are no variables here.
        for name, part in ((a, number), (b, other)):
            self.declare(name, "part", True, part.format(name))

    def declare_bind(self, c):
        n, e = c.n, c.e
        a, b = n, n + "b"
        self.emit(self.any_of([
            f"auto [{a}, {b}] = agg({e});",
            f'auto [{a}, {b}] = Agg{{{e}, Obj("sb", 2)}};',
            f"auto [{a}, {b}] = std::make_pair({self.r.randint(0, 7)}, Obj(3));",
            f"const auto &[{a}, {b}] = agg({e});",
            f"auto &&[{a}, {b}] = agg({e});"]) + f" (void){a}; (void){b};")
        self.bound(a, "{}", b, "{}.value")

    def declare_bindref(self, c):
        n, e = c.n, c.e
        a, b = n, n + "b"
        g = self.pick("agg", but=n)
        if not g:
            self.emit(f"auto {n}g = agg({e});")
            g = n + "g"
        self.emit(f"{self.any_of(['auto &', 'const auto &', 'auto &&'])}"
                  f"[{a}, {b}] = {g}; (void){a}; (void){b};")
        self.bound(a, "{}", b, "{}.value")

    def declare_bindget(self, c):
        """What a class says itself, by value."""
        # Whether temporaries of the initialiser see what `get` does depends on
        # the compiler: CWG 2867.
        n, e = c.n, self.pick("int", but=c.n) or "3"
        a, b = n, n + "b"
        self.emit(self.any_of([
            f"auto [{a}, {b}] = Duo({e});", f"const auto [{a}, {b}] = Duo({e});",
            f"const auto &[{a}, {b}] = Duo({e});",
            f"auto &&[{a}, {b}]{{Duo({e})}};",
            f"Duo {n}d({e}); auto &[{a}, {b}] = {n}d;"]) +
            f" (void){a}; (void){b};")
        self.bound(a, "{}.value", b, "{}")

    def declare_bindarr(self, c):
        n, e = c.n, c.e
        a, b = n, n + "b"
        text, part = self.any_of([
            (f"int {n}a[2] = {{{e}, 2}}; auto [{a}, {b}] = {n}a;", "{}"),
            (f"int {n}a[] = {{1, {e}}}; auto &[{a}, {b}] = {n}a; {a} ^= 1;", "{}"),
            (f"Obj {n}a[2]; const auto &[{a}, {b}] = {n}a;", "{}.value"),
            (f"Obj {n}a[2]; auto [{a}, {b}] = {n}a;", "{}.value"),
            (f"struct {{ unsigned k : 3; int l; }} {n}s = {{1, {e}}}; "
             f"auto [{a}, {b}] = {n}s;", "static_cast<int>({})"),
            (f"int {n}m[2][2] = {{{{1, {e}}}, {{3, 4}}}}; "
             f"auto &[{a}, {b}] = {n}m;", "{}[1]")])
        self.emit(text + f" (void){a}; (void){b};")
        self.bound(a, part, b, part)
