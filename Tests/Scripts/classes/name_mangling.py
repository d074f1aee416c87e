class A:
    def __init__(self):
        self.__secret = 5

    def get(self):
        return self.__secret

a = A()
print(a.get(), a._A__secret)  # expect: 5 5
print(hasattr(a, "__secret"))  # expect: False
