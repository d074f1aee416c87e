from functools import *
import functools, threading
def f(a,b,c=3): return (a,b,c)
p=partial(f,1,c=5); print(p(2), p.func is f, p.args, p.keywords, partial(p,7)())  # expect: (1, 2, 5) True (1,) {'c': 5} (1, 7, 5)
class C:
    def m(self,x,y): return (x,y)
    pm=partialmethod(m,1)
    @cached_property
    def cp(self): print('compute'); return 42
    @singledispatchmethod
    def sd(self,a): return 'base'
    @sd.register
    def _(self,a:int): return 'int'
    @sd.register(str)
    def _(self,a): return 'str'
c=C(); print(c.pm(2), c.cp, c.cp, c.sd(1), c.sd('x'), c.sd(1.5))
# expect: compute
# expect: (1, 2) 42 42 int str base
@lru_cache(maxsize=2)
def g(x): print('g',x); return x*2
print(g(1),g(1),g(2),g(3),g(1), g.cache_info(), g.cache_parameters(), g.__name__, g.__wrapped__(9))
# expect: g 1
# expect: g 2
# expect: g 3
# expect: g 1
# expect: g 9
# expect: 2 2 4 6 2 CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} g 18
g.cache_clear(); print(g.cache_info())  # expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
@cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(50), fib.cache_info())  # expect: 12586269025 CacheInfo(hits=48, misses=51, maxsize=None, currsize=51)
@singledispatch
def s(x): return 'obj'
@s.register
def _(x:int): return 'int'
@s.register(list)
def _(x): return 'list'
@s.register
def _(x: float|str): return 'fs'
print(s(1),s(True),s([]),s({}),s('a'),s(1.0),s.dispatch(bool)(1), sorted(k.__name__ for k in s.registry))  # expect: int int list obj fs fs int ['float', 'int', 'list', 'object', 'str']
import collections.abc
@s.register(collections.abc.Mapping)
def _(x): return 'mapping'
print(s({}))  # expect: mapping
try: s()
except TypeError as e: print(e)  # expect: s requires at least 1 positional argument
try: s.register(3)
except TypeError as e: print(str(e)[:39])  # expect: Invalid first argument to `register()`:
@total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(2), T(3)>T(2), T(2)>=T(2))  # expect: True True True
print(sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)), reduce(lambda a,b:a+b,[1,2,3],10))  # expect: [3, 2, 1] 16
def deco(fn):
    @wraps(fn)
    def w(*a): "wdoc"; return fn(*a)
    return w
@deco
def h(): "hdoc"
print(h.__name__, h.__doc__, h.__wrapped__.__name__)  # expect: h hdoc h
class Mth:
    @lru_cache(None)
    def q(self,x): print('q'); return x
m=Mth(); m.q(1); m.q(1); print(Mth.q.cache_info())
# expect: q
# expect: CacheInfo(hits=1, misses=1, maxsize=None, currsize=1)
