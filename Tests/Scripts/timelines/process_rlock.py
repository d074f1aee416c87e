# A lock between processes that its holder takes twice.
import multiprocessing


def work(lock):
    with lock:
        with lock:
            pass


if __name__ == "__main__":
    lock = multiprocessing.RLock()
    process = multiprocessing.Process(target=work, args=(lock,))
    process.start()
    process.join()
