import threading

def f(a):
    pass

t = threading.Thread(target=f)
t.start()
t.join()

# expect traceback:
#   Exception in thread Thread-1 (f):
#   Traceback (most recent call last):
#   TypeError: f() missing 1 required positional argument: 'a'
# expect exit: 0
