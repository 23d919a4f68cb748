"""The names that a random body declares, and which of them are in scope."""

# Names that the machine itself may want.
HARD_NAMES = ["state_", "next", "value", "it_", "range_", "done", "x_", "x_2",
              "yielded_", "temporary_", "self", "step", "y", "y_", "result",
              "end_", "begin_", "bound_", "box", "machine", "resume", "frame",
              "level_", "guard_", "sent_", "frame_", "self_", "resume_", "run_",
              "calls_", "closure", "choice_", "delegate_", "late", "bound"]


class Var:
    """A name in scope. kind: int, obj, str, vec, intarr, objarr, fn, agg; or
    part: what `text` makes of it is a number."""

    def __init__(self, name, kind, const=False, text=""):
        self.name, self.kind, self.const = name, kind, const
        self.text = text or name


class Names:
    """What a body has declared so far, scope by scope."""

    def __init__(self, rng, name, n, std, shadow, form):
        self.r, self.name, self.std, self.shadow = rng, name, std, shadow
        self.n = n                      # what it is called with
        self.form = form                # free, member, template, namespace
        self.out = []                   # lines
        self.depth = 1
        self.scopes = [[]]
        self.parameters = []            # their scope
        self.labels = []                # labels a goto may name here
        self.used_labels = set()
        self.loops = []                 # "loop" / "switch", innermost last
        self.counter = 0
        # Statements: most bodies are small, for then more are compared.
        self.budget = rng.randint(*rng.choice([(1, 3)] * 6 + [(2, 8)] * 3 +
                                             [(8, 32)]))
        self.can_yield = True
        self.attempts = 0               # try blocks round here
        self.recurses = False           # it delegates to itself
        self.closures = False           # it has a closure without a type
        self.pack = "rest"              # of numbers, in a template
        self.gnu = False                # `a ?: b` is allowed
        self.throwing = False           # it has a destructor that throws
        self.sends = rng.random() < 0.5  # co_yield has a value
        self.yields = rng.choice(["int", "int", "Obj", "Obj", "const Obj &",
                                  "std::string", "long", "Which", "const int &",
                                  "Obj &"])

    def fresh(self, prefix="v"):
        here = {v.name for v in self.scopes[-1]}
        if len(self.scopes) > 1 and self.scopes[-2] is self.parameters:
            here |= {v.name for v in self.parameters}
        if self.shadow and self.r.random() < 0.5:
            pool = [v.name for s in self.scopes[:-1] for v in s
                    if "->" not in v.name and v.kind != "type"] + HARD_NAMES
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

    def declare(self, name, kind, const=False, text=""):
        self.scopes[-1].append(Var(name, kind, const, text))

    def pick(self, *kinds, **options):
        found = self.visible(*kinds, **options)
        return self.r.choice(found).name if found else None

    def part(self, but=None, mutable=False):
        """A number that is part of something declared, or is made of it."""
        found = self.visible("part", mutable=mutable, but=but)
        return self.r.choice(found).text if found else None

    def any_of(self, forms):
        return self.r.choice(forms)
