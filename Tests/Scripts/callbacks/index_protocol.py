class I:
    def __index__(self):
        print("index")
        return 2

print([10, 20, 30][I()], "abcdef"[I():], list(range(I())), hex(I()), [0] * I())
# expect: index
# expect: index
# expect: index
# expect: index
# expect: index
# expect: 30 cdef [0, 1] 0x2 [0, 0]
