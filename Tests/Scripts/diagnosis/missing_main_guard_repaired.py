import multiprocessing


def child():
    print("child")


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn", force=True)
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
# expect outcome: child
# expect findings: none
