import threading
import time

data = "empty"

def fill():
    global data
    time.sleep(0.1)
    data = "full"

t = threading.Thread(target=fill)
t.start()
time.sleep(1)
print(data)
# expect outcomes: empty full
