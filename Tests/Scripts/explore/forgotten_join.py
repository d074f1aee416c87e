import threading

result = "none"

def work():
    global result
    result = "some"

t = threading.Thread(target=work)
t.start()
print(result)
# expect outcomes: none some
