# A local function cannot go to another process.
from multiprocessing import get_context


def main():
    def child():
        print("child")

    process = get_context("spawn").Process(target=child)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
# expect exception: AttributeError: Can't pickle local object 'main.<locals>.child'
# expect findings: unpicklable-argument
