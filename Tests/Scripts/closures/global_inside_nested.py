x = "module"

def outer():
    x = "outer"

    def inner():
        global x
        x = "changed"

    inner()
    return x

print(outer())  # expect: outer
print(x)  # expect: changed
