import threading

balance = 100

def withdraw():
    global balance
    if balance >= 80:
        balance -= 80

threads = [threading.Thread(target=f) for f in (withdraw, withdraw)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balance)
# expect outcome: -60
# expect outcome: 20
# expect findings: check-then-act
