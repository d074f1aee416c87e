import threading
import time

def work():
    print("working")

t = threading.Thread(target=work)
t.start()
while t.is_alive():
    time.sleep(0.1)
print("finished")
# expect outcome: working\nfinished
# expect findings: busy-waiting
