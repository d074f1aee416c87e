def f(a, b=2, /, c=3, *, d=4):
    return a, b, c, d

print(f(1))  # expect: (1, 2, 3, 4)
print(f(1, 9, c=8, d=7))  # expect: (1, 9, 8, 7)
try:
    f(a=1)
except TypeError as e:
    print(e)  # expect: f() got some positional-only arguments passed as keyword arguments: 'a'

def g(a, /, **kw):
    return a, kw

print(g(1, a=2))  # expect: (1, {'a': 2})
try:
    f(1, b=2)
except TypeError as e:
    print(e)  # expect: f() got some positional-only arguments passed as keyword arguments: 'b'
