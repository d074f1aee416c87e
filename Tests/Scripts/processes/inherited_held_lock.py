# A lock that another thread holds at the fork is held for ever in the child.
import os
import threading
import time

lock = threading.Lock()
inside = threading.Event()
leave = threading.Event()


def hold():
    with lock:
        inside.set()
        leave.wait()


t = threading.Thread(target=hold)
t.start()
inside.wait()
pid = os.fork()
if pid == 0:
    alone = threading.active_count() == 1 and not t.is_alive()
    os._exit(10 + alone if lock.acquire(timeout=0.1) else 20 + alone)
leave.set()
t.join()
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), lock.acquire(False))  # expect: 21 True
