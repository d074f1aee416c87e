import threading

divisor = 0

def prepare():
    global divisor
    divisor = 2

def work():
    print(10 // divisor)

threads = [threading.Thread(target=prepare), threading.Thread(target=work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# expect outcomes: 5
# expect exception: ZeroDivisionError: integer division or modulo by zero
