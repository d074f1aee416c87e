# The process is started before the thread.
import multiprocessing
import threading

lock = threading.Lock()


def work():
    with lock:
        pass


def child():
    with lock:
        print("child")


if __name__ == "__main__":
    process = multiprocessing.Process(target=child)
    process.start()
    thread = threading.Thread(target=work)
    thread.start()
    process.join()
    thread.join()
# expect outcome: child
# expect findings: none
