# Two processes receive from one end of a pipe.
import multiprocessing


def reader(end, name):
    print(name, end.recv_bytes())


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    a = multiprocessing.Process(target=reader, args=(there, "a"))
    b = multiprocessing.Process(target=reader, args=(there, "b"))
    here.send_bytes(b"")
    here.send_bytes(b"x")
    a.start()
    b.start()
    a.join()
    b.join()
# expect outcome: a b''\nb b'x'
# expect outcome: a b'x'\nb b''
# expect outcome: b b''\na b'x'
# expect outcome: b b'x'\na b''
# expect findings: two-readers
