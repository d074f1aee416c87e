# A process that is stopped and goes on.
import multiprocessing
import os
import signal
import time


def work():
    time.sleep(1)


if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    os.kill(process.pid, signal.SIGSTOP)
    time.sleep(2)
    os.kill(process.pid, signal.SIGCONT)
    process.join()
