from typing import *
import typing, collections
print(List[int], Dict[str,int], Optional[int], Union[int,str], Union[int,str,None], Tuple[int,...], Tuple[int,str], Callable[[int],str], Callable[...,int], Any, Set[str], Type[int], Iterator[int], Generator[int,None,str], Deque[int], DefaultDict[str,int])  # expect: typing.List[int] typing.Dict[str, int] typing.Optional[int] typing.Union[int, str] typing.Union[int, str, NoneType] typing.Tuple[int, ...] typing.Tuple[int, str] typing.Callable[[int], str] typing.Callable[..., int] typing.Any typing.Set[str] typing.Type[int] typing.Iterator[int] typing.Generator[int, NoneType, str] typing.Deque[int] typing.DefaultDict[str, int]
T=TypeVar('T'); K=TypeVar('K', bound=int)
print(T, List[T], List[T][int], Dict[str,T].__parameters__, Literal['a',1], Final[int], ClassVar[List[int]], NoReturn, Annotated[int,'x'])  # expect: ~T typing.List[~T] typing.List[int] (~T,) typing.Literal['a', 1] typing.Final[int] typing.ClassVar[typing.List[int]] typing.NoReturn typing.Annotated[int, 'x']
class Stack(Generic[T]):
    def __init__(self): self.items=[]
    def push(self, x:T)->None: self.items.append(x)
s=Stack[int](); s.push(1); print(s.items, Stack[int], Stack.__parameters__, s.__orig_class__)  # expect: [1] __main__.Stack[int] (~T,) __main__.Stack[int]
class Pt(NamedTuple):
    x:int
    y:int=0
    def s(self): return self.x+self.y
print(Pt(1), Pt(1,2).s(), Pt._fields, Pt._field_defaults, Pt(3)[0], Pt.__annotations__)  # expect: Pt(x=1, y=0) 3 ('x', 'y') {'y': 0} 3 {'x': <class 'int'>, 'y': <class 'int'>}
Q=NamedTuple('Q',[('a',int),('b',str)]); print(Q(1,'b'))  # expect: Q(a=1, b='b')
class Mv(TypedDict):
    name:str
    year:int
print(Mv(name='a',year=1), Mv.__annotations__, Mv.__required_keys__==frozenset({'name','year'}))  # expect: {'name': 'a', 'year': 1} {'name': <class 'str'>, 'year': <class 'int'>} True
@runtime_checkable
class Pr(Protocol):
    def draw(self)->int: ...
class Ok:
    def draw(self): return 1
print(isinstance(Ok(),Pr), isinstance(3,Pr), issubclass(Ok,Pr))  # expect: True False True
class Pr2(Protocol):
    x:int
try: isinstance(3,Pr2)
except TypeError as e: print(e)  # expect: Instance and class checks can only be used with @runtime_checkable protocols
try: Pr()
except TypeError as e: print(e)  # expect: Protocols cannot be instantiated
class Impl(Pr):
    def __init__(self, q): self.q=q
    def draw(self): return self.q
print(Impl(4).draw(), isinstance(Impl(1),Pr))  # expect: 4 True
print(cast(int,'a'), TYPE_CHECKING, get_type_hints(Stack.push), get_origin(List[int]), get_args(Dict[str,int]), get_args(Callable[[int],str]), get_origin(Optional[int]))  # expect: a False {'x': ~T, 'return': <class 'NoneType'>} <class 'list'> (<class 'str'>, <class 'int'>) ([<class 'int'>], <class 'str'>) typing.Union
@overload
def f(x:int)->int: ...
@overload
def f(x:str)->str: ...
def f(x): return x
print(f(1))  # expect: 1
U=NewType('U',int); print(U(5), U, U.__name__)  # expect: 5 __main__.U U
print(Optional[int]==Union[int,None], int|None==Optional[int], Union[int,int], Union[List[int],str], List[int]|None, 'X' in repr(Optional['X']), Optional['X'])  # expect: True True <class 'int'> typing.Union[typing.List[int], str] typing.Optional[typing.List[int]] True typing.Optional[ForwardRef('X')]
for g in (lambda: Any(), lambda: List[int,str], lambda: Union[()], lambda: isinstance(3,Any), lambda: Optional[int,str], lambda: isinstance([],List[int])):
    try: g()
    except TypeError as e: print(e)
# expect: Any cannot be instantiated
# expect: Too many arguments for typing.List; actual 2, expected 1
# expect: Cannot take a Union of no types.
# expect: typing.Any cannot be used with isinstance()
# expect: typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
# expect: Subscripted generics cannot be used with class and instance checks
print(isinstance([],List), isinstance({},Mapping), issubclass(list,Sequence), isinstance(print, Callable), isinstance(3, SupportsInt), List, Dict, Union, Optional, Callable, Generic, Protocol)  # expect: True True True True True typing.List typing.Dict typing.Union typing.Optional typing.Callable <class 'typing.Generic'> <class 'typing.Protocol'>
class Rep(Generic[T], collections.abc.Iterable if False else object): pass
class A2(Dict[str,int]): pass
print(A2(a=1), A2.__mro__)  # expect: {'a': 1} (<class '__main__.A2'>, <class 'dict'>, <class 'typing.Generic'>, <class 'object'>)
def h(a:int, b:'str'='x', *c:float, **d:Any)->Optional[int]: pass
print(h.__annotations__)  # expect: {'a': <class 'int'>, 'b': 'str', 'c': <class 'float'>, 'd': typing.Any, 'return': typing.Optional[int]}
print(Callable[[],None], Awaitable[int], Coroutine[Any,Any,int], AsyncIterator[int], Iterable[Tuple[str,int]], Sequence['Foo'])  # expect: typing.Callable[[], NoneType] typing.Awaitable[int] typing.Coroutine[typing.Any, typing.Any, int] typing.AsyncIterator[int] typing.Iterable[typing.Tuple[str, int]] typing.Sequence[ForwardRef('Foo')]
P=ParamSpec('P'); print(P, Callable[P,int], P.args, Concatenate[int,P])  # expect: ~P typing.Callable[~P, int] P.args typing.Concatenate[int, ~P]
