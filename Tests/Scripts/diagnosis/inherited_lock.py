# A thread holds the lock at the fork: in the child nobody ever releases it.
import multiprocessing
import threading

lock = threading.Lock()
inside = threading.Event()


def work():
    with lock:
        inside.set()


def child():
    with lock:
        print("child")


if __name__ == "__main__":
    thread = threading.Thread(target=work)
    thread.start()
    inside.wait()
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    thread.join()
# expect outcome: child
# expect deadlock
# expect findings: inherited-lock
