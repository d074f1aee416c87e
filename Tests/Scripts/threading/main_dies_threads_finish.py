import threading
import time

def f():
    time.sleep(0.1)
    print("thread still finishes")

threading.Thread(target=f).start()
raise ValueError("main died")
# expect: thread still finishes
# expect error: ValueError: main died
