from multiprocessing import Pool
import threading


def lock(_):
    return threading.Lock()


if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            pool.apply(lambda: 1)
        except Exception as e:
            print(type(e).__name__, str(e)[-44:])  # expect: PicklingError attribute lookup <lambda> on __main__ failed
        try:
            pool.apply(lock, (1,))
        except Exception as e:
            print(type(e).__name__, str(e).split("Reason: ")[1])
            # expect: MaybeEncodingError 'TypeError("cannot pickle '_thread.lock' object")'
        try:
            pool.apply(abs, ("x",))
        except TypeError as e:
            print(e)  # expect: bad operand type for abs(): 'str'
