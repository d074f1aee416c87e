import _thread, threading, time
lock = _thread.allocate_lock()
done = []
def work(n, times=1):
    with lock: done.append(n * times)
print(type(_thread.start_new_thread(work, (1,))) is int)  # expect: True
_thread.start_new_thread(work, (2,), {"times": 5})
time.sleep(0.1)
print(sorted(done), lock.locked(), type(lock) is _thread.LockType, _thread.error is RuntimeError)  # expect: [1, 10] False True True
for arguments in (3, ()), (work, [1]), (work, (1,), 2):
    try: _thread.start_new_thread(*arguments)
    except TypeError as e: print(e)
# expect: first arg must be callable
# expect: 2nd arg must be a tuple
# expect: optional 3rd arg must be a dictionary
def leave(): _thread.exit()
_thread.start_new_thread(leave, ())
def name(): print(threading.current_thread().name, threading.current_thread().daemon)
time.sleep(0.1)
print(_thread.get_ident() == threading.get_ident(), _thread._count())  # expect: True 0
