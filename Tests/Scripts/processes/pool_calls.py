from multiprocessing import Pool


def square(x):
    return x * x


def half(x):
    if x % 2:
        raise ValueError(f"{x} is odd")
    return x // 2


if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool)  # expect: <multiprocessing.pool.Pool state=RUN pool_size=2>
        print(pool.map(square, range(5)), pool.map(square, [], 3))  # expect: [0, 1, 4, 9, 16] []
        print(pool.apply(square, (7,)), pool.starmap(pow, [(2, 3), (3, 2)]))  # expect: 49 [8, 9]
        print(list(pool.imap(square, range(5), chunksize=2)))  # expect: [0, 1, 4, 9, 16]
        print(sorted(pool.imap_unordered(square, range(5))))  # expect: [0, 1, 4, 9, 16]
        result = pool.apply_async(square, (8,))
        print(result.get(timeout=10), result.ready(), result.successful())  # expect: 64 True True
        got = []
        pool.map_async(square, [1, 2], callback=got.append).wait()
        pool.apply_async(half, (3,), callback=got.append, error_callback=lambda e: got.append(repr(e))).wait()
        print(got)  # expect: [[1, 4], "ValueError('3 is odd')"]
        it = pool.imap(half, [2, 3, 4])
        print(next(it))  # expect: 1
        try:
            next(it)
        except ValueError as e:
            print(e)  # expect: 3 is odd
        print(next(it))  # expect: 2
        try:
            pool.map(half, [2, 3])
        except ValueError as e:
            print(e, type(e.__cause__).__name__)  # expect: 3 is odd RemoteTraceback
    print(pool)  # expect: <multiprocessing.pool.Pool state=TERMINATE pool_size=2>
    try:
        pool.map(square, [1])
    except ValueError as e:
        print(e)  # expect: Pool not running
