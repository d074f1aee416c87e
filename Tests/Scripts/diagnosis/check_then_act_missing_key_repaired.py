import threading

cache = {"a": 1}
got = []
lock = threading.Lock()

def use():
    with lock:
        if "a" in cache:
            got.append(cache["a"])

def drop():
    with lock:
        if "a" in cache:
            del cache["a"]

threads = [threading.Thread(target=f) for f in (use, drop)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(got))
# expect outcome: 0
# expect outcome: 1
# expect findings: none
