import threading

c = threading.Condition()
turn = "ping"
log = []

def player(me, other):
    global turn
    for _ in range(3):
        with c:
            while turn != me:
                c.wait()
            log.append(me)
            turn = other
            c.notify_all()

a = threading.Thread(target=player, args=("ping", "pong"))
b = threading.Thread(target=player, args=("pong", "ping"))
a.start()
b.start()
a.join()
b.join()
print(log)  # expect: ['ping', 'pong', 'ping', 'pong', 'ping', 'pong']
