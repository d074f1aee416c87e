import threading

balance = 100

def deposit():
    global balance
    balance += 50

threads = [threading.Thread(target=f) for f in (deposit, deposit)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balance)
# expect outcome: 150
# expect outcome: 200
# expect findings: lost-update
