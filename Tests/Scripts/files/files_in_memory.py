import io

s = io.StringIO("abc\ndef\n")
print(repr(s.readline()), repr(s.read()), repr(s.getvalue()), list(io.StringIO("a\nb")))  # expect: 'abc\n' 'def\n' 'abc\ndef\n' ['a\n', 'b']
s.write("more")
print(repr(s.getvalue()), s.tell(), s.seek(1), s.read(2))  # expect: 'abc\ndef\nmore' 12 1 bc
b = io.BytesIO(b"12345")
b.seek(2)
b.write(b"ab")
print(b.getvalue(), b.tell(), b.read())  # expect: b'12ab5' 4 b'5'
w = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
w.write("hé")
w.seek(0)
print(w.read())  # expect: hé
print(io.UnsupportedOperation, type(s), isinstance(s, io.TextIOBase), isinstance(b, io.IOBase))  # expect: <class 'io.UnsupportedOperation'> <class '_io.StringIO'> True True
with io.StringIO() as t:
    print("in", 1, file=t)
    print(repr(t.getvalue()))  # expect: 'in 1\n'
print(t.closed)  # expect: True
try:
    t.read()
except ValueError as e:
    print(e)  # expect: I/O operation on closed file
try:
    s.write(b"x")
except TypeError as e:
    print(e)  # expect: string argument expected, got 'bytes'
