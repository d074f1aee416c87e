from functools import *
import functools, threading
def f(a,b,c=3): return (a,b,c)
p=partial(f,1,c=5); print(p(2), p.func is f, p.args, p.keywords, partial(p,7)())
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
@lru_cache(maxsize=2)
def g(x): print('g',x); return x*2
print(g(1),g(1),g(2),g(3),g(1), g.cache_info(), g.cache_parameters(), g.__name__, g.__wrapped__(9))
g.cache_clear(); print(g.cache_info())
@cache
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(50), fib.cache_info())
@singledispatch
def s(x): return 'obj'
@s.register
def _(x:int): return 'int'
@s.register(list)
def _(x): return 'list'
@s.register
def _(x: float|str): return 'fs'
print(s(1),s(True),s([]),s({}),s('a'),s(1.0),s.dispatch(bool)(1), sorted(k.__name__ for k in s.registry))
import collections.abc
@s.register(collections.abc.Mapping)
def _(x): return 'mapping'
print(s({}))
try: s()
except TypeError as e: print(e)
try: s.register(3)
except TypeError as e: print(str(e)[:40])
@total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(2), T(3)>T(2), T(2)>=T(2))
print(sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)), reduce(lambda a,b:a+b,[1,2,3],10))
def deco(fn):
    @wraps(fn)
    def w(*a): "wdoc"; return fn(*a)
    return w
@deco
def h(): "hdoc"
print(h.__name__, h.__doc__, h.__wrapped__.__name__)
class Mth:
    @lru_cache(None)
    def q(self,x): print('q'); return x
m=Mth(); m.q(1); m.q(1); print(Mth.q.cache_info())
