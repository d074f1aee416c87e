from multiprocessing.dummy import Pool as DummyPool
from multiprocessing.pool import ThreadPool
import threading

seen = []


def work(x):
    seen.append(threading.current_thread() is not threading.main_thread())
    return x + 1


with ThreadPool(2) as pool:
    print(pool.map(work, [1, 2, 3]), all(seen), pool)
    # expect: [2, 3, 4] True <multiprocessing.pool.ThreadPool state=RUN pool_size=2>
    print(pool.apply(lambda: len(seen)))  # expect: 3
    try:
        pool.map(lambda x: 1 // x, [1, 0])
    except ZeroDivisionError as e:
        print(e, e.__cause__)  # expect: integer division or modulo by zero None
pool = DummyPool(1)
print(list(pool.imap(str, [1, 2])))  # expect: ['1', '2']
pool.close()
pool.join()
