def f(x):
    print("f", x)
    return x

print(f(1) < f(3) < f(2))
# expect: f 1
# expect: f 3
# expect: f 2
# expect: False
print(f(5) < f(1) < f(9))
# expect: f 5
# expect: f 1
# expect: False
