import threading

def f():
    print(threading.current_thread().name, threading.current_thread() is threading.main_thread())

for name in ("a", "b"):
    t = threading.Thread(target=f, name=name)
    t.start()
    t.join()
# expect: a False
# expect: b False
print(threading.current_thread() is threading.main_thread())  # expect: True
