import threading

done = False
runs = []

def once():
    global done
    if done:
        return
    runs.append("run")
    done = True

threads = [threading.Thread(target=f) for f in (once, once)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(runs))
# expect outcome: 1
# expect outcome: 2
# expect findings: check-then-act
