import threading

barrier = threading.Barrier(2)

def once():
    barrier.wait()

def twice():
    barrier.wait()
    barrier.wait()

threads = [threading.Thread(target=f) for f in (once, twice)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect deadlock
# expect findings: barrier-misuse
