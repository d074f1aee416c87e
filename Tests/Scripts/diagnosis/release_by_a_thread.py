# The target of a thread is the lock's own method: two threads release what was acquired once.
import threading

lock = threading.Lock()
lock.acquire()
first = threading.Thread(target=lock.release)
second = threading.Thread(target=lock.release)
first.start(); second.start()
first.join(); second.join()
# expect exception: RuntimeError: release unlocked lock
# expect findings: release-unlocked
