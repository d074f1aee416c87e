class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        print("next")
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

for x in It(2):
    print(x)
# expect: iter
# expect: next
# expect: 1
# expect: next
# expect: 0
# expect: next
print(list(It(1)), tuple(It(0)), 5 in It(1))
# expect: iter
# expect: next
# expect: next
# expect: iter
# expect: next
# expect: iter
# expect: next
# expect: next
# expect: [0] () False
