def f(a):
    pass

try:
    f(1, colour=2)
except TypeError as e:
    print(e)  # expect: f() got an unexpected keyword argument 'colour'
try:
    f(1, a=2)
except TypeError as e:
    print(e)  # expect: f() got multiple values for argument 'a'
try:
    f(**{"a": 1}, **{"a": 2})
except TypeError as e:
    print(e)  # expect: __main__.f() got multiple values for keyword argument 'a'
