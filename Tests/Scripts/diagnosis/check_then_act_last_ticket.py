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
# expect outcome: 1
# expect exception [1]: IndexError: pop from empty list
# expect findings: check-then-act
