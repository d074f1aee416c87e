# Shared values: types, wrapping, reprs, errors.
from multiprocessing import Array, Process, RawArray, RawValue, Value

v = Value("i", 3)
print(v, v.get_obj(), v.value)  # expect: <Synchronized wrapper for c_int(3)> c_int(3) 3
v.value = 2 ** 31
print(v.value)  # expect: -2147483648
print([RawValue(code).value for code in "cbBhHiIlLqQfd"])
# expect: [b'\x00', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.0, 0.0]
a = Array("i", [1, 2, 3])
print(a[:], len(a), a[-1], list(a))  # expect: [1, 2, 3] 3 3 [1, 2, 3]
s = Array("c", b"hello")
s.value = b"hi"
print(s.value, s.raw, s[:])  # expect: b'hi' b'hi\x00lo' b'hi\x00lo'
print(list(RawArray("d", 3)), Value("d", 1).value, Value("f", 0.1).value)
# expect: [0.0, 0.0, 0.0] 1.0 0.10000000149011612


def error(function, *args):
    try:
        function(*args)
    except Exception as e:
        print(type(e).__name__, e)


error(setattr, v, "value", "x")  # expect: TypeError 'str' object cannot be interpreted as an integer
error(setattr, Value("d", 0), "value", "x")  # expect: TypeError must be real number, not str
error(a.__getitem__, 5)  # expect: IndexError invalid index
error(a.__setitem__, slice(0, 2), [1])  # expect: ValueError Can only assign sequence of same size
error(Value, "x", 1)  # expect: TypeError this type has no size


def change():
    v.value = 7
    a[0] = 100
    with a.get_lock():
        a[1:] = [5, 6]
    s.value = b"child"


p = Process(target=change)
p.start()
p.join()
print(v.value, a[:], s.value)  # expect: 7 [100, 5, 6] b'child'
