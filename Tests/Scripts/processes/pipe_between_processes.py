# os.pipe: reading waits for bytes, and ends when all write ends are closed.
import os

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(r)
    os.write(w, b"first ")
    os.write(w, b"second")
    os._exit(0)
os.close(w)
os.waitpid(pid, 0)
print(os.read(r, 5), os.read(r, 100), os.read(r, 100))  # expect: b'first' b' second' b''
os.close(r)
r, w = os.pipe()
os.close(r)
try:
    os.write(w, b"x")
except BrokenPipeError as e:
    print(e)  # expect: [Errno 32] Broken pipe
try:
    os.read(r, 1)
except OSError as e:
    print(e)  # expect: [Errno 9] Bad file descriptor
