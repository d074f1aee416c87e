from multiprocessing import Pipe, Process
from multiprocessing.connection import wait
import time


def work(seconds):
    time.sleep(seconds)


slow, fast = Process(target=work, args=(1,)), Process(target=work, args=(0.1,))
slow.start()
fast.start()
print(wait([slow.sentinel, fast.sentinel]) == [fast.sentinel])  # expect: True
r, w = Pipe(False)
print(wait([r, slow.sentinel], timeout=0.01))  # expect: []
w.send(1)
print(wait([r, slow.sentinel]) == [r])  # expect: True
slow.terminate()
print(wait([slow.sentinel]) == [slow.sentinel])  # expect: True
slow.join()
fast.join()
