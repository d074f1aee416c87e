# Tuples put where others can see them: equal ones are the same state, whoever made them.
import threading

box = []


def put(n):
    for i in range(2):
        box.append((i, "x"))


threads = [threading.Thread(target=put, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*(i for i, _ in box))
# expect outcome: 0 0 1 1
# expect outcome: 0 1 0 1
