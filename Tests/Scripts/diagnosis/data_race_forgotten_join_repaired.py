import threading

result = None

def work():
    global result
    result = 42

t = threading.Thread(target=work)
t.start()
t.join()
print(result)
# expect outcome: 42
# expect findings: none
