# A semaphore between processes.
import multiprocessing
import time


def work(room):
    with room:
        time.sleep(1)


if __name__ == "__main__":
    room = multiprocessing.Semaphore(1)
    process = multiprocessing.Process(target=work, args=(room,))
    process.start()
    with room:
        time.sleep(1)
    process.join()
