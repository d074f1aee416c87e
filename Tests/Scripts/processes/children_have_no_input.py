from multiprocessing import Process
import sys


def ask():
    try:
        input()
    except EOFError as e:
        print("end of file", repr(sys.stdin.read()), flush=True)


p = Process(target=ask)
p.start()
p.join()  # expect: end of file ''
