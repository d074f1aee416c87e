import sys
import threading


def fails():
    raise ValueError("from a thread")


def leaves():
    sys.exit(3)


class Leaving(SystemExit):
    pass


def leaves_by_its_own():
    raise Leaving(4)


def run(target, name="worker"):
    thread = threading.Thread(target=target, name=name)
    thread.start()
    thread.join()


def hook(args):
    print("hook:", args.exc_type.__name__, args.exc_value, args.thread.name)
    print(len(args), args[1] is args.exc_value, args.exc_traceback is args.exc_value.__traceback__)


print(threading.excepthook is threading.__excepthook__)  # expect: True
threading.excepthook = hook
run(fails)
# expect: hook: ValueError from a thread worker
# expect: 4 True True
# Of SystemExit only the hook that is there by default says nothing.
run(leaves)
# expect: hook: SystemExit 3 worker
# expect: 4 True True
threading.excepthook = threading.__excepthook__
run(leaves)


def hook_that_fails(args):
    raise TypeError("from the hook")


def system_hook(kind, value, traceback):
    print("sys.excepthook:", kind.__name__, value)


sys.excepthook = system_hook
threading.excepthook = hook_that_fails
run(fails)  # expect: sys.excepthook: TypeError from the hook
threading.excepthook = None
try:
    threading.Thread()
except RuntimeError as e:
    print(e)  # expect: threading.excepthook is None
threading.excepthook = threading.__excepthook__

for arguments in ([1], 5, [1, 2, 3, 4, 5]):
    try:
        threading.ExceptHookArgs(arguments)
    except TypeError as e:
        print(e)
# expect: _thread._ExceptHookArgs() takes a 4-sequence (1-sequence given)
# expect: constructor requires a sequence
# expect: _thread._ExceptHookArgs() takes a 4-sequence (5-sequence given)
print(threading.ExceptHookArgs([ValueError, None, None, "x"]))  # expect: _thread._ExceptHookArgs(exc_type=<class 'ValueError'>, exc_value=None, exc_traceback=None, thread='x')
try:
    threading.excepthook(1)
except TypeError as e:
    print(e)  # expect: _thread.excepthook argument type must be ExceptHookArgs
run(leaves_by_its_own)
# expect stderr: Exception in threading.excepthook:
# expect stderr: Exception in thread worker:
# expect stderr: Leaving: 4
