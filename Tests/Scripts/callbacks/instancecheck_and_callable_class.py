class Meta(type):
    def __call__(cls, *args):
        print("making", cls.__name__)
        return super().__call__(*args)

class A(metaclass=Meta):
    def __init__(self, x):
        self.x = x

print(A(5).x)
# expect: making A
# expect: 5
