import threading

balance = 100
lock = threading.Lock()

def deposit():
    global balance
    with lock:
        balance += 50

threads = [threading.Thread(target=f) for f in (deposit, deposit)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balance)
# expect outcome: 200
# expect findings: none
