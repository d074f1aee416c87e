import threading

ready = threading.Event()

def w():
    ready.set()

t = threading.Thread(target=w)
t.start()
ready.wait()
t.join()
print("ok")
# expect outcome: ok
# expect findings: none
