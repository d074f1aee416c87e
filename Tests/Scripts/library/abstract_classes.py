from abc import ABC, ABCMeta, abstractmethod
import collections.abc as cabc
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
class Sq(Shape):
    def area(self): return 4
for c in (Shape, Sq):
    try: c()
    except TypeError as e: print(e)
class S2(Sq):
    name='s'
print(S2().area(), Shape.__abstractmethods__==frozenset({'area','name'}), isinstance(S2(), Shape), issubclass(int, Shape))
Shape.register(int); print(isinstance(3, Shape), issubclass(bool, Shape), isinstance('',Shape), isinstance('',(Shape,str)))
@Shape.register
class X: pass
print(isinstance(X(),Shape))
try: Shape.register(3)
except TypeError as e: print(e)
class D(cabc.Mapping):
    def __init__(s): s.d={'a':1,'b':2}
    def __getitem__(s,k): return s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return 2
class MS(cabc.MutableSequence):
    def __init__(s,*a): s.l=list(a)
    def __getitem__(s,i): return s.l[i]
    def __setitem__(s,i,v): s.l[i]=v
    def __delitem__(s,i): del s.l[i]
    def __len__(s): return len(s.l)
    def insert(s,i,v): s.l.insert(i,v)
m=MS(3,1,2); m.append(5); m.extend([7,8]); m.reverse(); print(list(m), m.pop(), m.index(7), 5 in m, list(reversed(m)), m.count(5)); m+= [1]; m.remove(1); print(m.l)
for t in (list,tuple,str,dict,set,frozenset,int,range,type(x for x in ())):
    print(t.__name__, [n for n in cabc.__all__ if issubclass(t, getattr(cabc,n))])
class L:
    def __len__(s): return 0
print(isinstance(L(),cabc.Sized), isinstance(L(), cabc.Iterable), isinstance(len, cabc.Callable), isinstance(L,cabc.Callable), isinstance(lambda:0, cabc.Hashable), isinstance([],cabc.Hashable))
class E:
    def __eq__(s,o): return 1
print(issubclass(E,cabc.Hashable))
try: cabc.Sequence()
except TypeError as e: print(e)
class SS(cabc.Set):
    def __init__(s,it): s.l=[]; [s.l.append(x) for x in it if x not in s.l]
    def __contains__(s,x): return x in s.l
    def __iter__(s): return iter(s.l)
    def __len__(s): return len(s.l)
a=SS('abc'); b=SS('bcd')
print(list(a&b), list(a|b), list(a-b), sorted(a^b), a<=b, a==SS('cba'), a.isdisjoint(b))
print(list[int], dict[str,int], int|str, int|None, list[int]|None, cabc.Iterable[int], cabc.Callable[[int],str], cabc.Callable[...,int], tuple[int,...], tuple[()])
print(isinstance(3,int|str), isinstance([],int|str), list[int]==list[int], list[int].__args__, list[int].__origin__, (int|str).__args__, type(int|str), type(list[int]))
try: isinstance([], list[int])
except TypeError as e: print(e)
try: 3|int
except TypeError as e: print(e)
try: int[3]
except TypeError as e: print(e)
print(list[int]([1]), int|int, (int|str)==(str|int))
class G(list[int]): pass
print(G.__mro__, G.__orig_bases__)
