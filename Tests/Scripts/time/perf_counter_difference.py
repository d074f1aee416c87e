import time

start = time.perf_counter()
time.sleep(0.2)
print(round(time.perf_counter() - start, 1))  # expect: 0.2
start = time.monotonic()
time.sleep(0.1)
print(round(time.monotonic() - start, 1))  # expect: 0.1
start = time.time()
time.sleep(0)
print(round(time.time() - start, 1))  # expect: 0.0
