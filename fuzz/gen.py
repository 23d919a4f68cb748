#!/usr/bin/env python3
"""Random generator bodies for yieldc, compared with Clang's own coroutines.

    gen.py make SEED [--bodies N] [-o FILE]     print one test file
    gen.py fuzz FIRST LAST [--bodies N]         make, transpile, run, compare

Every body terminates: each loop and each backward goto costs a `tick()`, and
the fuel is filled when the generator is made. Nothing depends on the order in
which arguments are evaluated: an expression has at most one effect.
"""

import argparse
import collections
import os
import random
import re
import subprocess
import sys
import time

ROOT = os.environ.get(
    "YIELDC_ROOT", os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
YIELDC = os.environ.get("YIELDC_BIN", os.path.join(ROOT, "build/bin/yieldc"))
INPUTS = os.path.join(ROOT, "test", "Run", "Inputs")
INCLUDE = os.path.join(ROOT, "include")
HITS = os.environ.get("FUZZ_HITS", os.path.join(ROOT, "build/fuzz/hits"))
WORK = os.environ.get("FUZZ_WORK", os.path.join(ROOT, "build/fuzz/work"))
sys.path.insert(0, INPUTS)
sys.dont_write_bytecode = True
import run_both  # noqa: E402  (Build, Failure, difference, run)

# ---------------------------------------------------------------------------
# What every file starts with
# ---------------------------------------------------------------------------

PRELUDE = r"""
#include "trace.h"
#include <functional>
#include <string>
#include <utility>
#include <vector>
#include <yieldc/generator.h>

using trace::make;
using trace::maybe_throw;
using trace::note;
using trace::Obj;
using trace::say;

inline int &fuel() { static int left = 0; return left; }
inline bool tick() { return fuel() > 0 && fuel()-- > 0; }
inline int w(long n) { return static_cast<int>(n & 15); }

const Obj &same(const Obj &object) { return object; }
int valued(const Obj &object) { return object.value & 15; }
Obj &global() { static Obj the_global = [] { trace::state().throw_at = 0;
  Obj o("global", 5); --trace::state().live; return o; }(); return the_global; }

// Says which constructor was chosen.
struct Which {
  int value;
  explicit Which(int n) : value(n & 15) { note("explicit int", n); }
  Which(double d) : value(20) { note("double", static_cast<long>(d)); }
  Which(const Which &o) : value(o.value) { note("Which copy"); }
  Which(Which &&o) noexcept : value(o.value) { note("Which move"); }
  Which &operator=(const Which &) = default;
  ~Which() { note("Which gone", value); }
};
inline void show(const Which &v) { std::printf("which %d", v.value); }
struct Conv {
  int n;
  explicit Conv(int i) : n(i) {}
  operator Obj() const { return Obj("converted", n); }
};
// True some times.
struct Cond : Obj {
  explicit Cond(int n) : Obj("cond", n) {}
  explicit operator bool() const { return (value & 3) != 0; }
};
struct Agg { int first; Obj second; };
inline Agg agg(int n) { return Agg{n, Obj("agg", n)}; }
struct Held { const Obj &ref; int n; };
struct Range {
  Obj owner;
  int items[3];
  explicit Range(int n) : owner("range", n), items{n, n + 1, n + 2} {}
  const int *begin() const { note("begin"); return items; }
  const int *end() const { note("end"); return items + 2; }
};
inline std::vector<Obj> objects(int n) {
  std::vector<Obj> all;
  all.reserve(2);
  all.push_back(Obj("elem", n));
  all.push_back(Obj("elem", n + 1));
  return all;
}
inline std::vector<int> ints(int n) { return {n, n + 1, n + 2}; }
YIELDC_GENERATOR yieldc::generator<int> inner(int n) {
  Obj o("inner", n);
  for (int i = 0; i < 2; ++i)
    co_yield i + o.value;
}
"""

# Warnings that random text is bound to cause.
IGNORED = ["-Wno-unused-label", "-Wno-unused-function",
           "-Wno-unused-but-set-variable", "-Wno-deprecated-this-capture",
           "-Wno-unknown-warning-option", "-Wno-tautological-bitwise-compare",
           "-Wno-tautological-compare", "-Wno-range-loop-construct",
           "-Wno-parentheses", "-Wno-deprecated", "-Wno-unused-value"]

# Names that the machine itself may want.
HARD_NAMES = ["state_", "next", "value", "it_", "range_", "done", "x_", "x_2",
              "yielded_", "temporary_", "self", "step", "y", "y_", "result",
              "end_", "begin_", "bound_", "box", "machine", "resume", "frame"]


class Var:
    """A name in scope. kind: int, obj, str, vec, intarr, objarr, fn, agg."""

    def __init__(self, name, kind, const=False):
        self.name, self.kind, self.const = name, kind, const


class Body:
    """One random generator function."""

    def __init__(self, rng, name, std, shadow, form):
        self.r, self.name, self.std, self.shadow = rng, name, std, shadow
        self.form = form                # free, member, template
        self.out = []                   # lines
        self.depth = 1
        self.scopes = [[]]
        self.labels = []                # labels a goto may name here
        self.used_labels = set()
        self.loops = []                 # "loop" / "switch", innermost last
        self.counter = 0
        self.budget = rng.randint(8, 32)  # statements
        self.can_yield = True
        self.sends = rng.random() < 0.5  # co_yield has a value
        self.yields = rng.choice(["int", "int", "Obj", "Obj", "const Obj &",
                                  "std::string", "long", "Which", "const int &",
                                  "Obj &"])

    # -- names ---------------------------------------------------------------

    def fresh(self, prefix="v"):
        here = {v.name for v in self.scopes[-1]}
        if len(self.scopes) == 2:
            here |= {v.name for v in self.scopes[0]}
        if self.shadow and self.r.random() < 0.5:
            pool = [v.name for s in self.scopes[:-1] for v in s
                    if "->" not in v.name] + HARD_NAMES
            pool = [n for n in pool if n not in here]
            if pool:
                return self.r.choice(pool)
        self.counter += 1
        return f"{prefix}{self.counter}"

    def visible(self, *kinds, mutable=False, but=None):
        seen, found = set(), []
        for scope in reversed(self.scopes):
            for var in reversed(scope):
                if var.name in seen or var.name == but:
                    continue
                seen.add(var.name)
                if self.std < 17 and var.const is None:
                    continue
                if var.kind in kinds and not (mutable and var.const):
                    found.append(var)
        return found

    def declare(self, name, kind, const=False):
        self.scopes[-1].append(Var(name, kind, const))

    def pick(self, *kinds, **options):
        found = self.visible(*kinds, **options)
        return self.r.choice(found).name if found else None

    # -- expressions: at most one effect each -----------------------------------

    def num(self, but=None, depth=0):
        """A small int."""
        r = self.r
        choices = ["lit", "var", "var", "var", "obj", "obj"]
        if self.sends and self.can_yield and r.random() < 0.12:
            return f"(co_yield {self.yielded(depth)})"
        if depth < 2:
            choices += ["sum", "tmp", "say", "nested", "elem", "mask", "call",
                        "lambda", "str", "aggtmp"]
        c = r.choice(choices)
        if c == "var":
            v = self.pick("int", but=but)
            if v:
                return v
        if c == "obj":
            v = self.pick("obj", but=but)
            if v:
                return f"{v}.value"
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

    def yielded(self, depth):
        """What co_yield takes, as an operand in a larger expression."""
        y, n = self.yields, self.num(None, depth + 1)
        if y in ("int", "long", "const int &"):
            return n
        if y == "Obj &":
            return self.pick("obj", mutable=True) or "global()"
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
        return r.choice([f'make("o", {n})', f'Obj("p", {n})', f"Obj({n})",
                         f'Obj(make("q", {n}))', f'same(make("r", {n}))'])

    def string(self, but=None):
        n = self.num(but, 1)
        s = self.pick("str", but=but)
        forms = [f"std::to_string({n})", f'std::string("a") + std::to_string({n})']
        if s:
            forms += [s, f'{s} + "z"', f'"y" + {s}.substr(0, 2)']
        return r_choice(self.r, forms)

    # -- output ---------------------------------------------------------------

    def emit(self, text):
        self.out.append("  " * self.depth + text)

    def block(self, inside=None, head="{", tail="}", size=None, decls=True):
        self.emit(head)
        self.depth += 1
        self.scopes.append([])
        if inside:
            inside()
        else:
            self.statements(size)
        self.scopes.pop()
        self.depth -= 1
        self.emit(tail)

    # -- statements -------------------------------------------------------------

    def statements(self, size=None, level=None):
        size = size or self.r.randint(1, 4)
        for _ in range(size):
            self.statement()

    def statement(self):
        r = self.r
        self.budget -= 1
        small = self.budget <= 0 or self.depth > 6
        table = [(8, self.decl), (6, self.yield_), (3, self.assign),
                 (2, self.jump), (1, self.throws), (1, self.effect)]
        if not small:
            table += [(2, self.if_), (2, self.while_), (1, self.do_),
                      (2, self.for_), (2, self.range_for), (3, self.switch),
                      (1, self.duff), (2, self.block), (1, self.out_goto),
                      (1, self.back_goto), (1, self.try_), (1, self.quiet),
                      (1, self.into_goto)]
        pick = r.choices([f for _, f in table], [n for n, _ in table])[0]
        pick()

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
            forms = [n] + ([v] if v else [])
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
        self.emit(f"co_yield {r_choice(r, forms)};")

    def effect(self):
        self.emit(r_choice(self.r, [
            f'note("e", {self.num()});', "maybe_throw();",
            f"(void)valued({self.object()});"]))

    def assign(self):
        r = self.r
        v = self.r.choice(self.visible("int", "obj", "str", mutable=True) or
                          [None])
        if not v:
            return self.effect()
        if v.kind == "int":
            self.emit(r_choice(r, [f"{v.name} = w({self.num()});",
                                   f"++{v.name};", f"{v.name} ^= 1;"]))
        elif v.kind == "obj":
            o = self.pick("obj", but=v.name)
            forms = [f"{v.name} = {self.object()};",
                     f"{v.name}.value = {self.num()};"]
            if o:
                forms.append(f"{v.name} = {o};")
            self.emit(r_choice(r, forms))
        else:
            self.emit(f"{v.name} = {self.string()};")

    def jump(self):
        r = self.r
        forms = ["co_return;"]
        if self.loops:
            forms += ["break;"] * 3
        if "loop" in self.loops:
            forms += ["continue;"] * 3
        if self.labels:
            label = r.choice(self.labels)
            forms += [f"goto {label};"] * 3
        text = r_choice(r, forms)
        if text.startswith("goto"):
            self.used_labels.add(text[5:-1])
            if "again" in text:
                self.emit(f"if (tick() && {self.cond()})")
                self.emit("  " + text)
                return
        if r.random() < 0.4:
            self.block(lambda: (self.decl(), self.emit(text)),
                       f"if ({self.cond()}) {{")
        else:
            self.emit(f"if ({self.cond()})")
            self.emit("  " + text)

    def throws(self):
        r = self.r
        o = self.pick("obj")
        what = r_choice(r, [str(r.randint(0, 9)), 'Obj("thrown", 1)',
                            '"text"'] + ([o] if o else []))
        self.emit(f"if ({self.num()} == {r.randint(0, 9)})")
        self.emit(f"  throw {what};")

    def decl(self):
        r = self.r
        n = self.fresh()
        e = self.num(n)
        kind = r.choice(["int"] * 5 + ["obj"] * 6 + [
            "cint", "which", "conv", "copy", "move", "ref", "ref", "cref",
            "life", "life", "rref", "sublife", "intref", "longref", "intarr",
            "objarr", "agg", "held", "bind", "bind", "bindref", "str", "vec",
            "refcap", "func", "ptr", "multi", "moveonly", "pinned", "aligned",
            "local", "uninit", "enum", "static", "fnref", "copyonly", "arr2",
            "arrinit", "uptr", "condref", "bool", "objs2", "baseref", "using",
            "arrref", "memcopy", "vecobj", "aggarr", "initcap"])
        emit, d = self.emit, self.declare
        o = self.pick("obj", but=n)
        mo = self.pick("obj", mutable=True, but=n)
        i = self.pick("int", mutable=True, but=n)
        if kind in ("copy", "ref", "cref", "condref", "memcopy") and not o or \
           kind in ("move", "ref", "arrref") and not mo or \
           kind in ("intref", "longref", "ptr") and not i:
            kind = "obj"
        if kind in ("bind", "bindref", "initcap") and self.std < 17:
            kind = "agg"
        if kind == "int":
            emit(r_choice(r, [f"int {n} = {e};", f"int {n}({e});",
                              f"int {n}{{{e}}};", f"auto {n} = {e};",
                              f"long const {n}_l = {e}; int {n} = w({n}_l);"])
                 + f" (void){n};")
            d(n, "int")
        elif kind == "cint":
            emit(f"const int {n} = {e}; (void){n};")
            d(n, "int", True)
        elif kind == "bool":
            emit(f"bool {n} = {self.cond()}; (void){n};") \
                if not self.shadow else emit(f"bool {n} = true; (void){n};")
            d(n, "bool", True)
        elif kind == "obj":
            const = r.random() < 0.2
            c = "const " if const else ""
            emit(r_choice(r, [f'{c}Obj {n}("{n}", {e});',
                              f"{c}Obj {n} = {self.object(n)};",
                              f'{c}Obj {n}{{"{n}", {e}}};',
                              f"{c}auto {n} = {self.object(n)};",
                              f'{c}Obj {n} = {{"{n}", {e}}};',
                              f"{c}Obj {n}({e});", f"{c}Obj {n}{{{e}}};"]))
            d(n, "obj", const)
        elif kind == "which":
            emit(r_choice(r, [f"Which {n} = {e};", f"Which {n}({e});",
                              f"Which {n} = 2.5;", f"Which {n} = Which({e});",
                              f"Which {n}{{{r.randint(1, 9)}}};"]))
            d(n, "obj?", True)
        elif kind == "conv":
            emit(r_choice(r, [f"Obj {n} = Conv({e});", f"Obj {n}(Conv({e}));"]))
            d(n, "obj")
        elif kind == "copy":
            emit(r_choice(r, [f"Obj {n} = {o};", f"Obj {n}({o});",
                              f"auto {n} = {o};", f"Obj {n}{{{o}}};",
                              f"const Obj {n} = {o};"
                              ]))
            d(n, "obj", True)
        elif kind == "move":
            emit(f"Obj {n} = std::move({mo});")
            d(n, "obj")
        elif kind == "ref":
            emit(f"{r.choice(['Obj', 'auto'])} &{n} = {mo}; (void){n};")
            d(n, "obj")
        elif kind == "cref":
            emit(r_choice(r, [f"const Obj &{n} = {o};", f"const auto &{n} = {o};",
                              f"auto &&{n} = {o};",
                              f"const Obj &{n} = same({o});"]) + f" (void){n};")
            d(n, "obj", True)
        elif kind == "condref":
            emit(f"const Obj &{n} = {e} > 3 ? {o} : global(); (void){n};")
            d(n, "obj", True)
        elif kind == "life":
            emit(r_choice(r, [f'const Obj &{n} = make("{n}", {e});',
                              f'const Obj &{n} = Conv({e});',
                              f'const Obj &{n}{{"{n}", {e}}};',
                              f'const Obj &{n} = {{"{n}", {e}}};',
                              f"const Obj &{n} = {e} > 2 ? Obj(1) : {self.object(n)};"
                              ]) + f" (void){n};")
            d(n, "obj", True)
        elif kind == "rref":
            emit(r_choice(r, [f'Obj &&{n} = make("{n}", {e});',
                              f'auto &&{n} = make("{n}", {e});']) +
                 f" (void){n};")
            d(n, "obj")
        elif kind == "sublife":
            emit(r_choice(r, [f'const int &{n} = Obj("{n}", {e}).value;',
                              f"const int &{n} = agg({e}).second.value;",
                              f"const int &{n} = agg({e}).first;",
                              f"int &&{n} = {e} + 1;",
                              ]) + f" (void){n};")
            d(n, "int", True)
        elif kind == "baseref":
            emit(f'const trace::base &{n} = make("{n}", {e}); (void){n};')
            d(n, "base", True)
        elif kind == "intref":
            emit(f"int &{n} = {i}; (void){n};")
            d(n, "int")
        elif kind == "longref":
            emit(f"const long &{n} = {i}; note(\"l\", {n});")
            d(n, "long", True)
        elif kind == "ptr":
            emit(f"int *{n} = &{i}; *{n} = w(*{n} + 1);")
            d(n, "ptr")
        elif kind == "intarr":
            emit(r_choice(r, [f"int {n}[2] = {{{e}, 3}};", f"int {n}[] = {{1, {e}}};",
                              f"int {n}[3] = {{}};", f"int {n}[2]{{{e}, 2}};",
                              f"const int {n}[2] = {{1, {e}}};"])
                 + f" (void){n};")
            d(n, "intarr", True)
        elif kind == "arr2":
            emit(f"int {n}[2][2] = {{{{1, {e}}}, {{3, 4}}}}; note(\"a\", {n}[0][1]);")
            d(n, "arr2")
        elif kind == "objarr":
            emit(r_choice(r, [f'Obj {n}[2] = {{make("a0", {e}), Obj("a1", 2)}};',
                              f'Obj {n}[] = {{Obj("a0", {e}), {{"a1", 2}}}};',
                              f"Obj {n}[2];", f'Obj {n}[3] = {{{{"only", {e}}}}};']))
            d(n, "objarr", True)
        elif kind == "arrinit":
            x = o or 'Obj("z", 1)'
            emit(f'const Obj {n}[2] = {{{x}, Obj({e})}};')
            d(n, "objarr", True)
        elif kind == "arrref":
            emit(f'Obj (&&{n})[1] = {{}}; (void){n};') \
                if False else emit(f"Obj *const {n} = &{mo}; {n}->value = {e};")
            d(n, "objptr")
        elif kind == "agg":
            emit(r_choice(r, [f'Agg {n} = {{{e}, Obj("in", 1)}};',
                              f'Agg {n}{{{e}, {{"in", 1}}}};',
                              f"auto {n} = agg({e});", f"const Agg {n} = agg({e});"
                              ]) + f" (void){n}.first;")
            d(n, "agg", True)
        elif kind == "aggarr":
            emit(f'Agg {n}[2] = {{{{{e}, Obj("i0", 1)}}, agg(3)}}; '
                 f'note("g", {n}[1].first);')
            d(n, "aggarr", True)
        elif kind == "held":
            x = o or "global()"
            emit(f"Held {n}{{{x}, {e}}}; note(\"h\", {n}.ref.value);")
            d(n, "held", True)
        elif kind in ("bind", "bindref"):
            a, b = n, n + "b"
            if kind == "bind":
                emit(r_choice(r, [f"auto [{a}, {b}] = agg({e});",
                                  f'auto [{a}, {b}] = Agg{{{e}, Obj("sb", 2)}};',
                                  f"auto [{a}, {b}] = std::make_pair({r.randint(0, 7)}, Obj(3));",
                                  f"const auto &[{a}, {b}] = agg({e});",
                                  f"auto &&[{a}, {b}] = agg({e});"])
                     + f" (void){a}; (void){b};")
            else:
                g = self.pick("agg", but=n) 
                if not g:
                    emit(f"auto {n}g = agg({e});")
                    g = n + "g"
                emit(f"auto &[{a}, {b}] = {g}; (void){a}; (void){b};")
            # As captures they need C++20: of their own kind unless not shadowed.
            d(a, "sbint", True)
            d(b, "sbobj", True)
        elif kind == "str":
            emit(r_choice(r, [f"std::string {n} = {self.string(n)};",
                              f'std::string {n} = "lit";',
                              f"std::string {n}(2, 'c');",
                              f"const std::string &{n} = {self.string(n)};"])
                 + f" (void){n};")
            d(n, "str", True)
        elif kind == "vec":
            emit(r_choice(r, [f"std::vector<int> {n}{{{e}, 2}};",
                              f"std::vector<int> {n} = ints({e});",
                              f"std::vector<int> {n}(2, {e});"]))
            d(n, "vec", True)
        elif kind == "vecobj":
            emit(f"const auto {n} = objects({e});")
            d(n, "objarr", True)
        elif kind == "refcap":
            v = i or mo
            if not v:
                return self.effect()
            val = v if v == i else f"{v}.value"
            how = r.choice(["&", f"&{v}"] if "->" not in v else ["&", "this"])
            emit(f"auto {n} = [{how}](int q) {{ {val} = w({val} + 1); "
                 f"return w({val} + q); }}; (void){n};")
            d(n, "fn", True)
        elif kind == "fnref":
            emit(f"auto {n} = [](int q) {{ int r = q; return r + 1; }};"
                 f" (void){n};")
            d(n, "fn", True)
        elif kind == "func":
            v = self.pick("int", but=n) or self.pick("obj", but=n)
            if not v:
                return self.effect()
            ints = [x.name for x in self.visible("int", but=n)]
            val = v if v in ints else f"{v}.value"
            how = r.choice(["=", v, f"&{v}", "&"] if "->" not in v else
                           ["&", "this"])
            emit(f"std::function<int(int)> {n} = [{how}](int q) {{ "
                 f"return w({val} + q); }};")
            d(n, "fn", True)
        elif kind == "initcap":
            emit(f"std::function<int(int)> {n} = [c = {e}](int q) {{ "
                 f"return w(c + q); }};")
            d(n, "fn", True)
        elif kind == "multi":
            if self.shadow:
                emit(f"int {n} = {e}, {n}_b = {n} + 1; (void){n}_b;")
            else:
                emit(r_choice(r, [
                    f"int {n} = {e}, *{n}p = &{n}, {n}a[2] = {{1, {n}}}; (void){n}a; ++*{n}p;",
                    f'int {n} = {e}; Obj {n}x("x", {n}), {n}y({n}x), &{n}z = {n}y; {n}z.value = 2;',
                    f"int {n} = {e}, {n}_b = {n} + 1, &{n}r = {n}_b; (void){n}r;"]))
            d(n, "int")
        elif kind == "objs2":
            emit(f'Obj {n}("{n}", {e}), {n}w = {n}, {n}u = make("u", {n}w.value);')
            d(n, "obj")
        elif kind in ("moveonly", "pinned", "aligned", "copyonly"):
            t = {"moveonly": "MoveOnly", "pinned": "Pinned",
                 "aligned": "Aligned", "copyonly": "CopyOnly"}[kind]
            emit(f'trace::{t} {n}("{n}", {e});')
            d(n, "base", True)
        elif kind == "local":
            self.counter += 1
            t = f"L{self.counter}"
            emit(f"struct {t} {{ Obj o; int k; int get() const "
                 f"{{ return w(o.value + k); }} }};")
            emit(f'{t} {n}{{Obj("loc", {e}), 1}}; note("l", {n}.get());')
            d(n, "local", True)
        elif kind == "uninit":
            emit(f"int {n}; {n} = {e};")
            d(n, "int")
        elif kind == "enum":
            self.counter += 1
            t = f"E{self.counter}"
            emit(f"enum class {t} {{ ea, eb }}; {t} {n} = {e} > 3 ? {t}::ea : {t}::eb;"
                 f" note(\"en\", static_cast<int>({n}));")
            d(n, "enum", True)
        elif kind == "static":
            emit(f"static const int {n} = 3; (void){n};")
            d(n, "int?", True)
        elif kind == "uptr":
            emit(f"std::unique_ptr<Obj> {n}(new Obj(\"heap\", {e}));"
                 f" note(\"u\", {n}->value);")
            d(n, "uptr", True)
        elif kind == "using":
            self.counter += 1
            emit(f"using U{self.counter} = Obj; U{self.counter} {n}({e});")
            d(n, "obj")
        elif kind == "memcopy":
            emit(f"int {n} = {o}.value;")
            emit(f"(void){n};")
            d(n, "int")
        else:
            raise AssertionError(kind)

    # -- control flow ------------------------------------------------------------

    def if_(self):
        r = self.r
        n = self.fresh("c")
        head = r_choice(r, [f"if ({self.cond()}) {{"] * 3 +
                        [f"if (int {n} = {self.num(n)}) {{",
                         f"if (Cond {n}{{{self.num(n)}}}) {{"] +
                        ([f"if (int {n} = {self.num(n)}; {n} > 2) {{",
                          f"if (Obj {n}({self.num(n)}); {n}.value > 2) {{"]
                         if self.std >= 17 else []))
        self.emit(head)
        self.depth += 1
        self.scopes.append([])
        if f"int {n} =" in head:
            self.emit(f"(void){n};")
            self.declare(n, "int")
        if f"Obj {n}(" in head or f"Cond {n}" in head:
            self.declare(n, "obj" if "Obj " in head else "base")
        self.statements()
        self.depth -= 1
        if r.random() < 0.5:
            self.emit("} else {")
            self.depth += 1
            del self.scopes[-1][1 if f" {n}" in head else 0:]
            self.statements()
            self.depth -= 1
        self.scopes.pop()
        self.emit("}")

    def loop(self, head, tail="}", declares=()):
        self.loops.append("loop")
        self.emit(head)
        self.depth += 1
        self.scopes.append([Var(*d) for d in declares])
        for d in declares:
            self.emit(f"(void){d[0]};")
        self.statements()
        self.scopes.pop()
        self.depth -= 1
        self.emit(tail)
        self.loops.pop()

    def while_(self):
        r = self.r
        n = self.fresh("c")
        c = r.randint(0, 3)
        if c == 0:
            self.loop(f"while (int {n} = tick() ? {self.num(n)} : 0) {{", "}",
                      [(n, "int")])
        elif c == 1:
            self.loop(f"while (Cond {n}{{tick() ? {self.num(n)} : 0}}) {{", "}",
                      [(n, "base")])
        else:
            self.loop(f"while (tick() && {self.num()} != 5) {{")

    def do_(self):
        self.loop("do {", f"}} while (tick() && {self.num()} > 2);")

    def for_(self):
        r = self.r
        n = self.fresh("i")
        c = r.randint(0, 4)
        if c == 0:
            self.loop(f'for (Obj {n}("for", 0); {n}.value < 3 && tick(); '
                      f"++{n}.value) {{", "}", [(n, "obj")])
        elif c == 1:
            self.loop(f"for (int {n} = 0, {n}_e = {self.num(n)}; {n} < {n}_e && "
                      f"tick(); {n} += 2) {{", "}", [(n, "int", True)])
        elif c == 2:
            self.loop(f"for (int {n} = 3; Cond {n}c{{tick() ? {n} : 0}}; "
                      f"--{n}) {{", "}", [(n, "int", True)])
        elif c == 3:
            self.loop(f"for (; tick();) {{")
        else:
            self.loop(f"for (int {n} = 0; {n} < 3 && tick(); ++{n}) {{", "}",
                      [(n, "int")])

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
        text, kind = r_choice(r, forms)
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

    def switch(self):
        r = self.r
        n = self.fresh("s")
        heads = [f"switch ({self.num()} & 3) {{"] * 3 + \
                [f"switch (int {n} = {self.num(n)}; {n} & 3) {{"
                 if self.std >= 17 else f"switch ({self.num(n)} & 7) {{"]
        if self.std >= 17:
            heads += [f"switch (Obj {n}({self.num(n)}); {n}.value & 3) {{"]
        head = r_choice(r, heads)
        self.loops.append("switch")
        self.emit(head)
        self.scopes.append([])
        if f"Obj {n}(" in head:
            self.declare(n, "obj")
        elif f"int {n} =" in head:
            self.declare(n, "int")
        cases = r.sample(["case 0:", "case 1:", "case 2:", "default:",
                          "case 3:", "case 5:"], r.randint(2, 5))
        early = r.random() < 0.2
        if early:
            n2 = self.fresh("u")
            self.emit(f"  int {n2};")
        for k, case in enumerate(cases):
            last = k == len(cases) - 1
            form = r.randint(0, 4)
            if form == 0 and last:
                self.emit(case)
                self.depth += 1
                self.statements()
                if r.random() < 0.5:
                    self.emit("break;")
                else:
                    self.emit('note("last");')
                self.depth -= 1
                continue
            if form == 1 and not last:
                self.emit(case)         # two labels on one statement
                continue
            self.block(None, case + " {")
            self.depth += 1
            if early:
                self.emit(f"{n2} = {self.num(n2)};")
                self.emit(f"note(\"u\", {n2});")
            if r.random() < 0.6 or self.std < 17:
                if self.can_yield and r.random() < 0.4:
                    self.yield_()
                self.emit("break;")
            elif not last:
                self.emit("[[fallthrough]];")
            self.depth -= 1
        self.scopes.pop()
        self.emit("}")
        self.loops.pop()

    def duff(self):
        """Case labels inside a loop."""
        if self.std < 17:
            return self.switch()
        self.emit(f"switch ({self.num()} & 3) {{")
        self.emit("case 0:")
        self.loops += ["switch"]
        self.depth += 1
        self.emit(self.r.choice(["do {", "while (tick()) {"]))
        do = "do" in self.out[-1]
        self.loops += ["loop"]
        self.block()
        self.emit("[[fallthrough]];")
        self.emit("case 1:")
        self.block()
        if self.can_yield:
            self.emit("[[fallthrough]];")
            self.emit("default:")
            self.yield_()
        self.loops.pop()
        self.emit("} while (tick());" if do else "}")
        self.loops.pop()
        self.depth -= 1
        self.emit("}")

    def out_goto(self):
        """A block that may be left for the statement behind it."""
        self.counter += 1
        label = f"out{self.counter}"
        self.labels.append(label)
        self.block(lambda: (self.decl(), self.statements(3), self.jump()))
        self.labels.pop()
        if label in self.used_labels:
            self.emit(f"{label}:")
            self.emit(self.r.choice([";", 'note("label");',
                                     "(void)tick();"]))

    def back_goto(self):
        """A stretch that may be repeated; its locals die at the jump."""
        self.counter += 1
        label = f"again{self.counter}"
        self.used_labels.add(label)

        def inside():
            if self.r.random() < 0.5:
                self.decl()
            self.emit(f"{label}:")
            self.emit('note("again");')
            self.labels.append(label)
            self.decl()
            self.statements()
            self.labels.pop()
            self.emit(f"if (tick() && {self.cond()})")
            self.emit(f"  goto {label};")
        self.block(inside)

    def into_goto(self):
        """A jump into a loop, past nothing that has an initialiser."""
        self.counter += 1
        label = f"in{self.counter}"
        self.emit(f"if ({self.cond()})")
        self.emit(f"  goto {label};")
        self.emit("while (tick()) {")
        self.loops.append("loop")
        self.depth += 1
        self.block()
        self.yield_()
        self.emit(f"{label}:")
        self.emit(";")
        self.scopes.append([])
        self.statements()
        self.scopes.pop()
        self.depth -= 1
        self.loops.pop()
        self.emit("}")

    def without_yields(self, inside, head, tail="}"):
        kept, self.can_yield = self.can_yield, False
        self.block(inside, head, tail)
        self.can_yield = kept

    def try_(self):
        r = self.r
        guarded = self.block if r.random() < 0.7 else self.without_yields
        guarded(lambda: (self.statements(), self.effect(),
                         self.emit("maybe_throw();")), "try {")
        self.out.pop()
        n = self.fresh("x")

        def handler():
            self.declare(n, "int", True)
            self.statements(2)
            self.emit(f'note("caught", {n});')
        self.without_yields(handler, f"}} catch (int {n}) {{")
        if r.random() < 0.5:
            self.out.pop()
            self.without_yields(lambda: (self.effect(), self.jump() if
                                         r.random() < 0.5 else
                                         self.emit("throw;")),
                                "} catch (const trace::injected &) {")

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

    # -- the function -------------------------------------------------------------

    def text(self):
        r = self.r
        names = ["n", "p", "a"]
        if self.shadow:
            names = r.sample(HARD_NAMES, 3)
        n, p, a = names
        self.scopes = [[Var(n, "int"), Var(p, "obj"), Var(a, "obj", True)], []]
        parameters = f"int {n}, Obj {p}, const Obj &{a}"
        if self.form == "member":
            self.scopes.insert(0, [Var("this->field", "int"),
                                   Var("this->member", "obj")])
        self.emit(f"(void){n}; (void){a};")
        self.statements(r.randint(3, 7))
        while self.budget > 0:
            self.statement()
        self.yield_()
        if r.random() < 0.3:
            self.decl()
        kind = self.yields
        lines = list(self.out)
        sent = ", int" if self.sends else ""
        head = f"YIELDC_GENERATOR yieldc::generator<{kind}{sent}> "
        if self.form == "template":
            # Some of the types become dependent.
            share = r.random()
            def dependent(line):
                if "struct" in line or "using" in line:
                    return line
                line = re.sub(r"\bObj (?=[&\w])(?!\()", lambda m: "O " if
                              r.random() < share else m.group(0), line)
                return re.sub(r"(?<![<(\w])\bint (?=\w+( =|\(|\{))", lambda m:
                              "I " if r.random() < share else m.group(0), line)
            lines = [dependent(line) for line in lines]
            kind_t = kind.replace("Obj", "O") if "int" not in kind else kind
            text = [f"template <class I, class O>",
                    f"YIELDC_GENERATOR yieldc::generator<{kind_t}{sent}> "
                    f"{self.name}"
                    f"(I {n}, O {p}, const O &{a}) {{", *lines, "}"]
        elif self.form == "member":
            text = [f"struct S_{self.name} {{", "  int field;", "  Obj member;",
                    f"  {head}{self.name}({parameters}) {{",
                    *["  " + line for line in lines], "  }", "};"]
        else:
            text = [f"{head}{self.name}({parameters}) {{", *lines, "}"]
        if self.form == "namespace":
            text = [f"namespace ns_{self.name} {{ namespace {{", *text, "} }"]
        return "\n".join(text) + "\n"

    def call(self):
        call = f'{self.name}({self.n}, Obj("param", 2), global())'
        before = ""
        if self.form == "member":
            before = f'S_{self.name} self{{4, Obj("member", 3)}}; '
            call = "self." + call
        if self.form == "template":
            call = call.replace("(", "<int, Obj>(", 1)
        if self.form == "namespace":
            call = f"ns_{self.name}::{call}"
        return (f"  {{ {before}trace::drive(\"{self.name}\", [&] {{ fuel() = 14; "
                f"return {call}; }}, 25); }}")


def r_choice(rng, forms):
    return rng.choice(forms)


def make_bodies(seed, count):
    rng = random.Random(seed)
    std = rng.choice([11, 17, 17])
    shadow = rng.random() < 0.4
    bodies = []
    for k in range(count):
        form = rng.choice(["free", "free", "member", "template", "namespace"])
        body = Body(rng, f"g{seed}_{k}", std, shadow, form)
        body.n = rng.randint(0, 5)
        body.source = body.text()
        bodies.append(body)
    return std, shadow, bodies


def file_of(std, shadow, bodies):
    flags = " ".join(IGNORED) + \
        (" -Wno-shadow" if shadow else "")
    calls = "\n".join(b.call() for b in bodies)
    return (f"// std: {std}\n// flags: {flags}\n" + PRELUDE + "\n" +
            "\n".join(b.source for b in bodies) +
            "\nint main() {\n  (void)global();\n" + calls + "\n}\n")


# ---------------------------------------------------------------------------
# Comparison
# ---------------------------------------------------------------------------

def sh(command, timeout=180):
    try:
        p = subprocess.run(command, stdout=subprocess.PIPE,
                           stderr=subprocess.PIPE, timeout=timeout,
                           env=run_both.ENVIRONMENT)
    except subprocess.TimeoutExpired:
        return "timeout", "", f"no end after {timeout} s"
    return (p.returncode, p.stdout.decode(errors="replace"),
            p.stderr.decode(errors="replace"))


def by_case(trace):
    """The trace of each body."""
    found = collections.OrderedDict()
    for part in re.split(r"(?m)^(?=== )", trace):
        name = part.split("\n", 1)[0][3:]
        found[name] = part
    return found


def blame(text, bodies, numbered=None):
    """The bodies that a compiler's message is about."""
    names = set(re.findall(r"\bg\d+_\d+(?=\b|_)", text))
    return [b for b in bodies if b.name in names]


def lines_of(source, bodies):
    """Which body each line of a file lies in."""
    owner, current = {}, None
    for number, line in enumerate(source.splitlines(), 1):
        m = re.search(r"\bg\d+_\d+", line)
        if m:
            current = m.group(0)
        owner[number] = current
    return owner


class Fuzz:

    def __init__(self, count):
        self.count = count
        self.compared = 0
        self.refused = collections.Counter()
        self.hits = collections.Counter()

    def log(self, *what):
        print(*what, flush=True)

    def drop(self, bodies, message, path, source):
        """Leaves out what the first errors lie in."""
        owner = lines_of(source, bodies)
        names = set()
        for m in re.finditer(re.escape(os.path.basename(path)) +
                             r":(\d+):\d+: (?:fatal )?error", message):
            names.add(owner.get(int(m.group(1))))
        named = [b for b in bodies if b.name in names] or blame(message, bodies)
        return named

    def hit(self, kind, seed, names, message):
        self.hits[kind] += 1
        os.makedirs(HITS, exist_ok=True)
        for body in self.all_bodies:
            if body.name in names:
                with open(os.path.join(HITS, body.name + ".cpp"), "w") as file:
                    file.write(file_of(*self.style, [body]))
        self.log(f"HIT {kind} seed={seed} {' '.join(names)}\n" +
                 "\n".join(message.splitlines()[:30]))

    def one(self, seed):
        std, shadow, bodies = make_bodies(seed, self.count)
        self.style, self.all_bodies = (std, shadow), bodies
        folder = os.path.join(WORK, str(seed))
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, "in.cpp")
        flags = IGNORED + \
            (["-Wno-shadow"] if shadow else [])
        includes = [f"-I{INCLUDE}", f"-I{INPUTS}"]
        native = run_both.Build("clang++-19", 20, True)

        def write():
            source = file_of(std, shadow, bodies)
            with open(path, "w") as file:
                file.write(source)
            return source

        # What is not valid at all is our own mistake.
        for _ in range(8):
            source = write()
            rc, out, err = sh(["clang++-19", "-std=c++20", "-fsyntax-only",
                               *run_both.WARNINGS, *flags, *includes, path])
            if rc == 0:
                break
            bad = self.drop(bodies, err, path, source)
            for m in re.findall(r"error: (.*)", err)[:6]:
                self.log(f"  invalid: {m}")
            if not bad:
                return self.log("invalid file", seed, err[:800])
            bodies = [b for b in bodies if b not in bad]
        # Refusals.
        out_live = os.path.join(folder, "live.cpp")
        for _ in range(10):
            source = write()
            if not bodies:
                return
            rc, out, err = sh([YIELDC, "--no-format", path, "-o", out_live,
                               "--", f"-std=c++{std}", *flags, *includes], 60)
            if rc == 0:
                break
            bad = self.drop(bodies, err, path, source)
            if rc != 1 or "internal error" in err:
                self.hit("tool", seed, [b.name for b in bad], f"rc {rc} {err}")
            for m in re.findall(r"error: (not .*)", err):
                self.refused[re.sub("`[^`]*`", "`_`", m)] += 1
            if not bad:
                return self.log("cannot attribute", seed, err[:800])
            bodies = [b for b in bodies if b not in bad]
        program = os.path.join(folder, "native")
        rc, out, err = sh(["clang++-19", *native.flags(), *flags, *includes,
                           path, "-o", program])
        if rc:
            return self.log("native does not compile", seed, err[:800])
        rc, expected, err = sh([program])
        if rc:
            return self.log("native does not run", seed, rc, err[:1500],
                            expected[-500:])
        expected = by_case(expected)
        out_all = os.path.join(folder, "all.cpp")
        rc, out, err = sh([YIELDC, "--hoist=all", path, "-o", out_all, "--",
                           f"-std=c++{std}", *flags, *includes], 60)
        if rc:
            bad = self.drop(bodies, err, path, source)
            self.hit("tool hoist=all", seed, [b.name for b in bad], err)
            out_all = out_live
        choices = [("live", run_both.Build("g++", std, False, "-O2")),
                   ("live", run_both.Build("clang++-19", std, True)),
                   ("all", run_both.Build("g++", std, True))]
        which = [choices[0], choices[1 + seed % 2]]
        for hoist, build in which:
            file = out_live if hoist == "live" else out_all
            program = os.path.join(folder, "out")
            command = [build.compiler, *build.flags(), *flags, *includes, file,
                       "-o", program]
            rc, out, err = sh(command)
            if rc:
                with open(file) as f:
                    bad = self.drop(bodies, err, file, f.read())
                self.hit(f"compile {build}", seed, [b.name for b in bad], err)
                loose = [c for c in command if c not in ("-Werror",
                                                         "-pedantic-errors")]
                rc, out, err = sh(loose + ["-w"])
                if rc:
                    continue
            rc, actual, err = sh([program])
            if rc:
                last = re.findall(r"(?m)^== (.*)", actual)[-1:]
                self.hit(f"run {build} {hoist}", seed, last,
                         f"rc {rc}\n{err[:3000]}")
            actual = by_case(actual)
            for name, trace in expected.items():
                if name in actual and trace != actual[name]:
                    diff = run_both.difference(trace, actual[name], 24)
                    self.hit(f"trace {build} {hoist}", seed, [name], diff)
        self.compared += len(bodies)
        self.log(f"seed {seed}: std {std} {len(bodies)} bodies ok/compared, "
                 f"total {self.compared}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    sub = parser.add_subparsers(dest="what", required=True)
    p = sub.add_parser("make")
    p.add_argument("seed", type=int)
    p.add_argument("--bodies", type=int, default=12)
    p.add_argument("--only", help="the name of one body")
    p = sub.add_parser("fuzz", help="compare bodies; fails if one differs")
    p.add_argument("first", type=int, help="the first seed")
    p.add_argument("last", type=int, nargs="?", help="one past the last")
    p.add_argument("--bodies", type=int, default=12, help="per seed")
    p.add_argument("--seconds", type=float, help="begin no seed after that")
    arguments = parser.parse_args()
    if arguments.what == "make":
        std, shadow, bodies = make_bodies(arguments.seed, arguments.bodies)
        if arguments.only:
            bodies = [b for b in bodies if b.name == arguments.only]
        sys.stdout.write(file_of(std, shadow, bodies))
        return
    fuzz = Fuzz(arguments.bodies)
    end = arguments.last
    if end is None:
        end = sys.maxsize if arguments.seconds else arguments.first + 1
    started = time.monotonic()
    for seed in range(arguments.first, end):
        if arguments.seconds and time.monotonic() - started > arguments.seconds:
            break
        fuzz.one(seed)
    print("compared", fuzz.compared)
    for counter in (fuzz.hits, fuzz.refused):
        for key, number in counter.most_common():
            print(f"{number:5} {key}")
    if fuzz.hits:
        sys.exit(1)


if __name__ == "__main__":
    main()
