# Reprs, errors and timeouts of multiprocessing's locks.
from multiprocessing import BoundedSemaphore, Condition, Lock, RLock, Semaphore

print(Lock(), RLock(), Semaphore(2), BoundedSemaphore(2), Condition())
# expect: <Lock(owner=None)> <RLock(None, 0)> <Semaphore(value=2)> <BoundedSemaphore(value=2, maxvalue=2)> <Condition(<RLock(None, 0)>, 0)>
lock = Lock()
print(lock.acquire(), lock, lock.acquire(timeout=0.01), lock.acquire(False))
# expect: True <Lock(owner=MainProcess)> False False
rlock = RLock()
with rlock, rlock:
    print(rlock)  # expect: <RLock(MainProcess, 2)>
lock.release()


def error(function, *args):
    try:
        function(*args)
    except Exception as e:
        print(type(e).__name__, e)


error(lock.release)  # expect: ValueError semaphore or lock released too many times
error(rlock.release)  # expect: AssertionError attempt to release recursive lock not owned by thread
error(BoundedSemaphore(1).release)  # expect: ValueError semaphore or lock released too many times
error(Semaphore, -1)  # expect: OSError [Errno 22] Invalid argument
condition = Condition()
error(condition.wait)  # expect: AssertionError must acquire() condition before using wait()
error(condition.notify)  # expect: AssertionError lock is not owned
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: 5))  # expect: False 5
