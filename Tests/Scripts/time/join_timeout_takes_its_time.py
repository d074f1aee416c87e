import threading
import time

t = threading.Thread(target=time.sleep, args=(0.4,))
t.start()
start = time.perf_counter()
t.join(0.1)
print(t.is_alive(), round(time.perf_counter() - start, 1))  # expect: True 0.1
t.join()
print(t.is_alive(), round(time.perf_counter() - start, 1))  # expect: False 0.4
