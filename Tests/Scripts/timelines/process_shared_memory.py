# Memory that two processes share by its name.
import multiprocessing
from multiprocessing import shared_memory


def work(name):
    memory = shared_memory.SharedMemory(name)
    memory.buf[0] = 7
    memory.close()


if __name__ == "__main__":
    memory = shared_memory.SharedMemory(create=True, size=4)
    process = multiprocessing.Process(target=work, args=(memory.name,))
    process.start()
    process.join()
    print(memory.buf[0])
    memory.close()
    memory.unlink()
# expect: 7
