import threading

mutex = threading.Lock()
room_empty = threading.Semaphore(1)
readers = 0
data = 0

def read():
    global readers
    with mutex:
        readers += 1
        if readers == 1:
            room_empty.acquire()
    seen = data
    with mutex:
        readers -= 1
        if readers == 0:
            room_empty.release()

def write():
    global data
    with room_empty:
        data = 1

threads = [threading.Thread(target=f) for f in (read, read, write)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(data)
# expect outcome: 1
# expect findings: none
