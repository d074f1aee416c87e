def outer():
    def inner():
        pass
    return inner

class A:
    def m(self):
        pass

print(outer().__qualname__)  # expect: outer.<locals>.inner
print(A.m.__qualname__)  # expect: A.m
print((lambda: 0).__name__)  # expect: <lambda>
