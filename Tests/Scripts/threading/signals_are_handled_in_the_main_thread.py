import _thread
import signal
import threading
import time


def handler(number, frame):
    print("handler", number, threading.current_thread().name, frame is not None)


print(signal.signal(signal.SIGTERM, handler) is signal.SIG_DFL)  # expect: True


def spin():
    for i in range(1000):
        pass


for sender in (lambda: signal.raise_signal(signal.SIGTERM), lambda: _thread.interrupt_main(signal.SIGTERM)):
    thread = threading.Thread(target=sender)
    thread.start()
    thread.join()
    spin()
# expect: handler 15 MainThread True
# expect: handler 15 MainThread True
signal.raise_signal(signal.SIGTERM)  # expect: handler 15 MainThread True
print(signal.signal(signal.SIGTERM, signal.SIG_IGN) is handler)  # expect: True
_thread.interrupt_main(signal.SIGTERM)
signal.raise_signal(signal.SIGTERM)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
_thread.interrupt_main(signal.SIGTERM)

condition = threading.Condition()
signal.signal(signal.SIGUSR1, handler)


def notify():
    time.sleep(0.05)
    signal.raise_signal(signal.SIGUSR1)
    with condition:
        condition.notify()


with condition:
    threading.Thread(target=notify).start()
    print(condition.wait(5))
# expect: handler 10 MainThread True
# expect: True


def in_a_thread():
    try:
        signal.signal(signal.SIGINT, handler)
    except ValueError as e:
        print(e)


thread = threading.Thread(target=in_a_thread)
thread.start()  # expect: signal only works in main thread of the main interpreter
thread.join()
