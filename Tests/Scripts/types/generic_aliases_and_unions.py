def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
print(list[int], dict[str, int], tuple[int, ...], set[str], frozenset[int], type[int], list[list[int]], tuple[()], list["Fwd"], dict[str, list[int | None]])  # expect: list[int] dict[str, int] tuple[int, ...] set[str] frozenset[int] type[int] list[list[int]] tuple[()] list['Fwd'] dict[str, list[int | None]]
x = list[int]
print(x.__origin__, x.__args__, x.__parameters__, x([1, 2]), x == list[int], hash(x) == hash(list[int]), x != list[str], type(x), x.append, isinstance([], x.__origin__))  # expect: <class 'list'> (<class 'int'>,) () [1, 2] True True True <class 'types.GenericAlias'> <method 'append' of 'list' objects> True
print(int | None, int | str | None, None | int, (int | str).__args__, int | int, (int | str) == (str | int), isinstance(5, int | str), isinstance(None, int | None), isinstance(2.5, int | str), issubclass(bool, int | str), type(int | str), list[int] | None, int | list[str])  # expect: int | None int | str | None None | int (<class 'int'>, <class 'str'>) <class 'int'> True True True False True <class 'types.UnionType'> list[int] | None int | list[str]
t(lambda: isinstance([], list[int])); t(lambda: int[3]); t(lambda: int | 3); t(lambda: 3 | int); t(lambda: list[int][str]); t(lambda: isinstance(1, (int | None, str)))
# expect: TypeError: isinstance() argument 2 cannot be a parameterized generic
# expect: TypeError: type 'int' is not subscriptable
# expect: TypeError: unsupported operand type(s) for |: 'type' and 'int'
# expect: TypeError: unsupported operand type(s) for |: 'int' and 'type'
# expect: TypeError: list[int] is not a generic class
# expect: True
class A(list[int]): pass
print(A.__mro__, A.__orig_bases__, A([1]))  # expect: (<class '__main__.A'>, <class 'list'>, <class 'object'>) (list[int],) [1]
class G:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
print(G[int])  # expect: G[<class 'int'>]
def f(a: list[int] | None = None, b: "int" = 3, *c: dict[str, int], **d: int | str) -> tuple[int, ...]: pass
print(f.__annotations__)  # expect: {'a': list[int] | None, 'b': 'int', 'c': dict[str, int], 'd': int | str, 'return': tuple[int, ...]}
class D:
    x: int = 1
    y: list[str]
print(D.__annotations__)  # expect: {'x': <class 'int'>, 'y': list[str]}
