# types: generic aliases, unions, modules, namespaces.
import types

print(list[int], dict[str, int | None], tuple[int, ...], type[int], int | str | None, list[int] | str)
print(isinstance(3, int | str), issubclass(bool, int | str), (int | str) == (str | int), list[int]([1]))
print(list[int].__origin__, list[int].__args__, type(list[int]), type(int | str))
for f in (lambda: isinstance([], list[int]), lambda: 3 | int, lambda: int[3]):
    try:
        print(f())
    except TypeError as e:
        print(e)
n = types.SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n == types.SimpleNamespace(a=1, b="x", c=[1]))
m = types.ModuleType("made", "doc")
m.x = 1
print(m, m.__doc__, m.x, isinstance(m, types.ModuleType))
print(types.MethodType(lambda self, x: (self, x), 3)(4))


class Meta(type):
    pass


made = types.new_class("Made", (), {"metaclass": Meta}, lambda ns: ns.update(x=1))
print(made, type(made), made.x)


@types.coroutine
def steps():
    got = yield 1
    return got * 2


async def use():
    return await steps()


c = use()
print(c.send(None))
try:
    c.send(4)
except StopIteration as e:
    print(e.value)
