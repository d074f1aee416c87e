import threading
import time

results = []
barrier = threading.Barrier(3, action=lambda: results.append("action"), timeout=5)


def worker():
    results.append(barrier.wait())


threads = [threading.Thread(target=worker) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results[0], sorted(results[1:]), barrier.n_waiting, barrier.parties, barrier.broken)  # expect: action [0, 1, 2] 0 3 False


def waits(barrier, *arguments):
    try:
        barrier.wait(*arguments)
        results.append("passed")
    except threading.BrokenBarrierError as e:
        results.append(f"broken {e.args}")


def with_a_waiter(deed):
    results.clear()
    thread = threading.Thread(target=waits, args=(barrier,))
    thread.start()
    time.sleep(0.05)
    print(barrier.n_waiting, end=" ")
    deed()
    thread.join()
    print(results, barrier.broken, barrier.n_waiting)


with_a_waiter(barrier.reset)  # expect: 1 ['broken ()'] False 0
with_a_waiter(barrier.abort)  # expect: 1 ['broken ()'] True 0
waits(barrier)
barrier.reset()
print(results, barrier.broken)  # expect: ['broken ()', 'broken ()'] False
results.clear()
waits(barrier, 0.01)
print(results, barrier.broken)  # expect: ['broken ()'] True


def fails():
    raise ValueError("action")


barrier = threading.Barrier(1, fails)
try:
    barrier.wait()
except ValueError as e:
    print(e, barrier.broken)  # expect: action True
print(issubclass(threading.BrokenBarrierError, RuntimeError), threading.BrokenBarrierError)  # expect: True <class 'threading.BrokenBarrierError'>
