import threading

x = y = 0
a = b = None

def first():
    global x, a
    x = 1
    a = y

def second():
    global y, b
    y = 1
    b = x

threads = [threading.Thread(target=first), threading.Thread(target=second)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(f"{a}{b}")
# expect outcomes: 01 10 11
