# 300000 iterations


def fail(i):
    raise ValueError(i)


def run():
    for i in range(300000):
        try:
            fail(i)
        except ValueError as error:
            pass


run()
