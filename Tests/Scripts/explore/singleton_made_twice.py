import threading

instance = None
made = []

def get():
    global instance
    if instance is None:
        made.append("one")
        instance = object()

threads = [threading.Thread(target=get) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(made))
# expect outcomes: 1 2
