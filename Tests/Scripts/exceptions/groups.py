eg = ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("in", [KeyError(3), ValueError(4)])])
print(eg, repr(eg), eg.message, eg.exceptions, eg.args)  # expect: eg (3 sub-exceptions) ExceptionGroup('eg', [ValueError(1), TypeError(2), ExceptionGroup('in', [KeyError(3), ValueError(4)])]) eg (ValueError(1), TypeError(2), ExceptionGroup('in', [KeyError(3), ValueError(4)])) ('eg', [ValueError(1), TypeError(2), ExceptionGroup('in', [KeyError(3), ValueError(4)])])
m, r = eg.split(ValueError)
print(repr(m), repr(r))  # expect: ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [ValueError(4)])]) ExceptionGroup('eg', [TypeError(2), ExceptionGroup('in', [KeyError(3)])])
print(repr(eg.subgroup(lambda e: isinstance(e, KeyError))))  # expect: ExceptionGroup('eg', [ExceptionGroup('in', [KeyError(3)])])
print(eg.subgroup(OSError))  # expect: None
print(type(BaseExceptionGroup("x", [ValueError()])), type(BaseExceptionGroup("x", [KeyboardInterrupt()])))  # expect: <class 'ExceptionGroup'> <class 'BaseExceptionGroup'>
for args in [("x",), (1, []), ("x", []), ("x", 3), ("x", [3]), ("x", [KeyboardInterrupt()])]:
    try: ExceptionGroup(*args)
    except Exception as e: print(type(e).__name__, e)
# expect: TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: TypeError second argument (exceptions) must be a sequence
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
class MyEG(ExceptionGroup):
    def __new__(cls, message, excs, code):
        obj = super().__new__(cls, message, excs)
        obj.code = code
        return obj
    def derive(self, excs):
        return MyEG(self.message, excs, self.code)
e = MyEG("a", [ValueError(), TypeError()], 7)
e.add_note("note")
a, b = e.split(TypeError)
print(repr(a), a.code, a.__notes__, repr(b))  # expect: MyEG('a', [TypeError()], 7) 7 ['note'] MyEG('a', [ValueError()], 7)
try:
    e.add_note(5)
except TypeError as error:
    print(error)  # expect: note must be a str, not 'int'
