# An event: one waits, the other one sets it.
import threading

ready = threading.Event()


def work():
    ready.wait()


thread = threading.Thread(target=work)
thread.start()
ready.set()
thread.join()
