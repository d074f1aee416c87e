import threading

lock = threading.Lock()
nums = [1, 2, 3]
total = 0

def add_up():
    global total
    with lock:
        for n in nums:
            total += n

def shrink():
    with lock:
        nums.remove(1)

t1 = threading.Thread(target=add_up)
t2 = threading.Thread(target=shrink)
t1.start(); t2.start(); t1.join(); t2.join()
print(total)
# expect outcome: 5
# expect outcome: 6
# expect findings: none
