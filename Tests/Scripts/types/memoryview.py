def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
m = memoryview(b"hello world")
print(m[0], m[1:3].tobytes(), len(m), m.nbytes, m.obj, m.readonly, bytes(m[6:]), list(m[:3]), m == b"hello world", m[::2].tobytes(), m.itemsize, m.format, m.shape, m.ndim, m.hex()[:4], m.tolist()[:2], hash(m) == hash(b"hello world"))  # expect: 104 b'el' 11 11 b'hello world' True b'world' [104, 101, 108] True b'hlowrd' 1 B (11,) 1 6865 [104, 101] True
a = bytearray(b"12345"); v = memoryview(a); v[0] = 65; v[1:3] = b"BC"; print(a, v.readonly, v[-1], v.tolist(), bytes(v))  # expect: bytearray(b'ABC45') False 53 [65, 66, 67, 52, 53] b'ABC45'
t(lambda: m.__setitem__(0, 1)); t(lambda: v.__setitem__(0, 300)); t(lambda: memoryview("a")); t(lambda: m[100]); t(lambda: v.__setitem__(slice(0, 2), b"abc"))
# expect: TypeError: cannot modify read-only memory
# expect: ValueError: memoryview: invalid value for format 'B'
# expect: TypeError: memoryview: a bytes-like object is required, not 'str'
# expect: IndexError: index out of bounds on dimension 1
# expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
v.release(); t(lambda: v[0]);   # expect: ValueError: operation forbidden on released memoryview object
with memoryview(b"ab") as w: print(w[0])  # expect: 97
