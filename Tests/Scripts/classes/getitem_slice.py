class S:
    def __getitem__(self, key):
        return key

s = S()
print(s[1:2])  # expect: slice(1, 2, None)
print(s[::3])  # expect: slice(None, None, 3)
print(s[1, 2])  # expect: (1, 2)
print(s[1:2, 3])  # expect: (slice(1, 2, None), 3)
