import sys

def nest(n, make):
    x = None
    for i in range(n): x = make(x)
    return x

def attempt(name, f):
    try:
        f()
        print(name, "ok")
    except RecursionError:
        print(name, "RecursionError")

lists = [nest(20000, lambda x: [x]) for i in range(2)]
tuples = [nest(20000, lambda x: (x,)) for i in range(2)]
dicts = [nest(20000, lambda x: {"k": x}) for i in range(2)]
attempt("repr list", lambda: repr(lists))  # expect: repr list RecursionError
attempt("eq list", lambda: lists[0] == lists[1])  # expect: eq list RecursionError
attempt("lt list", lambda: lists[0] < lists[1])  # expect: lt list RecursionError
attempt("in list", lambda: lists[0] in [lists[1]])  # expect: in list RecursionError
attempt("repr tuple", lambda: repr(tuples[0]))  # expect: repr tuple RecursionError
attempt("eq tuple", lambda: tuples[0] == tuples[1])  # expect: eq tuple RecursionError
attempt("repr dict", lambda: f"{dicts[0]}")  # expect: repr dict RecursionError
attempt("eq dict", lambda: dicts[0] == dicts[1])  # expect: eq dict RecursionError
attempt("isinstance", lambda: isinstance(1, nest(20000, lambda x: (x or str,))))  # expect: isinstance RecursionError

def f(): return f()
attempt("call", f)  # expect: call RecursionError
def g(): yield from g()
attempt("generators", lambda: list(g()))  # expect: generators RecursionError

def depth(n=0):
    try:
        return depth(n + 1)
    except RecursionError:
        return n
print(990 < depth() < 1000)  # expect: True
sys.setrecursionlimit(200)
print(190 < depth() < 200, sys.getrecursionlimit())  # expect: True 200
sys.setrecursionlimit(3000)
print(2900 < depth() < 3000)  # expect: True
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)  # expect: recursion limit must be greater or equal than 1
