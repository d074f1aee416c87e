from functools import *
import functools
p = partial(int, base=2); print(p("101"), partial(print, 1, 2)(3), p.keywords)
# expect: 1 2 3
# expect: 5 None {'base': 2}
def deco(f):
    @wraps(f)
    def g(*a): "inner"; return f(*a)
    return g
@deco
def hello(x):
    "doc"
    return x
print(hello.__name__, hello.__doc__, hello(3), hello.__wrapped__(4))  # expect: hello doc 3 4
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 5))  # expect: 6 5
try: reduce(lambda a, b: a, [])
except TypeError as e: print(e)  # expect: reduce() of empty iterable with no initial value
@lru_cache(maxsize=2)
def f(x): print("call", x); return x * 2
f(1); f(2); f(1); f(3); f(2); print(f.cache_info()); f.cache_clear(); print(f.cache_info())
# expect: call 1
# expect: call 2
# expect: call 3
# expect: call 2
# expect: CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(50))  # expect: 12586269025
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __lt__(self, o): return self.v < o.v
print(V(1) <= V(2), V(1) > V(2), V(2) >= V(2))  # expect: True False True
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))  # expect: [3, 2, 1]
class C:
    @cached_property
    def x(self): print("once"); return 5
c = C(); print(c.x, c.x)
# expect: once
# expect: 5 5
