class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y

def h(v):
    match v:
        case P(1, 2, 3): pass
try: h(P(1,2))
except TypeError as e: print(e)  # expect: P() accepts 2 positional sub-patterns (3 given)
def h(v):
    match v:
        case int(1, 2): pass
try: h(3)
except TypeError as e: print(e)  # expect: int() accepts 1 positional sub-pattern (2 given)
def h(v):
    match v:
        case P(1, x=1): pass
try: h(P(1,2))
except TypeError as e: print(e)  # expect: P() got multiple sub-patterns for attribute 'x'
def h(v):
    match v:
        case zero(): pass
zero = 3
try: h(P(1,2))
except TypeError as e: print(e)  # expect: called match pattern must be a type
class R: __match_args__ = ["x"]
def h(v):
    match v:
        case R(1): pass
try: h(R())
except TypeError as e: print(e)  # expect: R.__match_args__ must be a tuple (got list)
