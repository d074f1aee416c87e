# What cannot be done with a process.
from multiprocessing import Process
import time

p = Process(target=time.sleep, args=(0.1,))
try:
    p.join()
except AssertionError as e:
    print(e)  # expect: can only join a started process
p.start()
try:
    p.start()
except AssertionError as e:
    print(e)  # expect: cannot start a process twice
try:
    p.daemon = True
except AssertionError as e:
    print(e)  # expect: process has already started
try:
    p.close()
except ValueError as e:
    print(e)
    # expect: Cannot close a process while it is still running. You should first call join() or terminate().
p.join()
try:
    Process(group=1)
except AssertionError as e:
    print(e)  # expect: group argument must be None for now
