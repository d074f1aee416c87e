# Only the interpreter's own report suggests a name; the module `traceback` does not.
import sys
import threading
import traceback

try:
    xrange
except NameError as e:
    print(traceback.format_exc().splitlines()[-1])  # expect: NameError: name 'xrange' is not defined
    print(traceback.format_exception_only(e))  # expect: ["NameError: name 'xrange' is not defined\n"]


def f():
    xrange


threading.Thread(target=f).start()
# expect stderr: NameError: name 'xrange' is not defined. Did you mean: 'range'?
