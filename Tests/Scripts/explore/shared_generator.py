import threading

base = 0
got = []

def numbers():
    global base
    while True:
        base += 1
        yield base

source = numbers()

def take():
    try:
        got.append(next(source))
    except ValueError as e:
        got.append(str(e))

threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got, key=str))
# expect outcome: [1, 2]
# expect outcome: [1, 'generator already executing']
