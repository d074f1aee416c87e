import threading

done = False
runs = []
lock = threading.Lock()

def once():
    global done
    with lock:
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
# expect findings: none
