import threading

gate = threading.Lock()
gate.acquire()
t = threading.Thread(target=gate.acquire)
t.start()
print(t.join(0.05), t.is_alive())  # expect: None True
print(t.join(timeout=0.01), t.is_alive())  # expect: None True
gate.release()
print(t.join(5), t.is_alive())  # expect: None False
