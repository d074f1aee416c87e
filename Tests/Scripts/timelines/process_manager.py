# A manager's dict: it lives in a process of its own, and the others ask that.
import multiprocessing


def work(table):
    table["answer"] = 42


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        table = manager.dict()
        process = multiprocessing.Process(target=work, args=(table,))
        process.start()
        process.join()
        print(table["answer"])
# expect: 42
