# A queue whose items are reported as done.
import multiprocessing


def work(box):
    box.get()
    box.task_done()


if __name__ == "__main__":
    box = multiprocessing.JoinableQueue()
    process = multiprocessing.Process(target=work, args=(box,))
    process.start()
    box.put(1)
    box.join()
    process.join()
