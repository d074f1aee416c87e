import threading

barrier = threading.Barrier(2)

def twice():
    barrier.wait()
    barrier.wait()

threads = [threading.Thread(target=f) for f in (twice, twice)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcome: done
# expect findings: none
