class Even:
    def __contains__(self, x):
        return x % 2 == 0

print(2 in Even(), 3 in Even(), 3 not in Even())  # expect: True False True
