# Numbers that processes share.
import multiprocessing


def work(total, parts):
    with total.get_lock():
        total.value += 1
    parts[0] = 5


if __name__ == "__main__":
    total = multiprocessing.Value("i", 0)
    parts = multiprocessing.Array("i", 2)
    process = multiprocessing.Process(target=work, args=(total, parts))
    process.start()
    process.join()
    print(total.value, parts[0])
# expect: 1 5
