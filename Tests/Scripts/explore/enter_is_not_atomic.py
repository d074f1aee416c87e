import threading

inside = 0

class Room:
    def __enter__(self):
        global inside
        inside += 1

    def __exit__(self, *exception):
        global inside
        inside -= 1

room = Room()

def visit():
    with room:
        pass

threads = [threading.Thread(target=visit) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside)
# expect outcomes: -1 0 1
