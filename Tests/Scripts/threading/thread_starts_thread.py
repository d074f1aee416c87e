import threading

log = []

def inner():
    log.append("inner")

def outer():
    log.append("outer")
    t = threading.Thread(target=inner)
    t.start()
    t.join()
    log.append("outer ends")

t = threading.Thread(target=outer)
t.start()
t.join()
print(log)  # expect: ['outer', 'inner', 'outer ends']
