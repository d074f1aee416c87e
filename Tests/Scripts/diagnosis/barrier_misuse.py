import threading

barrier = threading.Barrier(3)

def work():
    barrier.wait()

threads = [threading.Thread(target=f) for f in (work, work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect deadlock
# expect findings: barrier-misuse
