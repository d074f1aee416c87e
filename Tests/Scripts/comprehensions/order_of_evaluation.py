def show(x):
    print("show", x)
    return x

print({show(k): show(k * 10) for k in (1, 2)})
# expect: show 1
# expect: show 10
# expect: show 2
# expect: show 20
# expect: {1: 10, 2: 20}
