import threading
lock = threading.Lock()
ready = False
def w():
    global ready
    with lock:
        ready = True
t = threading.Thread(target=w)
t.start()
while True:
    with lock:
        if ready:
            break
t.join()
print("ok")
# expect outcome: ok
# expect findings: busy-waiting
# no oracle: too many interleavings without reductions
