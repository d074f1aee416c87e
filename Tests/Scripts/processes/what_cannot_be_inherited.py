# Locks and queues cannot be pickled but for a process that is being spawned.
from multiprocessing import Lock, Pool, Queue, Value
import pickle


def error(obj):
    try:
        pickle.dumps(obj)
    except Exception as e:
        print(type(e).__name__, e)


error(Lock())  # expect: RuntimeError Lock objects should only be shared between processes through inheritance
error(Queue())  # expect: RuntimeError Queue objects should only be shared between processes through inheritance
error(Value("i"))  # expect: RuntimeError Synchronized objects should only be shared between processes through inheritance
with Pool(1) as pool:
    error(pool)  # expect: NotImplementedError pool objects cannot be passed between processes or pickled
