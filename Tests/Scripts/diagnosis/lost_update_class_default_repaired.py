import threading

class State(threading.local):
    total = 0

state = State()

def work(n):
    for i in range(n):
        state.total += 1
    print(state.total)

ts = [threading.Thread(target=work, args=(1,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
# expect outcome: 1\n1
# expect findings: none
