# A pipe: a question and an answer.
import multiprocessing


def work(end):
    end.send(end.recv() * 2)


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=work, args=(there,))
    process.start()
    here.send(21)
    print(here.recv())
    process.join()
# expect: 42
