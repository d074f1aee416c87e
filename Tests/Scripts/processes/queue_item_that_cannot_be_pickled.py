# The feeder reports it, and goes on with the next.
from multiprocessing import Queue

if __name__ == "__main__":
    q = Queue()
    q.put(lambda: 1)
    q.put("next")
    print(q.get())  # expect: next
# expect stderr: Traceback (most recent call last):
