# A process that is killed gives no lock back.
from multiprocessing import Lock, Process

lock = Lock()


def work():
    with lock:
        pass


p = Process(target=work)
p.start()
p.terminate()
p.join()
with lock:
    print("got it", p.exitcode)
# expect outcome: got it 0
# expect outcome: got it -15
# expect deadlock
