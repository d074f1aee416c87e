# Blocks of shared memory that go away with their manager.
from multiprocessing import Process
from multiprocessing.managers import SharedMemoryManager
from multiprocessing.shared_memory import SharedMemory


def double(numbers):
    for i in range(len(numbers)):
        numbers[i] *= 2
    numbers.shm.close()


if __name__ == "__main__":
    with SharedMemoryManager() as manager:
        numbers = manager.ShareableList(range(4))
        block = manager.SharedMemory(8)
        block.buf[0] = 7
        worker = Process(target=double, args=(numbers,))
        worker.start()
        worker.join()
        print(list(numbers), block.buf[0])  # expect: [0, 2, 4, 6] 7
        name = block.name
        block.close()
        numbers.shm.close()
    try:
        SharedMemory(name)
    except FileNotFoundError as e:
        print(e.strerror)  # expect: No such file or directory
