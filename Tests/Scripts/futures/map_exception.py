# An exception comes out where its result would; what has not begun is cancelled.
from concurrent.futures import ThreadPoolExecutor


def job(x):
    return 10 // x


with ThreadPoolExecutor(1) as pool:
    results = pool.map(job, [5, 2, 0, 1])
    print(next(results), next(results))  # expect: 2 5
    try:
        next(results)
    except ZeroDivisionError as e:
        print(e)  # expect: integer division or modulo by zero
    print(list(results))  # expect: []
