class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n

print(list(Countdown(3)))  # expect: [2, 1, 0]
for i in Countdown(2):
    print(i)
# expect: 1
# expect: 0
a, b = Countdown(2)
print(a, b)  # expect: 1 0
