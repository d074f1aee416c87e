import threading

result = None

def work():
    global result
    result = 42

t = threading.Thread(target=work)
t.start()
print(result)
# expect outcome: 42
# expect outcome: None
# expect findings: data-race
