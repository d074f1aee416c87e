# A function at the top of the module can.
from multiprocessing import get_context


def child():
    print("child")


def main():
    process = get_context("spawn").Process(target=child)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
# expect outcome: child
# expect findings: none
