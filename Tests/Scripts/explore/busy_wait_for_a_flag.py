import threading

ready = False

def work():
    while not ready:
        pass
    print("go")

t = threading.Thread(target=work)
t.start()
ready = True
t.join()
# expect outcomes: go
