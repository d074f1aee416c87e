x = 1
print("x" in globals(), globals()["x"])  # expect: True 1

def f():
    y = 2
    return locals()

print(f())  # expect: {'y': 2}

class A:
    def m(self):
        pass

print("m" in dir(A()))  # expect: True
