import threading

def divide(a, b):
    return a / b

def work(n):
    return divide(1, n) + 1

t = threading.Thread(target=work, args=(0,), name="worker")
t.start()
t.join()

# expect traceback:
#   Exception in thread worker:
#   Traceback (most recent call last):
#     File "uncaught_exception_deep.py", line 7, in work
#       return divide(1, n) + 1
#              ^^^^^^^^^^^^
#     File "uncaught_exception_deep.py", line 4, in divide
#       return a / b
#              ~~^~~
#   ZeroDivisionError: division by zero
# expect exit: 0
