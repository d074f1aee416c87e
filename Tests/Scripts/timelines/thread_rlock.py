# A lock that is taken twice by its holder.
import threading

lock = threading.RLock()


def work():
    with lock:
        with lock:
            pass


thread = threading.Thread(target=work)
thread.start()
thread.join()
