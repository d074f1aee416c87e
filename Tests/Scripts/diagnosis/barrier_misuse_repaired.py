import threading

barrier = threading.Barrier(2)

def work():
    barrier.wait()

threads = [threading.Thread(target=f) for f in (work, work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
