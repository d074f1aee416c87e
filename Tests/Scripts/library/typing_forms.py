from typing import *
import typing, collections
print(List[int], Dict[str,int], Optional[int], Union[int,str], Union[int,str,None], Tuple[int,...], Tuple[int,str], Callable[[int],str], Callable[...,int], Any, Set[str], Type[int], Iterator[int], Generator[int,None,str], Deque[int], DefaultDict[str,int])
T=TypeVar('T'); K=TypeVar('K', bound=int)
print(T, List[T], List[T][int], Dict[str,T].__parameters__, Literal['a',1], Final[int], ClassVar[List[int]], NoReturn, Annotated[int,'x'])
class Stack(Generic[T]):
    def __init__(self): self.items=[]
    def push(self, x:T)->None: self.items.append(x)
s=Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, s.__orig_class__)
class Pt(NamedTuple):
    x:int
    y:int=0
    def s(self): return self.x+self.y
print(Pt(1), Pt(1,2).s(), Pt._fields, Pt._field_defaults, Pt(3)[0], Pt.__annotations__)
Q=NamedTuple('Q',[('a',int),('b',str)]); print(Q(1,'b'))
class Mv(TypedDict):
    name:str
    year:int
print(Mv(name='a',year=1), Mv.__annotations__, Mv.__required_keys__==frozenset({'name','year'}))
@runtime_checkable
class Pr(Protocol):
    def draw(self)->int: ...
class Ok:
    def draw(self): return 1
print(isinstance(Ok(),Pr), isinstance(3,Pr), issubclass(Ok,Pr))
class Pr2(Protocol):
    x:int
try: isinstance(3,Pr2)
except TypeError as e: print(e)
try: Pr()
except TypeError as e: print(e)
class Impl(Pr):
    def __init__(self, q): self.q=q
    def draw(self): return self.q
print(Impl(4).draw(), isinstance(Impl(1),Pr))
print(cast(int,'a'), TYPE_CHECKING, get_type_hints(Stack.push), get_origin(List[int]), get_args(Dict[str,int]), get_args(Callable[[int],str]), get_origin(Optional[int]))
@overload
def f(x:int)->int: ...
@overload
def f(x:str)->str: ...
def f(x): return x
print(f(1))
U=NewType('U',int); print(U(5), U, U.__name__)
print(Optional[int]==Union[int,None], int|None==Optional[int], Union[int,int], Union[List[int],str], List[int]|None, 'X' in repr(Optional['X']), Optional['X'])
for g in (lambda: Any(), lambda: List[int,str], lambda: Union[()], lambda: isinstance(3,Any), lambda: Optional[int,str], lambda: isinstance([],List[int])):
    try: g()
    except TypeError as e: print(e)
print(isinstance([],List), isinstance({},Mapping), issubclass(list,Sequence), isinstance(print, Callable), isinstance(3, SupportsInt), List, Dict, Union, Optional, Callable, Generic, Protocol)
class Rep(Generic[T], collections.abc.Iterable if False else object): pass
class A2(Dict[str,int]): pass
print(A2(a=1), A2.__mro__)
def h(a:int, b:'str'='x', *c:float, **d:Any)->Optional[int]: pass
print(h.__annotations__)
print(Callable[[],None], Awaitable[int], Coroutine[Any,Any,int], AsyncIterator[int], Iterable[Tuple[str,int]], Sequence['Foo'])
P=ParamSpec('P'); print(P, Callable[P,int], P.args, Concatenate[int,P])
