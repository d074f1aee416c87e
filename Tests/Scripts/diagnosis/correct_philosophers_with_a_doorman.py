import threading

forks = [threading.Lock() for _ in range(3)]
room = threading.Semaphore(2)

def eat(i):
    with room:
        with forks[i]:
            with forks[(i + 1) % 3]:
                pass

threads = [threading.Thread(target=eat, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
