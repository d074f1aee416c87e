import threading

gate = threading.Lock()
gate.acquire()
t = threading.Thread(target=gate.acquire)
print(t.is_alive(), t.ident)  # expect: False None
t.start()
print(t.is_alive(), t.ident is not None, t.ident != threading.get_ident())  # expect: True True True
gate.release()
t.join()
print(t.is_alive(), t.ident is not None)  # expect: False True
