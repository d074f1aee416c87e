# result raises it, exception returns it.
from concurrent.futures import ThreadPoolExecutor


def fails():
    raise KeyError("k")


with ThreadPoolExecutor() as pool:
    f = pool.submit(fails)
    print(repr(f.exception()), f.done(), f.cancelled())  # expect: KeyError('k') True False
    try:
        f.result()
    except KeyError as e:
        print(e is f.exception())  # expect: True
