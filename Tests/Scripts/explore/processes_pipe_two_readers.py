# Which process gets a byte is open.
import os

r, w = os.pipe()
os.write(w, b"ab")
pid = os.fork()
if pid == 0:
    os._exit(os.read(r, 1)[0])
mine = os.read(r, 1).decode()
print(mine, chr(os.waitpid(pid, 0)[1] >> 8))
# expect outcome: a b
# expect outcome: b a
