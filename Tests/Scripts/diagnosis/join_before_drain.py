# The child cannot end before its queue's pipe has taken what it has put.
import multiprocessing


def child(box):
    box.put("x" * 100_000)


if __name__ == "__main__":
    box = multiprocessing.Queue()
    process = multiprocessing.Process(target=child, args=(box,))
    process.start()
    process.join()
    print(len(box.get()))
# expect deadlock
# expect findings: join-before-drain
