import threading

tickets = ["last"]
sold = []

def sell():
    if tickets:
        sold.append(tickets.pop())

threads = [threading.Thread(target=f) for f in (sell, sell)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(sold))
# expect findings: check-then-act
