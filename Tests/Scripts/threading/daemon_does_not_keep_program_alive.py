import threading

gate = threading.Lock()
gate.acquire()
t = threading.Thread(target=gate.acquire, daemon=True)
t.start()
print("end")  # expect: end
