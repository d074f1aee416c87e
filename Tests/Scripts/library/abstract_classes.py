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
# expect: Can't instantiate abstract class Shape with abstract methods area, name
# expect: Can't instantiate abstract class Sq with abstract method name
class S2(Sq):
    name='s'
print(S2().area(), Shape.__abstractmethods__==frozenset({'area','name'}), isinstance(S2(), Shape), issubclass(int, Shape))  # expect: 4 True True False
Shape.register(int); print(isinstance(3, Shape), issubclass(bool, Shape), isinstance('',Shape), isinstance('',(Shape,str)))  # expect: True True False True
@Shape.register
class X: pass
print(isinstance(X(),Shape))  # expect: True
try: Shape.register(3)
except TypeError as e: print(e)  # expect: Can only register classes
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
# expect: [8, 7, 5, 2, 1, 3] 3 1 True [1, 2, 5, 7, 8] 1
# expect: [8, 7, 5, 2, 1]
for t in (list,tuple,str,dict,set,frozenset,int,range,type(x for x in ())):
    print(t.__name__, [n for n in cabc.__all__ if issubclass(t, getattr(cabc,n))])
# expect: list ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: tuple ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: str ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: dict ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
# expect: set ['Iterable', 'Sized', 'Container', 'Collection', 'Set', 'MutableSet']
# expect: frozenset ['Hashable', 'Iterable', 'Sized', 'Container', 'Collection', 'Set']
# expect: int ['Hashable']
# expect: range ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: generator ['Hashable', 'Iterable', 'Iterator', 'Generator']
class L:
    def __len__(s): return 0
print(isinstance(L(),cabc.Sized), isinstance(L(), cabc.Iterable), isinstance(len, cabc.Callable), isinstance(L,cabc.Callable), isinstance(lambda:0, cabc.Hashable), isinstance([],cabc.Hashable))  # expect: True False True True True False
class E:
    def __eq__(s,o): return 1
print(issubclass(E,cabc.Hashable))  # expect: False
try: cabc.Sequence()
except TypeError as e: print(e)  # expect: Can't instantiate abstract class Sequence with abstract methods __getitem__, __len__
class SS(cabc.Set):
    def __init__(s,it): s.l=[]; [s.l.append(x) for x in it if x not in s.l]
    def __contains__(s,x): return x in s.l
    def __iter__(s): return iter(s.l)
    def __len__(s): return len(s.l)
a=SS('abc'); b=SS('bcd')
print(list(a&b), list(a|b), list(a-b), sorted(a^b), a<=b, a==SS('cba'), a.isdisjoint(b))  # expect: ['b', 'c'] ['a', 'b', 'c', 'd'] ['a'] ['a', 'd'] False True False
print(list[int], dict[str,int], int|str, int|None, list[int]|None, cabc.Iterable[int], cabc.Callable[[int],str], cabc.Callable[...,int], tuple[int,...], tuple[()])  # expect: list[int] dict[str, int] int | str int | None list[int] | None collections.abc.Iterable[int] collections.abc.Callable[[int], str] collections.abc.Callable[..., int] tuple[int, ...] tuple[()]
print(isinstance(3,int|str), isinstance([],int|str), list[int]==list[int], list[int].__args__, list[int].__origin__, (int|str).__args__, type(int|str), type(list[int]))  # expect: True False True (<class 'int'>,) <class 'list'> (<class 'int'>, <class 'str'>) <class 'types.UnionType'> <class 'types.GenericAlias'>
try: isinstance([], list[int])
except TypeError as e: print(e)  # expect: isinstance() argument 2 cannot be a parameterized generic
try: 3|int
except TypeError as e: print(e)  # expect: unsupported operand type(s) for |: 'int' and 'type'
try: int[3]
except TypeError as e: print(e)  # expect: type 'int' is not subscriptable
print(list[int]([1]), int|int, (int|str)==(str|int))  # expect: [1] <class 'int'> True
class G(list[int]): pass
print(G.__mro__, G.__orig_bases__)  # expect: (<class '__main__.G'>, <class 'list'>, <class 'object'>) (list[int],)
