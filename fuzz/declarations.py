"""Which declaration comes next."""

import collections

from declare_arrays import Arrays
from declare_bindings import Bindings
from declare_closures import Closures
from declare_lambdas import Lambdas
from declare_objects import Objects
from declare_references import References
from declare_several import Several
from declare_templates import Templates
from declare_types import Types
from declare_values import Values

KINDS = ["int"] * 5 + ["obj"] * 6 + ["ref", "life", "bind", "func"] * 2 + [
    "cint", "which", "conv", "copy", "move", "cref", "rref", "sublife",
    "intref", "longref", "intarr", "objarr", "agg", "held", "bindref", "str",
    "vec", "refcap", "ptr", "multi", "moveonly", "pinned", "aligned",
    "local", "uninit", "enum", "static", "fnref", "copyonly", "arr2",
    "arrinit", "uptr", "condref", "bool", "objs2", "baseref", "using",
    "arrref", "memcopy", "vecobj", "aggarr", "initcap",
    "lbase", "lfields", "lunnamed", "lbits", "lunion", "lenum", "lalias",
    "llist", "lhidden", "mixed", "counting", "nest", "filled", "toplace",
    "tomember", "tofunction", "list", "generic", "stateful", "madeby",
    "overloaded", "passed"] + ["depends"] * 3 + [
        "branches", "bindget", "bindarr"]

# What needs an object, one that may change, a number that may.
NEEDS = {"o": ("copy", "ref", "cref", "condref", "memcopy"),
         "mo": ("move", "ref", "arrref"), "i": ("intref", "longref", "ptr")}

# What is the same but for a name.
SAME = {"pinned": "moveonly", "aligned": "moveonly", "copyonly": "moveonly"}

# A declaration's kind and name, and what its initialiser may use: an
# expression, an object, an object and a number that may change.
Choice = collections.namedtuple("Choice", "kind n e o mo i")


class Declarations(Arrays, Bindings, Closures, Lambdas, Objects, References,
                   Several, Templates, Types, Values):

    def decl(self):
        n = self.fresh()
        c = Choice(self.r.choice(KINDS), n, self.num(n),
                   self.pick("obj", but=n),
                   self.pick("obj", mutable=True, but=n),
                   self.pick("int", mutable=True, but=n))
        if any(c.kind in kinds and not getattr(c, what)
               for what, kinds in NEEDS.items()):
            c = c._replace(kind="obj")
        if c.kind in ("bind", "bindref", "bindget", "bindarr", "initcap") and self.std < 17:
            c = c._replace(kind="agg")
        getattr(self, "declare_" + SAME.get(c.kind, c.kind))(c)
