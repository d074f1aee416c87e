# types: generic aliases, unions, modules, namespaces.
import types

print(list[int], dict[str, int | None], tuple[int, ...], type[int], int | str | None, list[int] | str)  # expect: list[int] dict[str, int | None] tuple[int, ...] type[int] int | str | None list[int] | str
print(isinstance(3, int | str), issubclass(bool, int | str), (int | str) == (str | int), list[int]([1]))  # expect: True True True [1]
print(list[int].__origin__, list[int].__args__, type(list[int]), type(int | str))  # expect: <class 'list'> (<class 'int'>,) <class 'types.GenericAlias'> <class 'types.UnionType'>
for f in (lambda: isinstance([], list[int]), lambda: 3 | int, lambda: int[3]):
    try:
        print(f())
    except TypeError as e:
        print(e)
# expect: isinstance() argument 2 cannot be a parameterized generic
# expect: unsupported operand type(s) for |: 'int' and 'type'
# expect: type 'int' is not subscriptable
n = types.SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n == types.SimpleNamespace(a=1, b="x", c=[1]))  # expect: namespace(a=1, b='x', c=[1]) True
m = types.ModuleType("made", "doc")
m.x = 1
print(m, m.__doc__, m.x, isinstance(m, types.ModuleType))  # expect: <module 'made'> doc 1 True
print(types.MethodType(lambda self, x: (self, x), 3)(4))  # expect: (3, 4)


class Meta(type):
    pass


made = types.new_class("Made", (), {"metaclass": Meta}, lambda ns: ns.update(x=1))
print(made, type(made), made.x)  # expect: <class 'types.Made'> <class '__main__.Meta'> 1


@types.coroutine
def steps():
    got = yield 1
    return got * 2


async def use():
    return await steps()


c = use()
print(c.send(None))  # expect: 1
try:
    c.send(4)
except StopIteration as e:
    print(e.value)  # expect: 8
