# What exceptions say of themselves beside `args`, and what their constructors refuse.


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)

t(ImportError, 'x', invalid=1)  # expect: TypeError 'invalid' is an invalid keyword argument for ImportError()
t(ValueError, 'x', y=1)  # expect: TypeError ValueError() takes no keyword arguments
t(AttributeError, x=1)  # expect: TypeError 'x' is an invalid keyword argument for AttributeError()
t(NameError, x=1)  # expect: TypeError 'x' is an invalid keyword argument for NameError()


class E(Exception):
    pass


class F(E):

    def __init__(self, a, b=2):
        self.a = a

t(E, x=1)  # expect: TypeError E() takes no keyword arguments
t(F, 1, b=3)  # expect: F(1)
t(SyntaxError, 'bad', 'bad')  # expect: TypeError function takes at least 4 arguments (3 given)
t(SyntaxError, 'bad', (1,))  # expect: TypeError function takes at least 4 arguments (1 given)
t(SyntaxError, 'bad', ('a', 1, 2, 3, 4))  # expect: TypeError end_offset must be provided when end_lineno is provided
t(SyntaxError, 'bad', (1, 2, 3, 4, 5, 6, 7))  # expect: TypeError function takes at most 6 arguments (7 given)
t(SyntaxError, 'bad', 5)  # expect: TypeError 'int' object is not iterable
t(UnicodeDecodeError)  # expect: TypeError function takes exactly 5 arguments (0 given)
t(UnicodeDecodeError, 'a', 'b', 1, 2, 'c')  # expect: TypeError a bytes-like object is required, not 'str'
t(UnicodeEncodeError, 'a', b'b', 1, 2, 'c')  # expect: TypeError argument 2 must be str, not bytes
t(UnicodeEncodeError, 1, 'b', 1, 2, 'c')  # expect: TypeError argument 1 must be str, not int
t(UnicodeTranslateError, 1, 2)  # expect: TypeError function takes exactly 4 arguments (2 given)
t(UnicodeTranslateError, 'a', 1, 2, 3)  # expect: TypeError argument 4 must be str, not int
t(UnicodeEncodeError, 'a', 'b', 'c', 2, 'c')  # expect: TypeError 'str' object cannot be interpreted as an integer
e = Exception()


def s(n, v):
    setattr(e, n, v)


def d(n):
    delattr(e, n)

for n in ('args', '__traceback__', '__context__', '__cause__', '__suppress_context__'):
    t(s, n, 1)
    t(d, n)
# expect: TypeError 'int' object is not iterable
# expect: TypeError args may not be deleted
# expect: TypeError __traceback__ must be a traceback or None
# expect: TypeError __traceback__ may not be deleted
# expect: TypeError exception context must be None or derive from BaseException
# expect: TypeError __context__ may not be deleted
# expect: TypeError exception cause must be None or derive from BaseException
# expect: TypeError __cause__ may not be deleted
# expect: TypeError attribute value type must be bool
# expect: TypeError can't delete numeric/char attribute
t(s, '__suppress_context__', True)  # expect: None
t(BaseException.__new__, int)  # expect: TypeError BaseException.__new__(int): int is not a subtype of BaseException
t(BaseException.__new__, 1)  # expect: TypeError BaseException.__new__(X): X is not a type object (int)
t(BaseException.__new__)  # expect: TypeError BaseException.__new__(): not enough arguments
e = StopIteration(1, 2)
print(e.value)  # expect: 1
e.value = 5
print(e.value, e.args)  # expect: 5 (1, 2)
del e.value
print(e.value)  # expect: None
e = SystemExit(1, 2)
print(e.code)  # expect: (1, 2)
e = OSError(2, 'no', 'f', None, 'g')
print(e.args, e.errno, e.filename, e.filename2, e.__dict__, e)  # expect: (2, 'no') 2 f g {} [Errno 2] no: 'f' -> 'g'
e.filename = 'q'
print(e)  # expect: [Errno 2] no: 'q' -> 'g'
del e.filename
print(e.filename)  # expect: None
t(e.add_note, 1)  # expect: TypeError note must be a str, not 'int'
e.__notes__ = 3
t(e.add_note, 'a')  # expect: TypeError Cannot add note: __notes__ is not a list
t(e.with_traceback, 1)  # expect: TypeError __traceback__ must be a traceback or None
a = AttributeError('m', name='n', obj=3)
print(a.__dict__, a.name, a.obj, a.args)  # expect: {} n 3 ('m',)
print(ImportError('m', name='q').__reduce__(), OSError(2, 'a', 'b').__reduce__())  # expect: (<class 'ImportError'>, ('m',), {'name': 'q'}) (<class 'FileNotFoundError'>, (2, 'a', 'b'))
e = SyntaxError('m', ('f', 1, 2, 't'))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.print_file_and_line, str(e))  # expect: m f 1 2 t None None m (f, line 1)
e.msg = 'zz'
print(e, e.args)  # expect: zz (f, line 1) ('m', ('f', 1, 2, 't'))
e.print_file_and_line = 4
try:
    'é'.encode('ascii')
except UnicodeError as e:
    print(e.args, e.object, e.start, e.end, e.reason, e.encoding)  # expect: ('ascii', 'é', 0, 1, 'ordinal not in range(128)') é 0 1 ordinal not in range(128) ascii
try:
    b'\xff\xfe'.decode('utf8')
except UnicodeError as e:
    print(e.args, e.object, e.start, e.end, e.reason, e.encoding, e)  # expect: ('utf-8', b'\xff\xfe', 0, 1, 'invalid start byte') b'\xff\xfe' 0 1 invalid start byte utf-8 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
u = UnicodeEncodeError('baz', 'xxxxx', 1, 5, 'foo')
print(u)  # expect: 'baz' codec can't encode characters in position 1-4: foo
u.start = 1
u.end = 2
print(u)  # expect: 'baz' codec can't encode character '\x78' in position 1: foo
u.encoding = 'q'
u.reason = 'r'
u.object = 'ሴ𑈴'
print(u)  # expect: 'q' codec can't encode character '\U00011234' in position 1: r
u.start = 0
u.end = 1
print(u)  # expect: 'q' codec can't encode character '\u1234' in position 0: r
u.end = 3
print(u)  # expect: 'q' codec can't encode characters in position 0-2: r
t(setattr, u, 'object', 3)  # expect: None
t(setattr, u, 'start', 'x')  # expect: TypeError an integer is required
t(setattr, u, 'encoding', 3)  # expect: None
t(delattr, u, 'reason')  # expect: None
print(str(UnicodeEncodeError.__new__(UnicodeEncodeError)) == '')  # expect: True
e = ImportError('a', 'b')
print(e.msg, e.name, e.path, e)  # expect: None None None ('a', 'b')
e = ImportError('a')
e.msg = 'k'
print(e, e.args)  # expect: k ('a',)
print(repr(AttributeError('x', name='y')))  # expect: AttributeError('x')
try:
    import nosuch
except ImportError as e:
    print(e.name, e.path, e.msg)  # expect: nosuch None No module named 'nosuch'
try:
    from sys import nosuch
except ImportError as e:
    print(e.name, e.path, e.msg)  # expect: sys None cannot import name 'nosuch' from 'sys' (unknown location)
try:
    qqq
except NameError as e:
    print(e.name, e.__dict__)  # expect: qqq {}
