import threading

def f():
    pass

print(threading.Thread(target=f).name, threading.Thread(target=f).name, threading.Thread().name)  # expect: Thread-1 (f) Thread-2 (f) Thread-3
t = threading.Thread(target=f, name="worker")
print(t.name)  # expect: worker
t.name = "other"
print(t.name, threading.current_thread().name, threading.main_thread().name)  # expect: other MainThread MainThread
print(threading.Thread(target=lambda: 0).name)  # expect: Thread-4 (<lambda>)
