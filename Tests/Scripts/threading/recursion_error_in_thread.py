import threading

def deep(n):
    return deep(n + 1)

def f():
    try:
        deep(0)
    except RecursionError as e:
        print(e)

t = threading.Thread(target=f)
t.start()  # expect: maximum recursion depth exceeded
t.join()
