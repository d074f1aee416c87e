class A:
    def f(self, x):
        return self.n + x

a = A()
a.n = 10
m = a.f
print(m(5))  # expect: 15
a.n = 20
print(m(5), A.f(a, 1))  # expect: 25 21
print(m.__name__, m.__self__ is a, m.__func__ is A.f)  # expect: f True True
