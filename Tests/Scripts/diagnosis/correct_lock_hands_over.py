import threading

turn_a = threading.Lock()
turn_b = threading.Lock()
turn_b.acquire()

def a():
    turn_a.acquire()
    print("a")
    turn_b.release()

def b():
    turn_b.acquire()
    print("b")
    turn_a.release()

threads = [threading.Thread(target=f) for f in (a, b)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcome: a\nb
# expect findings: none
