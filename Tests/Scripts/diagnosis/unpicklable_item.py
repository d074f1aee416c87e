# The queue's thread finds out that the item cannot be pickled, and drops it.
import multiprocessing

if __name__ == "__main__":
    box = multiprocessing.Queue()
    box.put(lambda: 1)
    box.close()
    box.join_thread()
    print("end")
# expect outcome: end
# expect findings: unpicklable-argument
