# Messages larger than a pipe need a reader at the same time.
from multiprocessing import Pipe, Process, Queue


def send(conn):
    conn.send("x" * 1_000_000)
    conn.send("end")


r, w = Pipe(duplex=False)
p = Process(target=send, args=(w,))
p.start()
print(len(r.recv()), r.recv())  # expect: 1000000 end
p.join()


def put(q):
    q.put([b"x" * 300_000, 1])


q = Queue()
p = Process(target=put, args=(q,))
p.start()
print([len(x) if isinstance(x, bytes) else x for x in q.get()])  # expect: [300000, 1]
p.join()
print(p.exitcode)  # expect: 0
