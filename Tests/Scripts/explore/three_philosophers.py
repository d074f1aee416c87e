import threading

forks = [threading.Lock() for _ in range(3)]

def eat(left, right):
    with left:
        with right:
            pass

threads = [threading.Thread(target=eat, args=(forks[i], forks[(i + 1) % 3])) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("fed")
# expect outcomes: fed
# expect deadlock
