import threading

lock = threading.RLock()
balance = 100

def get():
    with lock:
        return balance

def put(v):
    global balance
    with lock:
        balance = v

def deposit(n):
    with lock:
        put(get() + n)

ts = [threading.Thread(target=deposit, args=(10,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(balance)
# expect outcome: 120
# expect findings: none
