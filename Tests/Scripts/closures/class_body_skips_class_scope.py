x = "global"

def f():
    x = "function"

    class A:
        y = x
        x = "class"
        z = x

        def m(self):
            return x

    return A

A = f()
print(A.z)  # expect: class
print(A().m())  # expect: function
