class A:
    def f(self):
        return "A.f"

class B(A):
    def f(self):
        return "B.f"

b = B()
print(super(B, b).f())  # expect: A.f
