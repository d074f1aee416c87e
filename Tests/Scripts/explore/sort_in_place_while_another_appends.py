import threading

values = [2, 1]
touched = 0

def key(x):
    global touched
    touched += 1
    return x

def add():
    values.append(0)

t = threading.Thread(target=add)
t.start()
try:
    values.sort(key=key)
    print(values)
except ValueError as e:
    print(e)
t.join()
# expect outcome: [0, 1, 2]
# expect outcome: [1, 2]
# expect outcome: [1, 2, 0]
# expect outcome: list modified during sort
