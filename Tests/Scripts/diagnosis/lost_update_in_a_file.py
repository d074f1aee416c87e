import threading
with open("/tmp/plait-count.txt", "w") as f:
    f.write("0")
lock = threading.Lock()
def bump():
    with open("/tmp/plait-count.txt") as f:
        n = int(f.read())
    with open("/tmp/plait-count.txt", "w") as f:
        f.write(str(n + 1))
ts = [threading.Thread(target=bump) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(open("/tmp/plait-count.txt").read())
# expect outcome: 1
# expect outcome: 2
# expect exception [1]: ValueError: invalid literal for int() with base 10: ''
# expect findings: lost-update
# no oracle: the files of threads that stop between operations are not modelled
