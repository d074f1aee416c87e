import threading

def work():
    print("working")

t = threading.Thread(target=work)
t.start()
t.join()
print("finished")
# expect outcome: working\nfinished
# expect findings: none
