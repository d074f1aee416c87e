import threading

stock = {"apple": 5}

def sell():
    stock["apple"] -= 1

threads = [threading.Thread(target=sell) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(stock["apple"])
# expect outcomes: 3 4
