# A lock between processes.
import multiprocessing
import time


def work(lock):
    with lock:
        time.sleep(1)


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    process = multiprocessing.Process(target=work, args=(lock,))
    process.start()
    with lock:
        time.sleep(1)
    process.join()
