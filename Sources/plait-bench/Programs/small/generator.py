# 1000000 iterations


def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def run():
    total = 0
    for i in numbers(1000000):
        total += i


run()
