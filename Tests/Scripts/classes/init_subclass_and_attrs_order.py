class A:
    def __init__(self):
        self.log = ["A"]

class B(A):
    def __init__(self):
        super().__init__()
        self.log.append("B")

class C(B):
    pass

print(C().log)  # expect: ['A', 'B']
