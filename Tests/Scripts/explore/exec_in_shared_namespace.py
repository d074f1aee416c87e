import threading
names = {"n": 0}
code = compile("n = n + 1", "<code>", "exec")

def add():
    exec(code, names)

threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(names["n"])
# expect outcomes: 1 2
