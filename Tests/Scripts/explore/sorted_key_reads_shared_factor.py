import threading

sign = 1

def key(x):
    return sign * x

def flip():
    global sign
    sign = -1

t = threading.Thread(target=flip)
t.start()
print("".join(map(str, sorted([2, 1], key=key))))
t.join()
# expect outcomes: 12 21
