def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class O1: pass
class AbsMeta(type): pass
class Abs: pass
Abs.__abstractmethods__ = frozenset(["b", "a"])
t(lambda: Abs())  # expect: TypeError: Can't instantiate abstract class Abs with abstract methods a, b
Abs.__abstractmethods__ = frozenset(["b"])
t(lambda: Abs())  # expect: TypeError: Can't instantiate abstract class Abs with abstract method b
class AbsC(Abs): pass
print(type(AbsC()).__name__)  # expect: AbsC
t(lambda: O1.__abstractmethods__)  # expect: AttributeError: __abstractmethods__
class K:
    def __class_getitem__(cls, item): return item
    def __new__(cls, *args): return super().__new__(cls)
    def __init__(self, *args): self.args = args
print(K(1, 2).args)  # expect: (1, 2)
class K2:
    def __new__(cls, v): return v
    def __init__(self): print("never")
print(K2(5))  # expect: 5
class K3:
    def __init__(self): return 5
t(lambda: K3())  # expect: TypeError: __init__() should return None, not 'int'
class K4: pass
t(lambda: K4(1)); t(lambda: K4(a=1)); t(lambda: object(1)); t(lambda: object.__new__(K4, 1)); t(lambda: K(1).__init__()); t(lambda: object.__init__(K4(), 1)); t(lambda: K4().__init__(1))
# expect: TypeError: K4() takes no arguments
# expect: TypeError: K4() takes no arguments
# expect: TypeError: object() takes no arguments
# expect: TypeError: K4() takes no arguments
# expect: None
# expect: TypeError: K4.__init__() takes exactly one argument (the instance to initialize)
# expect: TypeError: K4.__init__() takes exactly one argument (the instance to initialize)
t(lambda: K.__new__(K, 1).__class__)  # expect: <class '__main__.K'>
print(K4.__name__, K4.__qualname__); K4.__name__ = "Renamed"; print(K4, K4.__name__); K4.__qualname__ = "QQ"; print(K4)
# expect: K4 K4
# expect: <class '__main__.K4'> Renamed
# expect: <class '__main__.QQ'>
t(lambda: setattr(K4, "__name__", 5)); t(lambda: delattr(K4, "__name__")); t(lambda: setattr(int, "x", 1)); t(lambda: delattr(K4, "zzz")); t(lambda: delattr(int, "real"))
# expect: TypeError: can only assign string to Renamed.__name__, not 'int'
# expect: TypeError: cannot delete '__name__' attribute of immutable type 'Renamed'
# expect: TypeError: cannot set 'x' attribute of immutable type 'int'
# expect: AttributeError: type object 'Renamed' has no attribute 'zzz'
# expect: TypeError: cannot set 'real' attribute of immutable type 'int'
K4.__doc__ = "doc"; print(K4.__doc__, K4().__doc__)  # expect: doc doc
