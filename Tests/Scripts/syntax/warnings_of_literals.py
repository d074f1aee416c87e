x = 5
a = x is 5
b = x is not "a" or x is None is True
assert (x, "msg")
def f():
    return (1)(2)
def g():
    return [1, 2](3), [1]["a"], 5["a"], "a"[0], (1, 2)[x]
# expect stderr:   a = x is 5
# expect stderr:   b = x is not "a" or x is None is True
# expect stderr:   assert (x, "msg")
# expect stderr:   return (1)(2)
# expect stderr:   return [1, 2](3), [1]["a"], 5["a"], "a"[0], (1, 2)[x]
