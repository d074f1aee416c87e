class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, times=1):
        return x + self.n * times

add = Adder(5)
print(add(1), add(1, times=2))  # expect: 6 11
print(callable(add), callable(5), callable(Adder))  # expect: True False True
