# A process has its own memory.
import multiprocessing

count = 0


def work():
    global count
    count += 1


if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
    print(count, process.exitcode)
# expect: 0 0
