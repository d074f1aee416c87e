import threading

a = threading.Lock()
b = threading.Lock()

def work():
    with a:
        with b:
            pass

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
# expect outcomes: done
