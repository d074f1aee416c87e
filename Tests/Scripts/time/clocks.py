import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    print(time.get_clock_info(name))
# expect: namespace(implementation='clock_gettime(CLOCK_REALTIME)', monotonic=False, adjustable=True, resolution=1e-09)
# expect: namespace(implementation='clock_gettime(CLOCK_MONOTONIC)', monotonic=True, adjustable=False, resolution=1e-09)
# expect: namespace(implementation='clock_gettime(CLOCK_MONOTONIC)', monotonic=True, adjustable=False, resolution=1e-09)
# expect: namespace(implementation='clock_gettime(CLOCK_PROCESS_CPUTIME_ID)', monotonic=True, adjustable=False, resolution=1e-09)
# expect: namespace(implementation='clock_gettime(CLOCK_THREAD_CPUTIME_ID)', monotonic=True, adjustable=False, resolution=1e-09)
for what in (lambda: time.get_clock_info("x"), lambda: time.get_clock_info(5), lambda: time.clock_gettime(99),
             lambda: time.clock_gettime("x"), lambda: time.time(1)):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError unknown clock
# expect: TypeError get_clock_info() argument 1 must be str, not int
# expect: OSError [Errno 22] Invalid argument
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError time.time() takes no arguments (1 given)
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    seconds, nanoseconds = getattr(time, name), getattr(time, name + "_ns")
    print(type(seconds()).__name__, type(nanoseconds()).__name__, nanoseconds() <= nanoseconds())
# expect: float int True
# expect: float int True
# expect: float int True
# expect: float int True
# expect: float int True
print(time.clock_getres(time.CLOCK_MONOTONIC), type(time.clock_gettime_ns(time.CLOCK_REALTIME)).__name__)  # expect: 1e-09 int
print(time.sleep, time.sleep.__module__, time.sleep.__qualname__)  # expect: <built-in function sleep> time sleep
