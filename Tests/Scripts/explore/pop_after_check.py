import threading

tickets = ["last"]
sold = []

def sell():
    if tickets:
        sold.append(tickets.pop())

threads = [threading.Thread(target=sell) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(sold))
# expect outcomes: 1
# expect exception [1]: IndexError: pop from empty list
