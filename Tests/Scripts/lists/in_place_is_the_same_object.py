a = [1, 2]
b = a
a *= 2
print(b, a is b)  # expect: [1, 2, 1, 2] True
a += (3,)
print(b, a is b)  # expect: [1, 2, 1, 2, 3] True
a *= 0
print(b, a is b)  # expect: [] True
c = d = bytearray(b"xy")
c *= 3
c += b"!"
print(d, c is d)  # expect: bytearray(b'xyxyxy!') True
s = t = {1, 2, 3}
s |= {4}
s -= {1}
s &= {2, 4}
s ^= {5}
print(sorted(t), s is t)  # expect: [2, 4, 5] True
m = n = {"a": 1}
m |= {"b": 2}
print(n, m is n)  # expect: {'a': 1, 'b': 2} True
from collections import deque
p = q = deque([1])
p += [2]
p *= 2
print(q, p is q)  # expect: deque([1, 2, 1, 2]) True
x = [1]
y = [x, x]
y[0] *= 2
print(x, y)  # expect: [1, 1] [[1, 1], [1, 1]]
try:
    x *= "a"
except TypeError as e:
    print(e)  # expect: can't multiply sequence by non-int of type 'str'
