# A bounded buffer over a condition, in shared memory.
from multiprocessing import Array, Condition, Process, Value

slots = Array("i", 2, lock=False)
count = Value("i", 0, lock=False)
changed = Condition()


def produce():
    for n in range(1, 6):
        with changed:
            changed.wait_for(lambda: count.value < 2)
            slots[count.value] = n
            count.value += 1
            changed.notify_all()


p = Process(target=produce)
p.start()
total = 0
for _ in range(5):
    with changed:
        while count.value == 0:
            changed.wait()
        total += slots[count.value - 1]
        count.value -= 1
        changed.notify_all()
p.join()
print(total, count.value, p.exitcode)  # expect: 15 0 0
