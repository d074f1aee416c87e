import threading
import time

def f(n):
    time.sleep(n / 10)
    print(n)

threads = [threading.Thread(target=f, args=(n,)) for n in (3, 1, 2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect: 1
# expect: 2
# expect: 3
