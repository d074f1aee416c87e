# A barrier between processes.
import multiprocessing


def work(gate):
    gate.wait()


if __name__ == "__main__":
    gate = multiprocessing.Barrier(2)
    process = multiprocessing.Process(target=work, args=(gate,))
    process.start()
    gate.wait()
    process.join()
