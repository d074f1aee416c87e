import threading

lock = threading.Lock()

def work():
    with lock:
        with lock:
            print("inside")

t = threading.Thread(target=work)
t.start()
t.join()
# expect deadlock
