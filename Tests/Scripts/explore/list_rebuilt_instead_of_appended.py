import threading

log = []

def work(name):
    global log
    log = log + [name]

threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("".join(log))
# expect outcomes: a ab b ba
