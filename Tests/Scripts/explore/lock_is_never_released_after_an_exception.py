import threading

lock = threading.Lock()

def careless():
    lock.acquire()
    raise ValueError("before release")

def careful():
    with lock:
        print("got it")

threads = [threading.Thread(target=careless), threading.Thread(target=careful)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect deadlock: ValueError: before release
# expect exception [got it\nend]: ValueError: before release
