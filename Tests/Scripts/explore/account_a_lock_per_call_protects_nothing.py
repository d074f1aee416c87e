import threading

balance = 100

def deposit(amount):
    global balance
    lock = threading.Lock()
    with lock:
        balance += amount

threads = [threading.Thread(target=deposit, args=(n,)) for n in (50, 20)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balance)
# expect outcomes: 120 150 170
