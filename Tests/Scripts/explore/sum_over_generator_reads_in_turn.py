import threading

a = b = 0

def values():
    yield a
    yield b

def change():
    global a, b
    a = 1
    b = 10

t = threading.Thread(target=change)
t.start()
print(sum(values()))
t.join()
# expect outcomes: 0 1 10 11
