import threading

c = threading.Condition()
n = 0

def count():
    global n
    for _ in range(3):
        with c:
            n += 1
            c.notify_all()

t = threading.Thread(target=count)
with c:
    print(c.wait_for(lambda: n == 3, timeout=0.01))  # expect: False
    t.start()
    print(c.wait_for(lambda: n == 3))  # expect: True
t.join()
print(n)  # expect: 3
