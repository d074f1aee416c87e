# Two writers: what each writes arrives whole, in either order.
import os

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(w, b"child ")
    os._exit(0)
os.write(w, b"parent ")
os.waitpid(pid, 0)
print(os.read(r, 100).decode().split())
# expect outcome: ['child', 'parent']
# expect outcome: ['parent', 'child']
