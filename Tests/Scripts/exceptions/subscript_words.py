def get(x, i):
    return x[i]

def put(x, i, v):
    x[i] = v

def drop(x, i):
    del x[i]

for f, *args in ((get, 5, 0), (get, None, "a"), (get, [1], "a"), (get, (1,), 1), (get, [1], 1), (get, "abc", 5), (get, {}, "k"),
                 (get, {}, 1), (get, {1: 2}, []), (get, "abc", "x"), (get, (1,), None), (put, (1,), 0, 1), (put, "abc", 0, "x"),
                 (put, [], 0, 1), (put, 5, 0, 0), (drop, [], 0), (drop, (1,), 0), (drop, {}, "x"), (get, range(3), 5), (get, len, 0)):
    try:
        print(f(*args))
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)
# expect: TypeError 'int' object is not subscriptable
# expect: TypeError 'NoneType' object is not subscriptable
# expect: TypeError list indices must be integers or slices, not str
# expect: IndexError tuple index out of range
# expect: IndexError list index out of range
# expect: IndexError string index out of range
# expect: KeyError 'k'
# expect: KeyError 1
# expect: TypeError unhashable type: 'list'
# expect: TypeError string indices must be integers, not 'str'
# expect: TypeError tuple indices must be integers or slices, not NoneType
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError 'str' object does not support item assignment
# expect: IndexError list assignment index out of range
# expect: TypeError 'int' object does not support item assignment
# expect: IndexError list assignment index out of range
# expect: TypeError 'tuple' object doesn't support item deletion
# expect: KeyError 'x'
# expect: IndexError range object index out of range
# expect: TypeError 'builtin_function_or_method' object is not subscriptable
