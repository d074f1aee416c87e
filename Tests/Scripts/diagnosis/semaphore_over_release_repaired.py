import threading

slots = threading.Semaphore(1)

def work():
    with slots:
        pass

threads = [threading.Thread(target=f) for f in (work, work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
