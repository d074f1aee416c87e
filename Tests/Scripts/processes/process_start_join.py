# Names, exit codes, reprs and states of processes.
import multiprocessing
from multiprocessing import Process, current_process
import os
import re
import sys


def show(p):
    print(re.sub(r"(pid|parent)=\d+", r"\1=N", repr(p)))


def leave(code):
    sys.exit(code)


p = Process(target=leave, args=(3,))
show(p)  # expect: <Process name='Process-1' parent=N initial>
print(p.exitcode, p.pid, p.is_alive(), p.daemon)  # expect: None None False False
p.start()
p.join()
show(p)  # expect: <Process name='Process-1' pid=N parent=N stopped exitcode=3>
print(p.exitcode, p.is_alive(), p.pid == p.ident != os.getpid())  # expect: 3 False True
codes = []
for code in (None, 0, "text", 256 + 4, True):
    p = Process(target=leave, args=(code,), name=f"leaves {code}")
    p.start()
    p.join()
    codes.append((p.name, p.exitcode))
print(codes)
# expect: [('leaves None', 0), ('leaves 0', 0), ('leaves text', 1), ('leaves 260', 4), ('leaves True', 1)]
# expect stderr: text
p.close()
show(p)  # expect: <Process name='leaves True' parent=N closed>
show(current_process())  # expect: <_MainProcess name='MainProcess' parent=None started>
try:
    p.join()
except ValueError as e:
    print(e)  # expect: process object is closed
print(multiprocessing.active_children(), multiprocessing.parent_process())  # expect: [] None
