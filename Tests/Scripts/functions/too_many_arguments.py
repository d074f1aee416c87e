def f(a):
    pass

def g(a, b=1):
    pass

def h():
    pass

for call in (lambda: f(1, 2), lambda: g(1, 2, 3), lambda: h(1), lambda: h(1, 2)):
    try:
        call()
    except TypeError as e:
        print(e)
# expect: f() takes 1 positional argument but 2 were given
# expect: g() takes from 1 to 2 positional arguments but 3 were given
# expect: h() takes 0 positional arguments but 1 was given
# expect: h() takes 0 positional arguments but 2 were given
