import threading
with open("/tmp/plait-count.txt", "w") as f:
    f.write("0")
lock = threading.Lock()
def bump():
    with lock:
        with open("/tmp/plait-count.txt") as f:
            n = int(f.read())
        with open("/tmp/plait-count.txt", "w") as f:
            f.write(str(n + 1))
ts = [threading.Thread(target=bump) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(open("/tmp/plait-count.txt").read())
# expect outcome: 2
# expect findings: none
# no oracle: the files of threads that stop between operations are not modelled
