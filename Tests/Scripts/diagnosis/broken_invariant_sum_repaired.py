import threading

lock = threading.Lock()
accounts = [100, 100]

def transfer(n):
    with lock:
        accounts[0] -= n
        accounts[1] += n

def audit():
    with lock:
        total = sum(accounts)
    print(total)

t = threading.Thread(target=transfer, args=(10,)); u = threading.Thread(target=audit)
t.start(); u.start(); t.join(); u.join()
# expect outcome: 200
# expect findings: none
