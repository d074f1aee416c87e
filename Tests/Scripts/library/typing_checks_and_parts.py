from typing import *
print(Any | int, int | Any, repr(Any))  # expect: typing.Any | int int | typing.Any typing.Any
print(type(Any|int))  # expect: <class 'types.UnionType'>
for f in (lambda: isinstance(1, Any), lambda: issubclass(int, Any), lambda: Any(), lambda: isinstance(1, Union[int, List[int]]), lambda: isinstance(1, Optional), lambda: issubclass(int, ClassVar), lambda: isinstance(1, TypeVar('T')), lambda: Concatenate[()], lambda: Concatenate[int], lambda: Generic[T][int], lambda: List[int][str], lambda: Protocol[T][int], lambda: Dict[T,int][int, str]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
# expect: TypeError typing.Any cannot be used with isinstance()
# expect: False
# expect: TypeError Any cannot be instantiated
# expect: True
# expect: TypeError typing.Optional cannot be used with isinstance()
# expect: TypeError typing.ClassVar cannot be used with issubclass()
# expect: TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: TypeError Cannot take a Concatenate of no types.
# expect: TypeError The last parameter to Concatenate should be a ParamSpec variable or ellipsis.
# expect: NameError name 'T' is not defined
# expect: TypeError typing.List[int] is not a generic class
# expect: NameError name 'T' is not defined
# expect: NameError name 'T' is not defined
P = ParamSpec("P"); Q = ParamSpec("Q")
print(P.args, P.kwargs, P.args == P.args, P.args == Q.args, P.args == P.kwargs, P.args.__origin__ is P, get_origin(P.kwargs))  # expect: P.args P.kwargs True False False True ~P
try: hash(P.args); print('hashed')
except Exception as e: print(e)  # expect: unhashable type: 'ParamSpecArgs'
Ts = TypeVarTuple("Ts"); print(Ts, [*Ts], list(Ts))  # expect: Ts [*Ts] [*Ts]
class M(Any): pass
print(isinstance(M(), M), isinstance(3, M), M)  # expect: True False <class '__main__.M'>
@runtime_checkable
class HasX(Protocol):
    def x(self): ...
class A:
    def x(self): pass
class B:
    x = None
class C(A): x = None
class D(HasX): pass
class E1:
    x: int
print([issubclass(c, HasX) for c in (A, B, C, D, int, E1)], [isinstance(c(), HasX) for c in (A,B,C,D,int,E1)])  # expect: [True, False, False, True, False, False] [True, False, False, True, False, False]
@final
def f(): pass
print(f.__final__, final(3), final(len) is len)  # expect: True 3 True
