import threading

class State:
    total = 0

state = State()

def work(n):
    for i in range(n):
        state.total += 1

ts = [threading.Thread(target=work, args=(1,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(state.total)
# expect outcome: 1
# expect outcome: 2
# expect findings: lost-update
