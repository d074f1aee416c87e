def show(x):
    print("eval", x)
    return x

def f(a=show(1), b=show(2)):
    return a + b
# expect: eval 1
# expect: eval 2

print(f())  # expect: 3
print(f(b=10))  # expect: 11
