# A queue between processes, with its thread.
import multiprocessing


def work(box):
    box.put(1)


if __name__ == "__main__":
    box = multiprocessing.Queue()
    process = multiprocessing.Process(target=work, args=(box,))
    process.start()
    print(box.get())
    process.join()
# expect: 1
