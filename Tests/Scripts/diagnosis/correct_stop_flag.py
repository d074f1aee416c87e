import threading

stop = False
rounds = 0

def work():
    global rounds
    for _ in range(2):
        if stop:
            break
        rounds = 1

t = threading.Thread(target=work)
t.start()
stop = True
t.join()
print("done")
# expect outcome: done
# expect findings: none
