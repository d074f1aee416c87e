# 500000 iterations


def run():
    numbers = []
    for i in range(500000):
        numbers.append(i)
        x = numbers[i]
        numbers[i] = x + 1


run()
