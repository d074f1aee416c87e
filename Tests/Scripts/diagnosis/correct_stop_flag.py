import threading

stop = False
rounds = 0

def work():
    global rounds
    while not stop:
        rounds = 1

t = threading.Thread(target=work)
t.start()
stop = True
t.join()
print("done")
# expect outcome: done
# expect findings: none
