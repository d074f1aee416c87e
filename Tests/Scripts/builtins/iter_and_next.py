it = iter([1, 2])
print(next(it), next(it), next(it, "done"))  # expect: 1 2 done
try:
    next(it)
except StopIteration as e:
    print("stop", e.args)  # expect: stop ()
values = iter([3, 2, 1, 0])
print(list(iter(lambda: next(values), 1)))  # expect: [3, 2]
print(iter(it) is it)  # expect: True
