def g():
    total = 0
    while True:
        value = yield total
        if value is None:
            return total
        total += value

acc = g()
next(acc)
acc.send(10)
acc.send(5)
try:
    acc.send(None)
except StopIteration as e:
    print(e.value)  # expect: 15
