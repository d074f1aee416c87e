# 2000000 iterations


def run():
    i = 0
    while i < 2000000:
        i += 1


run()
