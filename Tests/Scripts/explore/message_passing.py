import threading

data = 0
ready = False
seen = "nothing"

def write():
    global data, ready
    data = 42
    ready = True

def read():
    global seen
    if ready:
        seen = data

threads = [threading.Thread(target=write), threading.Thread(target=read)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen)
# expect outcomes: nothing 42
