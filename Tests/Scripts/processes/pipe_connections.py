# Both kinds of pipes, and what connections refuse.
from multiprocessing import Pipe, Process
import multiprocessing.connection

a, b = Pipe()
a.send({"x": [1, 2]})
b.send_bytes(b"raw bytes", 4)
print(b.recv(), a.recv_bytes(), a.poll(), b.poll(0.01))  # expect: {'x': [1, 2]} b'bytes' False False
r, w = Pipe(duplex=False)
print(r.readable, r.writable, w.readable, w.writable)  # expect: True False False True


def error(function, *args):
    try:
        function(*args)
    except (OSError, EOFError, ValueError, multiprocessing.BufferTooShort) as e:
        print(type(e).__name__, str(e) or "-")


error(r.send, 1)  # expect: OSError connection is read-only
error(w.recv)  # expect: OSError connection is write-only
w.send("last")
print(multiprocessing.connection.wait([r], 1) == [r])  # expect: True
w.close()
print(r.recv(), w.closed)  # expect: last True
error(r.recv)  # expect: EOFError -
error(w.send, 1)  # expect: OSError handle is closed
b.close()
error(a.send, 1)  # expect: BrokenPipeError [Errno 32] Broken pipe
a, b = Pipe()
b.send_bytes(b"too long")
error(a.recv_bytes_into, bytearray(3))  # expect: BufferTooShort b'too long'


def double(conn):
    with conn:
        for text in iter(conn.recv, None):
            conn.send(text * 2)


p = Process(target=double, args=(b,))
p.start()
for text in ("ab", [1]):
    a.send(text)
    print(a.recv())
# expect: abab
# expect: [1, 1]
a.send(None)
p.join()
