import threading

prices = {"a": 1, "b": 2}
total = 0

def add_up():
    global total
    for key in prices:
        total += prices[key]

def add():
    prices["c"] = 3

threads = [threading.Thread(target=f) for f in (add_up, add)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("end")
# expect outcome: end
# expect exception [end]: RuntimeError: dictionary changed size during iteration
# expect findings: changed-during-iteration
