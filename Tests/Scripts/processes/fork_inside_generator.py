# A process forked in the midst of a generator goes on there.
import os


def numbers():
    yield 1
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
    yield "parent" if pid else "child"


for value in numbers():
    print(value, flush=True)
# expect: 1
# expect: child
# expect: parent
if value == "child":
    os._exit(0)
