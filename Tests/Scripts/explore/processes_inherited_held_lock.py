# Whether another thread holds the lock at the fork decides whether the child ever gets it.
import os
import threading

lock = threading.Lock()


def work():
    with lock:
        pass


t = threading.Thread(target=work)
t.start()
pid = os.fork()
if pid == 0:
    with lock:
        os._exit(0)
t.join()
os.waitpid(pid, 0)
print("done")
# expect outcomes: done
# expect deadlock
