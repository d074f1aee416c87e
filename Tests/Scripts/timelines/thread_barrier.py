# A barrier for two.
import threading

gate = threading.Barrier(2)


def work():
    gate.wait()


thread = threading.Thread(target=work)
thread.start()
gate.wait()
thread.join()
