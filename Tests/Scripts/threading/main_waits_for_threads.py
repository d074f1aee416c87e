import threading
import time

def f():
    time.sleep(0.1)
    print("thread ends last")

threading.Thread(target=f).start()
print("main ends")  # expect: main ends
# expect: thread ends last
