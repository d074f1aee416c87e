# A queue with room for one: a producer and a consumer.
import queue
import threading

box = queue.Queue(1)


def consume():
    for _ in range(2):
        box.get()
        box.task_done()


thread = threading.Thread(target=consume)
thread.start()
box.put(1)
box.put(2)
box.join()
thread.join()
