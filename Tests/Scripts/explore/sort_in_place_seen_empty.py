import threading

values = [2, 1]
seen = None
touched = 0

def key(x):
    global touched
    touched += 1
    return x

def look():
    global seen
    seen = len(values)

t = threading.Thread(target=look)
t.start()
values.sort(key=key)
t.join()
print(seen)
# expect outcomes: 0 2
