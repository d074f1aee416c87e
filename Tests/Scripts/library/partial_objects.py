import copy, functools, pickle
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
p = functools.partial(int, base=2)
print(p.func, p.args, p.keywords, p.__dict__)  # expect: <class 'int'> () {'base': 2} {}
t(lambda: setattr(p, "func", len)); t(lambda: setattr(p, "args", ()))
# expect: AttributeError: readonly attribute
# expect: AttributeError: readonly attribute
p.note = [1]
print(p.__dict__, copy.copy(p).note is p.note, pickle.loads(pickle.dumps(p))("101"))  # expect: {'note': [1]} True 5
class Sub(functools.partial): pass
s = Sub(int, "7")
print(s, s(), Sub(s, base=8)(), type(Sub(s)).__name__)  # expect: Sub(<class 'int'>, '7') 7 7 Sub
s.__setstate__((s, (), {}, {})); print(s)  # expect: Sub(...)
t(lambda: s.__setstate__((1, (), {}, None))); t(lambda: s.__setstate__(3))
# expect: TypeError: invalid partial state
# expect: TypeError: invalid partial state
@functools.singledispatch
def told(x): return "object"
t(lambda: told.register(list[int], len)); t(lambda: told.register(list[int] | str, len)); told.register(int | str, lambda x: "number or text")
# expect: TypeError: Invalid first argument to `register()`. list[int] is not a class or union type.
# expect: TypeError: Invalid first argument to `register()`. list[int] | str is not a class or union type.
print(told(1), told("a"), told([]))  # expect: number or text number or text object
def bad(x: list[int]): pass
t(lambda: told.register(bad))  # expect: TypeError: Invalid annotation for 'x'. list[int] is not a class.
class A:
    @functools.singledispatchmethod
    @classmethod
    def of(cls, arg): return cls, "any"
    @of.register
    @classmethod
    def _(cls, arg: int): return cls.__name__, "int"
print(A.of(1), A().of(2))  # expect: ('A', 'int') ('A', 'int')
class Cant:
    def __getattribute__(self, name):
        if name.startswith("__reduce"): raise AttributeError(name)
        return object.__getattribute__(self, name)
t(lambda: copy.copy(Cant())); t(lambda: copy.deepcopy(Cant()))
# expect: Error: un(shallow)copyable object of type <class '__main__.Cant'>
# expect: Error: un(deep)copyable object of type <class '__main__.Cant'>
memo = {}; x = [1]; y = copy.deepcopy(x, memo); print(memo[id(memo)], memo[id(memo)][0] is x)  # expect: [[1]] True
