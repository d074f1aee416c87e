# inspect: signatures, kinds, source.
import functools
import inspect


def f(a, b: int = 3, /, c="x", *args, d, e: str = "y", **kw) -> list:
    """Doc.

        Indented.
    """
    return [a]


class C:
    def __init__(self, x, y=2):
        pass

    def m(self, z): pass

    @staticmethod
    def s(q): pass

    @property
    def p(self): return 1


def gen():
    yield 1


async def coro(): pass


print(inspect.signature(f), inspect.signature(C), inspect.signature(C(1).m), inspect.signature(functools.partial(f, 1)))
print([(p.name, str(p.kind), p.default is p.empty) for p in inspect.signature(f).parameters.values()])
bound = inspect.signature(C).bind(1)
bound.apply_defaults()
print(bound.arguments, bound)
for args in ((), (1, 2, 3)):
    try:
        inspect.signature(C).bind(*args)
    except TypeError as e:
        print(e)
print(inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C(1).m), inspect.isgeneratorfunction(gen),
      inspect.iscoroutinefunction(coro), inspect.isbuiltin(len), inspect.isgenerator(gen()), inspect.isroutine(f))
print(inspect.getdoc(f))
print([name for name, value in inspect.getmembers(C, inspect.isfunction)])
print(inspect.getsource(gen), inspect.getsource(C.m), sep="")
print(inspect.getfullargspec(f))
print(inspect.getsourcelines(coro))
