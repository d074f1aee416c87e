# 500000 iterations


def run():
    table = {}
    for i in range(500000):
        table[i % 1000] = i
        x = table[i % 1000]


run()
