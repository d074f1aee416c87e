def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class A:
    def m(self): pass
a = A()
t(lambda: vars(5)); t(lambda: object().x); t(lambda: setattr(object(), "x", 1)); t(lambda: setattr(5, "x", 1)); t(lambda: delattr(5, "real")); t(lambda: setattr([], "append", 1)); t(lambda: [].nope); t(lambda: int.nope); t(lambda: len.nope); t(lambda: (lambda: 0).nope); t(lambda: a.m.nope)
# expect: TypeError: vars() argument must have __dict__ attribute
# expect: AttributeError: 'object' object has no attribute 'x'
# expect: AttributeError: 'object' object has no attribute 'x'
# expect: AttributeError: 'int' object has no attribute 'x'
# expect: AttributeError: attribute 'real' of 'int' objects is not writable
# expect: AttributeError: 'list' object attribute 'append' is read-only
# expect: AttributeError: 'list' object has no attribute 'nope'
# expect: AttributeError: type object 'int' has no attribute 'nope'
# expect: AttributeError: 'builtin_function_or_method' object has no attribute 'nope'
# expect: AttributeError: 'function' object has no attribute 'nope'
# expect: AttributeError: 'function' object has no attribute 'nope'
