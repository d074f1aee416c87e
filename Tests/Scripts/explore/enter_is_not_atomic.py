import threading

inside = 0
most = 0

class Room:
    def __enter__(self):
        global inside, most
        inside += 1
        if inside > most:
            most = inside

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
print(inside, most)
