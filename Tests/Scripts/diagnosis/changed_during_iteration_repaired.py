import threading

prices = {"a": 1, "b": 2}
total = 0
lock = threading.Lock()

def add_up():
    global total
    with lock:
        for key in prices:
            total += prices[key]

def add():
    with lock:
        prices["c"] = 3

threads = [threading.Thread(target=f) for f in (add_up, add)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect outcome: end
# expect findings: none
