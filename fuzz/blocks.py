"""Random blocks and loops: what holds statements."""

from names import Var
from statements import Statements


class Blocks(Statements):

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

    def statements(self, size=None, level=None):
        size = size or self.r.randint(1, min(4, max(self.budget, 1)))
        for _ in range(size):
            self.statement()

    def without_yields(self, inside, head, tail="}"):
        kept, self.can_yield = self.can_yield, False
        self.block(inside, head, tail)
        self.can_yield = kept

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
