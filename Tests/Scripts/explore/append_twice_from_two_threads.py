import threading

log = []

def work(x, y):
    log.append(x)
    log.append(y)

threads = [threading.Thread(target=work, args=("a", "b")), threading.Thread(target=work, args=("1", "2"))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(log))
# expect outcomes: ab12 a1b2 a12b 1ab2 1a2b 12ab
