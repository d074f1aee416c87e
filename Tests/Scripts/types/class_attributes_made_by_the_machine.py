def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class A: x: int
class B(A): pass
print(B.__annotations__, A.__annotations__)  # expect: {} {'x': <class 'int'>}
class E:
    def __eq__(self, o): return True
print(E.__hash__, list.__hash__, dict.__hash__, object.__hash__ is not None)  # expect: None None None True
class F(E): pass
t(lambda: hash(F()))  # expect: TypeError: unhashable type: 'F'
class G(E):
    def __hash__(self): return 4
print(hash(G()), {G(): 1} == {G(): 1})  # expect: 4 True
def f(a, b=2): return a, b
print(f.__call__(1, b=3), len.__call__([1]), [].append.__call__(1), type(f.__call__).__name__)  # expect: (1, 3) 1 None method-wrapper
A.__module__ = "mod"; print(A, A.__module__, A().__module__)  # expect: <class 'mod.A'> mod mod
print("".format.__name__)  # expect: format
