import threading
import time

started = time.monotonic()
timer = threading.Timer(0.2, lambda *a, **k: print("fires", a, k), args=[1], kwargs={"k": 2})
print(timer.is_alive(), timer.daemon, timer.interval, timer.args, timer.kwargs)  # expect: False False 0.2 [1] {'k': 2}
timer.start()
timer.join()  # expect: fires (1,) {'k': 2}
print(timer.is_alive(), timer.finished.is_set(), 0.2 <= time.monotonic() - started < 0.5)  # expect: False True True
timer = threading.Timer(10, print, ["never"])
timer.start()
timer.cancel()
timer.join()
print("cancelled", time.monotonic() - started < 5)  # expect: cancelled True
first, second = threading.Timer(1, print), threading.Timer(1, print)
first.args.append(1)
print(second.args, second.kwargs)  # expect: [] {}
try:
    threading.Timer(1)
except TypeError as e:
    print(e)  # expect: Timer.__init__() missing 1 required positional argument: 'function'
