import threading

lock = threading.Lock()
print(repr(lock).startswith("<unlocked _thread.lock object at 0x"))  # expect: True
with lock:
    print(repr(lock).startswith("<locked _thread.lock object at 0x"))  # expect: True
t = threading.Thread(target=lambda: None, name="w")
print(repr(t))  # expect: <Thread(w, initial)>
t.start()
t.join()
print(repr(t).startswith("<Thread(w, stopped "))  # expect: True
