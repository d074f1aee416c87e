# The worker's traceback comes along as the cause.
from multiprocessing import Pool


def fail(x):
    raise KeyError(x)


if __name__ == "__main__":
    with Pool(1) as pool:
        pool.apply(fail, ("key",))
# expect error: KeyError: 'key'
# expect stderr: """
# expect stderr:     raise KeyError(x)
# expect stderr: KeyError: 'key'
# expect stderr: """
# expect stderr: The above exception was the direct cause of the following exception:
