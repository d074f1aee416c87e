# A condition between processes.
import multiprocessing


def work(changed):
    with changed:
        changed.wait()


if __name__ == "__main__":
    changed = multiprocessing.Condition()
    with changed:
        process = multiprocessing.Process(target=work, args=(changed,))
        process.start()
    multiprocessing.Event().wait(1)
    with changed:
        changed.notify()
    process.join()
