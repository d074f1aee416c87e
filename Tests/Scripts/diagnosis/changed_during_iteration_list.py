import threading

nums = [1, 2, 3]
total = 0

def add_up():
    global total
    for n in nums:
        total += n

def shrink():
    nums.remove(1)

t1 = threading.Thread(target=add_up)
t2 = threading.Thread(target=shrink)
t1.start(); t2.start(); t1.join(); t2.join()
print(total)
# expect outcome: 3
# expect outcome: 4
# expect outcome: 5
# expect outcome: 6
# expect findings: changed-during-iteration
