import threading

t = threading.Thread(target=lambda: None)
t.start()
t.join()
t.join()
print(t.is_alive())  # expect: False
