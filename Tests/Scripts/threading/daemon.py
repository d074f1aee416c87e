import threading

t = threading.Thread(target=print, daemon=True)
print(t.daemon, threading.Thread(target=print).daemon, threading.current_thread().daemon)  # expect: True False False
u = threading.Thread(target=print)
u.daemon = True
print(u.daemon)  # expect: True
