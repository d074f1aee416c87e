import threading

def f():
    raise ValueError("in the thread")

t = threading.Thread(target=f)
t.start()
t.join()
print("main goes on")  # expect: main goes on

# expect traceback:
#   Exception in thread Thread-1 (f):
#   Traceback (most recent call last):
#     File "uncaught_exception.py", line 4, in f
#       raise ValueError("in the thread")
#   ValueError: in the thread
# expect exit: 0
