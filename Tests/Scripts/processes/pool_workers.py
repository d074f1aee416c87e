# Initializer, workers' names, new workers after so many tasks, close and join.
from multiprocessing import Pool, current_process
import os


def begin(n):
    global base
    base = n


def add(x):
    return base + x


def who(_):
    return current_process().name, current_process().daemon, os.getpid()


if __name__ == "__main__":
    with Pool(1, begin, (10,)) as pool:
        print(pool.map(add, range(3)), pool.map(who, [0])[0][:2])  # expect: [10, 11, 12] ('ForkPoolWorker-1', True)
    with Pool(1, maxtasksperchild=2) as pool:
        print([name for name, _, _ in pool.map(who, range(5), chunksize=1)])
        # expect: ['ForkPoolWorker-2', 'ForkPoolWorker-2', 'ForkPoolWorker-3', 'ForkPoolWorker-3', 'ForkPoolWorker-4']
    pool = Pool(2)
    result = pool.map_async(abs, [-1, -2])
    try:
        pool.join()
    except ValueError as e:
        print(e)  # expect: Pool is still running
    pool.close()
    pool.join()
    print(result.get(), pool)  # expect: [1, 2] <multiprocessing.pool.Pool state=CLOSE pool_size=2>
    for arguments in ({"processes": 0}, {"initializer": 3}, {"maxtasksperchild": 0}):
        try:
            Pool(**{"processes": 1, **arguments})
        except (TypeError, ValueError) as e:
            print(e)
    # expect: Number of processes must be at least 1
    # expect: initializer must be a callable
    # expect: maxtasksperchild must be a positive int or None
