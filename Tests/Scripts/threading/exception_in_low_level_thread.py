# Threads of `_thread` report to sys.unraisablehook.
import _thread
import sys
import time


def hook(args):
    print(args.err_msg, "|", args.object.__name__, "|", args.exc_type.__name__, args.exc_value)


def fails():
    raise ValueError("from a thread")


sys.unraisablehook = hook
_thread.start_new_thread(fails, ())
time.sleep(0.05)  # expect: Exception ignored in thread started by | fails | ValueError from a thread
_thread.start_new_thread(_thread.exit, ())
time.sleep(0.05)
print(_thread._count())  # expect: 0
