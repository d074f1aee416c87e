# One thread releases what was acquired once.
import threading

lock = threading.Lock()
lock.acquire()
first = threading.Thread(target=lock.release)
first.start()
first.join()
print(lock.locked())
# expect outcomes: False
# expect findings: none
