import threading

accounts = {"a": 100, "b": 0}
lock = threading.Lock()

def transfer():
    with lock:
        accounts["a"] -= 10
        accounts["b"] += 10

def audit():
    with lock:
        print(accounts["a"] + accounts["b"])

threads = [threading.Thread(target=f) for f in (transfer, audit)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: 100
# expect findings: none
