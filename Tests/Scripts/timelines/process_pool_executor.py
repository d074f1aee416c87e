# An executor whose worker is a process.
from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        future = pool.submit(square, 3)
        print(future.result())
# expect: 9
