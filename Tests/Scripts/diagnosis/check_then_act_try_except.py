import threading

cache = {}
found = []

def get(key):
    try:
        return cache[key]
    except KeyError:
        cache[key] = [key]
        return cache[key]

def use():
    found.append(get("a"))

threads = [threading.Thread(target=use) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(found[0] is found[1])
# expect outcome: False
# expect outcome: True
# expect findings: check-then-act
