# Processes have the same files, each its own current folder.
from multiprocessing import Process
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "log.txt")


def write(n):
    with open(path, "a") as f:
        f.write(f"line {n}\n")
    os.chdir(folder)


here = os.getcwd()
for n in range(3):
    p = Process(target=write, args=(n,))
    p.start()
    p.join()
with open(path) as f:
    print(f.read().split("\n"))  # expect: ['line 0', 'line 1', 'line 2', '']
print(os.getcwd() == here, os.listdir(folder))  # expect: True ['log.txt']
