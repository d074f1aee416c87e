# 1000000 iterations


def run():
    for _ in range(10):
        squares = [i * i for i in range(100000) if i & 1]


run()
