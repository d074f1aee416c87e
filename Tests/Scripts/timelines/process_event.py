# An event between processes.
import multiprocessing


def work(ready):
    ready.wait()


if __name__ == "__main__":
    ready = multiprocessing.Event()
    process = multiprocessing.Process(target=work, args=(ready,))
    process.start()
    ready.set()
    process.join()
