def log(f):
    def wrapper(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        return f(*args, **kwargs)
    return wrapper

def times(n):
    def decorate(f):
        def wrapper(x):
            return f(x) * n
        return wrapper
    return decorate

@log
def add(a, b=1):
    return a + b

@times(2)
@times(3)
def one(x):
    return x

print(add(1))
# expect: call add (1,) {}
# expect: 2
print(add(1, b=5))
# expect: call add (1,) {'b': 5}
# expect: 6
print(one(1))  # expect: 6
