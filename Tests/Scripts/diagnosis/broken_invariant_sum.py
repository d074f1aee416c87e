import threading

accounts = [100, 100]

def transfer(n):
    accounts[0] -= n
    accounts[1] += n

def audit():
    print(sum(accounts))

t = threading.Thread(target=transfer, args=(10,)); u = threading.Thread(target=audit)
t.start(); u.start(); t.join(); u.join()
# expect outcome: 190
# expect outcome: 200
# expect findings: broken-invariant
