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


print(inspect.signature(f), inspect.signature(C), inspect.signature(C(1).m), inspect.signature(functools.partial(f, 1)))  # expect: (a, b: int = 3, /, c='x', *args, d, e: str = 'y', **kw) -> list (x, y=2) (z) (b: int = 3, /, c='x', *args, d, e: str = 'y', **kw) -> list
print([(p.name, str(p.kind), p.default is p.empty) for p in inspect.signature(f).parameters.values()])  # expect: [('a', 'POSITIONAL_ONLY', True), ('b', 'POSITIONAL_ONLY', False), ('c', 'POSITIONAL_OR_KEYWORD', False), ('args', 'VAR_POSITIONAL', True), ('d', 'KEYWORD_ONLY', True), ('e', 'KEYWORD_ONLY', False), ('kw', 'VAR_KEYWORD', True)]
bound = inspect.signature(C).bind(1)
bound.apply_defaults()
print(bound.arguments, bound)  # expect: {'x': 1, 'y': 2} <BoundArguments (x=1, y=2)>
for args in ((), (1, 2, 3)):
    try:
        inspect.signature(C).bind(*args)
    except TypeError as e:
        print(e)
# expect: missing a required argument: 'x'
# expect: too many positional arguments
print(inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C(1).m), inspect.isgeneratorfunction(gen),
      inspect.iscoroutinefunction(coro), inspect.isbuiltin(len), inspect.isgenerator(gen()), inspect.isroutine(f))  # expect: True True True True True True True True
print(inspect.getdoc(f))
# expect: Doc.
# expect:
# expect: Indented.
print([name for name, value in inspect.getmembers(C, inspect.isfunction)])  # expect: ['__init__', 'm', 's']
print(inspect.getsource(gen), inspect.getsource(C.m), sep="")
# expect: def gen():
# expect:     yield 1
# expect:     def m(self, z): pass
# expect:
print(inspect.getfullargspec(f))  # expect: FullArgSpec(args=['a', 'b', 'c'], varargs='args', varkw='kw', defaults=(3, 'x'), kwonlyargs=['d', 'e'], kwonlydefaults={'e': 'y'}, annotations={'return': <class 'list'>, 'b': <class 'int'>, 'e': <class 'str'>})
print(inspect.getsourcelines(coro))  # expect: (['async def coro(): pass\n'], 31)
