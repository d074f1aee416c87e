# The queue is emptied first.
import multiprocessing


def child(box):
    box.put("x" * 100_000)


if __name__ == "__main__":
    box = multiprocessing.Queue()
    process = multiprocessing.Process(target=child, args=(box,))
    process.start()
    print(len(box.get()))
    process.join()
# expect outcome: 100000
# expect findings: none
