import sys
import threading

def f():
    print("thread")
    sys.exit(5)

t = threading.Thread(target=f)
t.start()  # expect: thread
t.join()
print("main goes on")  # expect: main goes on
