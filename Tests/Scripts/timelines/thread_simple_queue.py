# A simple queue.
import queue
import threading

box = queue.SimpleQueue()
thread = threading.Thread(target=box.get)
thread.start()
box.put(1)
thread.join()
