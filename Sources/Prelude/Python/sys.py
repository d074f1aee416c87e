# `sys`, as far as it makes sense in the machine.

version = "3.11.7 (Plait)"
version_info = (3, 11, 7, "final", 0)
maxsize = 9223372036854775807
platform = "linux"
byteorder = "little"
argv = _arguments()
modules = _modules()


class _Stream:
    def __init__(self, number, name):
        self._number = number
        self.name = name
        self.encoding = "utf-8"

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {_type(text).__name__}")
        _write(self._number, text)
        return len(text)

    def flush(self):
        _flush()

    def isatty(self):
        return False

    def fileno(self):
        return self._number


stdout = _Stream(1, "<stdout>")
stderr = _Stream(2, "<stderr>")
__stdout__ = stdout
__stderr__ = stderr


def exit(status=None):
    raise SystemExit(status)


def getrecursionlimit():
    return 1000


def getswitchinterval():
    return 0.005


def setswitchinterval(interval):
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")


def exc_info():
    e = _handled()
    if e is None:
        return (None, None, None)
    return (_type(e), e, e.__traceback__)
