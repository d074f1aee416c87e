import threading

condition = threading.Condition()

def wake():
    condition.notify()

t = threading.Thread(target=wake)
t.start()
t.join()
print("end")
# expect exception [end]: RuntimeError: cannot notify on un-acquired lock
