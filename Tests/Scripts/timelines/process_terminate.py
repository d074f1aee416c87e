# A process that is ended from outside.
import multiprocessing
import time


def work():
    time.sleep(10)


if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    process.terminate()
    process.join()
    print(process.exitcode)
# expect: -15
