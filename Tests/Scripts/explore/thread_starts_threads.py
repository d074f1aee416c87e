import threading

count = 0

def add():
    global count
    count += 1

def parent():
    child = threading.Thread(target=add)
    child.start()
    add()
    child.join()

t = threading.Thread(target=parent)
t.start()
t.join()
print(count)
# expect outcomes: 1 2
