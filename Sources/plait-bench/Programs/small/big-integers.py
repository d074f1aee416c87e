# 2000 iterations


def run():
    a = 1
    for i in range(1, 2001):
        a *= i
    b = a
    while b:
        b //= 10**50
    pow(3, 10**30, 10**40 + 1)


run()
