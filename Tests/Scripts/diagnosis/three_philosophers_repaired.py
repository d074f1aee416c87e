import threading

forks = [threading.Lock() for _ in range(3)]

def eat(first, second):
    with first:
        with second:
            pass

threads = [threading.Thread(target=eat, args=(forks[i], forks[j])) for i, j in ((0, 1), (1, 2), (0, 2))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
