import os
import tempfile

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

try:
    open("nope")
except FileNotFoundError as e:
    print(e, e.errno, e.strerror, e.filename, repr(e), e.args)  # expect: [Errno 2] No such file or directory: 'nope' 2 No such file or directory nope FileNotFoundError(2, 'No such file or directory') (2, 'No such file or directory')
e = OSError("x")
print(e, e.errno, e.args)  # expect: x None ('x',)
e = OSError(13, "Permission denied")
print(type(e), e, e.args, e.filename)  # expect: <class 'PermissionError'> [Errno 13] Permission denied (13, 'Permission denied') None
print(repr(OSError(17, "File exists", "f")), OSError(17, "File exists", "f"), OSError(5, "no", "a", None, "b"))  # expect: FileExistsError(17, 'File exists') [Errno 17] File exists: 'f' [Errno 5] no: 'a' -> 'b'


class Mine(OSError):
    pass


e = Mine(2, "foo", "bar")
print(repr(e), e, e.filename)  # expect: Mine(2, 'foo') [Errno 2] foo: 'bar' bar


class Own(OSError):
    def __init__(self, what):
        super().__init__(5, what)
        self.what = what


print(Own("q"), Own("q").errno, Own("q").what)  # expect: [Errno 5] q 5 q
print(issubclass(ConnectionResetError, ConnectionError), issubclass(IsADirectoryError, OSError), IOError is OSError)  # expect: True True True
os.chdir("/")
folder.cleanup()
