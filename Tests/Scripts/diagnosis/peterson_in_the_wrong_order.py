import threading

wants = [False, False]
turn = 0
count = 0

def work(me):
    global turn, count
    other = 1 - me
    turn = other
    wants[me] = True
    while wants[other] and turn == other:
        pass
    count += 1
    wants[me] = False

threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)
# expect outcome: 1
# expect outcome: 2
# expect findings: lost-update
