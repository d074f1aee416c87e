# A pipe for each.
import multiprocessing


def reader(end):
    end.send(end.recv() * 2)


if __name__ == "__main__":
    pipes = [multiprocessing.Pipe() for _ in range(2)]
    readers = [multiprocessing.Process(target=reader, args=(there,)) for here, there in pipes]
    for process in readers:
        process.start()
    for number, (here, there) in enumerate(pipes):
        here.send(number)
    print([here.recv() for here, there in pipes])
    for process in readers:
        process.join()
# expect outcome: [0, 2]
# expect findings: none
