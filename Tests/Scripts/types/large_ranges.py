def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
r = range(10**20, 10**20 + 10, 3)
print(r, r[1], r[-1], len(r), list(r), 10**20 + 3 in r, r.index(10**20 + 6), r[1:3], r == range(10**20, 10**20 + 12, 3), bool(r), list(reversed(r)), range(10**30)[5], range(2**70) == range(2**70), 5 in range(2**64), r.start, r.step)  # expect: range(100000000000000000000, 100000000000000000010, 3) 100000000000000000003 100000000000000000009 4 [100000000000000000000, 100000000000000000003, 100000000000000000006, 100000000000000000009] True 2 range(100000000000000000003, 100000000000000000009, 3) True True [100000000000000000009, 100000000000000000006, 100000000000000000003, 100000000000000000000] 5 True True 100000000000000000000 3
t(lambda: len(range(2**70))); t(lambda: r[9])
# expect: OverflowError: Python int too large to convert to C ssize_t
# expect: IndexError: range object index out of range
