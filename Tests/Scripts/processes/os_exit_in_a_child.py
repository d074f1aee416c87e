# A child that ends by os._exit leaves the others running.
from multiprocessing import Process
import os


def leave():
    os._exit(9)


def work():
    print("works", flush=True)


a = Process(target=leave)
b = Process(target=work)
a.start()
a.join()
b.start()
b.join()  # expect: works
print(a.exitcode, b.exitcode)  # expect: 9 0
