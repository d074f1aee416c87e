def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class Miss(dict):
    def __missing__(self, k): return "miss:" + str(k)
print(Miss(a=1)["b"], Miss(a=1).get("b"), "b" in Miss())  # expect: miss:b None False
class NI:
    def __add__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
t(lambda: NI() + 1); print(NI() == NI(), NI() != 1); t(lambda: NI() < NI())
# expect: TypeError: unsupported operand type(s) for +: 'NI' and 'int'
# expect: False True
# expect: TypeError: '<' not supported between instances of 'NI' and 'NI'
class BadBool:
    def __bool__(self): return 1
class BadLen:
    def __len__(self): return -1
class BadLen2:
    def __len__(self): return "a"
class BadIdx:
    def __index__(self): return "a"
class BadStr:
    def __str__(self): return 1
    def __repr__(self): return 2
    def __hash__(self): return "a"
    def __int__(self): return "x"
    def __float__(self): return 1
    def __iter__(self): return 5
    def __contains__(self, x): return 5
    def __format__(self, s): return 5
    def __bytes__(self): return "s"
    def __call__(self): return self
    def __enter__(self): return 1
b = BadStr()
t(lambda: bool(BadBool())); t(lambda: len(BadLen())); t(lambda: len(BadLen2())); t(lambda: bool(BadLen())); t(lambda: [1][BadIdx()]); t(lambda: str(b)); t(lambda: repr(b)); t(lambda: hash(b)); t(lambda: int(b)); t(lambda: float(b)); t(lambda: list(b)); print(1 in b); t(lambda: format(b)); t(lambda: bytes(b)); t(lambda: f"{b}"); t(lambda: b()()() is b)
# expect: TypeError: __bool__ should return bool, returned int
# expect: ValueError: __len__() should return >= 0
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: __len__() should return >= 0
# expect: TypeError: __index__ returned non-int (type str)
# expect: TypeError: __str__ returned non-string (type int)
# expect: TypeError: __repr__ returned non-string (type int)
# expect: TypeError: __hash__ method should return an integer
# expect: TypeError: __int__ returned non-int (type str)
# expect: TypeError: BadStr.__float__ returned non-float (type int)
# expect: TypeError: iter() returned non-iterator of type 'int'
# expect: True
# expect: TypeError: __format__ must return a str, not int
# expect: TypeError: __bytes__ returned non-bytes (type str)
# expect: TypeError: __format__ must return a str, not int
# expect: True
class NoHash:
    def __eq__(self, o): return True
t(lambda: hash(NoHash())); t(lambda: {NoHash(): 1}); t(lambda: {NoHash()}); print(NoHash.__hash__)
# expect: TypeError: unhashable type: 'NoHash'
# expect: TypeError: unhashable type: 'NoHash'
# expect: TypeError: unhashable type: 'NoHash'
# expect: None
class Cont:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * 10
print(list(Cont()), 20 in Cont(), 5 in Cont(), list(reversed([1])), [*Cont()]); t(lambda: len(Cont())); t(lambda: list(reversed(Cont())))
# expect: [0, 10, 20, 30] True False [1] [0, 10, 20, 30]
# expect: TypeError: object of type 'Cont' has no len()
# expect: TypeError: object of type 'Cont' has no len()
