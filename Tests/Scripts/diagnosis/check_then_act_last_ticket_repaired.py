import threading

tickets = ["last"]
sold = []
lock = threading.Lock()

def sell():
    with lock:
        if tickets:
            sold.append(tickets.pop())

threads = [threading.Thread(target=f) for f in (sell, sell)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(sold))
# expect outcome: 1
# expect findings: none
