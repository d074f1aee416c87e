# A lock is held by a process; others see that, and may release it.
from multiprocessing import Event, Lock, Process, RLock

lock, rlock = Lock(), RLock()
held, done = Event(), Event()


def hold():
    lock.acquire()
    with rlock:
        held.set()
        done.wait()


p = Process(target=hold)
p.start()
held.wait()
print(lock, rlock)  # expect: <Lock(owner=SomeOtherProcess)> <RLock(SomeOtherProcess, nonzero)>
print(lock.acquire(timeout=0.05), rlock.acquire(block=False))  # expect: False False
lock.release()
print(lock.acquire(block=False))  # expect: True
done.set()
p.join()
print(rlock)  # expect: <RLock(None, 0)>
