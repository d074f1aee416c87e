# `tempfile`: files and folders of the machine's file system with names drawn from the run's seed.

import io as _io
import os as _os

tempdir = None
template = "tmp"
TMP_MAX = 10000
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


class _Names:
    def __init__(self):
        self.source = None


_names = _Names()


def _next_name():
    if _names.source is None:
        _names.source = _random.make(_system.seed() ^ 0x7E4F)
    return "".join([_LETTERS[_random.below(_names.source, len(_LETTERS))] for _ in range(8)])


def gettempdir():
    return tempdir if tempdir is not None else "/tmp"


def gettempdirb():
    return gettempdir().encode()


def gettempprefix():
    return template


def _candidate(suffix, prefix, dir):
    folder = gettempdir() if dir is None else _os.fspath(dir)
    name = (template if prefix is None else prefix) + _next_name() + ("" if suffix is None else suffix)
    return _os.path.abspath(_os.path.join(folder, name))


def mkdtemp(suffix=None, prefix=None, dir=None):
    while True:
        path = _candidate(suffix, prefix, dir)
        try:
            _os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            continue


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    while True:
        path = _candidate(suffix, prefix, dir)
        try:
            return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o600), path
        except FileExistsError:
            continue


def mktemp(suffix="", prefix=template, dir=None):
    while True:
        path = _candidate(suffix, prefix, dir)
        if not _os.path.exists(path):
            return path


class _TemporaryFileWrapper:
    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete
        self._removed = False

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        for line in self.file:
            yield line

    def write(self, data):
        return self.file.write(data)

    def close(self):
        self.file.close()
        if self.delete and not self._removed:
            self._removed = True
            _os.unlink(self.name)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    number, path = mkstemp(suffix, prefix, dir)
    _os.close(number)
    file = _io.open(path, mode.replace("x", "w"), buffering, encoding, errors, newline)
    return _TemporaryFileWrapper(file, path, delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    number, path = mkstemp(suffix, prefix, dir)
    _os.close(number)
    file = _io.open(path, mode, buffering, encoding, errors, newline)
    _os.unlink(path)
    return file


class SpooledTemporaryFile:
    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._file = _io.BytesIO() if "b" in mode else _io.StringIO()
        self._max_size = max_size
        self._rolled = False
        self._arguments = (mode, buffering, encoding, newline, suffix, prefix, dir)

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def rollover(self):
        if not self._rolled:
            mode, buffering, encoding, newline, suffix, prefix, dir = self._arguments
            held, at = self._file, self._file.tell()
            self._file = TemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir)
            self._file.write(held.getvalue())
            self._file.seek(at)
            self._rolled = True

    def _grown(self, result):
        if self._max_size and self._file.tell() > self._max_size:
            self.rollover()
        return result

    def write(self, s):
        return self._grown(self._file.write(s))

    def writelines(self, iterable):
        return self._grown(self._file.writelines(iterable))

    @property
    def name(self):
        return self._file.name if self._rolled else None

    @property
    def mode(self):
        return self._file.mode if self._rolled else self._arguments[0]

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self._file.close()

    def __iter__(self):
        return iter(self._file)


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors

    def __repr__(self):
        return "<{} {!r}>".format(type(self).__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *args):
        self.cleanup()

    def cleanup(self):
        import shutil
        if _os.path.exists(self.name):
            shutil.rmtree(self.name, self._ignore)
