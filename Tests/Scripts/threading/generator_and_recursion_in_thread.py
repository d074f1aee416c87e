import threading

def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)

out = {}

def work(n):
    out[n] = list(tree(n))

ts = [threading.Thread(target=work, args=(n,)) for n in (1, 2, 3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
for n in sorted(out):
    print(n, out[n])
# expect: 1 [1]
# expect: 2 [1, 2, 1]
# expect: 3 [1, 2, 1, 3, 1, 2, 1]
