import threading

semaphore = threading.Semaphore(0)
results = []
threads = [threading.Thread(target=lambda: results.append(semaphore.acquire())) for i in range(4)]
for thread in threads:
    thread.start()
semaphore.release(4)
for thread in threads:
    thread.join()
print(results, semaphore.acquire(False), semaphore.acquire(blocking=False))  # expect: [True, True, True, True] False False
bounded = threading.BoundedSemaphore(2)
with bounded:
    print(bounded.acquire(timeout=1), bounded.acquire(timeout=0.01), bounded.acquire(False))  # expect: True False False
    bounded.release()
for what in (lambda: bounded.release(), lambda: bounded.release(0), lambda: semaphore.release(-1),
             lambda: semaphore.acquire(False, 1), lambda: threading.Semaphore(-1), lambda: threading.Semaphore("x"),
             lambda: bounded.release(3)):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError Semaphore released too many times
# expect: ValueError n must be one or more
# expect: ValueError n must be one or more
# expect: ValueError can't specify timeout for non-blocking acquire
# expect: ValueError semaphore initial value must be >= 0
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: ValueError Semaphore released too many times
