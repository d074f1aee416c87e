class A:
    count = 0

    @classmethod
    def make(cls, n):
        cls.count += n
        return cls()

    @staticmethod
    def add(a, b):
        return a + b

class B(A):
    pass

print(A.add(1, 2), A().add(3, 4))  # expect: 3 7
print(type(A.make(1)).__name__, type(B.make(5)).__name__)  # expect: A B
print(A.count, B.count)  # expect: 1 6
