# Calls in processes: results, errors with their cause, what cannot be sent, a worker that dies.
from concurrent.futures import ProcessPoolExecutor, as_completed
import os
def sq(x): return x * x
def bad(x): raise ValueError(x)
def die(): os._exit(1)
if __name__ == '__main__':
    with ProcessPoolExecutor(2) as ex:
        print(list(ex.map(sq, range(5))), list(ex.map(sq, range(5), chunksize=2)))
        f = ex.submit(bad, 3)
        try: f.result()
        except ValueError as e: print(repr(e), type(e.__cause__).__name__)
        f = ex.submit(lambda: 1)
        try: f.result()
        except Exception as e: print(type(e).__name__)
        print(sorted(f.result() for f in as_completed([ex.submit(sq, i) for i in range(4)])))
    try: ex.submit(sq, 1)
    except RuntimeError as e: print(e)
    with ProcessPoolExecutor(1) as ex:
        f = ex.submit(die)
        try: f.result()
        except Exception as e: print(type(e).__name__, e)
        try: ex.submit(sq, 1)
        except Exception as e: print(type(e).__name__, e)
# expect: [0, 1, 4, 9, 16] [0, 1, 4, 9, 16]
# expect: ValueError(3) _RemoteTraceback
# expect: PicklingError
# expect: [0, 1, 4, 9]
# expect: cannot schedule new futures after shutdown
# expect: BrokenProcessPool A process in the process pool was terminated abruptly while the future was running or pending.
# expect: BrokenProcessPool A child process terminated abruptly, the process pool is not usable anymore
