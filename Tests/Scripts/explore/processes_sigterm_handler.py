# The handler runs if it is set in time.
import os
import signal

r, w = os.pipe()
pid = os.fork()
if pid == 0:
    signal.signal(signal.SIGTERM, lambda number, frame: os._exit(5))
    os.read(r, 1)
    os._exit(0)
os.kill(pid, signal.SIGTERM)
os.write(w, b"x")
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
# expect outcomes: 5 -15
