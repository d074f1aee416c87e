# `subprocess` in CPython's tests: the runner of these tests runs the programs that a test starts.

import sys

PIPE = -1
STDOUT = -2


class Popen:
    def __init__(self, args, **options):
        self.returncode, self._out, self._err = sys.run_program(*args[1:])

    def communicate(self, input=None):
        return self._out, self._err

    def wait(self, timeout=None):
        return self.returncode

    def __enter__(self):
        return self

    def __exit__(self, *info):
        pass
