import threading

instance = None
made = []

def get():
    global instance
    if instance is None:
        made.append("one")
        instance = object()

threads = [threading.Thread(target=f) for f in (get, get)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(made))
# expect outcome: 1
# expect outcome: 2
# expect findings: check-then-act
