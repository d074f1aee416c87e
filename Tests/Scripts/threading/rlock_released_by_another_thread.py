import threading

lock = threading.RLock()
lock.acquire()

def other():
    try:
        lock.release()
    except RuntimeError as e:
        print(e)

t = threading.Thread(target=other)
t.start()  # expect: cannot release un-acquired lock
t.join()
