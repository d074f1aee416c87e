# 200000 iterations


def run():
    numbers = [i * 7919 % 200003 for i in range(200000)]
    numbers.sort(key=lambda n: -n)
    sorted(numbers)


run()
