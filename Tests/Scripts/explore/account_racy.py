import threading

balance = 100

def deposit(amount):
    global balance
    balance += amount

a = threading.Thread(target=deposit, args=(50,))
b = threading.Thread(target=deposit, args=(20,))
a.start()
b.start()
a.join()
b.join()
print(balance)
# expect outcomes: 120 150 170
