import threading

log = []

def work(name):
    log.append(name)

threads = [threading.Thread(target=work, args=(name,)) for name in ("a", "b")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
# expect outcome: ['a', 'b']
# expect outcome: ['b', 'a']
