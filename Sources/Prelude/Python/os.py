# `os`, closed inside the machine: its files are those of `_filesystem`, its randomness is the run's seed, and it has
# one processor. What would reach the system outside is refused by name.

import _filesystem as _fs
import os.path as path

name = "posix"
sep = "/"
altsep = None
extsep = "."
curdir = "."
pardir = ".."
pathsep = ":"
linesep = "\n"
defpath = path.defpath
devnull = "/dev/null"
error = OSError

F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0


class PathLike:
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        return hasattr(subclass, "__fspath__")


# --- The process ---

def getpid():
    return _processes.pid()


def getppid():
    return _processes.parent()


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return "plait"


def cpu_count():
    return _system.cores()


def getloadavg():
    return (0.0, 0.0, 0.0)


def sched_getaffinity(pid):
    return set(range(cpu_count()))


def sched_yield():
    _time.sleep(0)


def umask(mask):
    return 0o022


def nice(increment):
    return 0


def getpgid(pid):
    return 1000


def getpgrp():
    return 1000


_fork_hooks = ([], [], [])


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    given = before, after_in_child, after_in_parent
    if given == (None, None, None):
        raise TypeError("At least one argument is required.")
    for hooks, hook in zip(_fork_hooks, given):
        if hook is not None:
            if not callable(hook):
                raise TypeError(f"'{type(hook).__name__}' object is not callable")
            hooks.append(hook)


def _call_hooks(hooks):
    for hook in hooks:
        try:
            hook()
        except BaseException as e:
            _report_ignored(e, hook)


def fork():
    return _fork("")


def _fork(name):
    before, after_in_child, after_in_parent = _fork_hooks
    if before:
        _call_hooks(reversed(before))
    pid = _processes.fork(name)
    if pid == 0:
        threading = _modules().get("threading")
        if threading is not None:
            threading._after_fork()
        if after_in_child:
            _call_hooks(after_in_child)
    elif after_in_parent:
        _call_hooks(after_in_parent)
    return pid


WNOHANG, WUNTRACED, WCONTINUED = 1, 2, 8


def waitpid(pid, options, /):
    found = _processes.wait(_index(pid), not options & WNOHANG)
    if found is None:
        raise ChildProcessError(10, "No child processes")
    if found == 0:
        return 0, 0
    pid, status = found
    return pid, -status if status < 0 else status << 8


def wait():
    return waitpid(-1, 0)


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return status & 0x7F != 0


def WTERMSIG(status):
    return status & 0x7F


def WIFSTOPPED(status):
    return False


def WCOREDUMP(status):
    return False


def waitstatus_to_exitcode(status):
    return -(status & 0x7F) if status & 0x7F else status >> 8


def kill(pid, signal, /):
    pid, number = _index(pid), _index(signal)
    if pid == _processes.pid():
        if number != 0:
            import signal
            signal._raise(number)
    elif not _processes.kill(pid, number):
        raise ProcessLookupError(3, "No such process")


def times():
    import time
    now = time.process_time()
    return times_result((now, 0.0, 0.0, 0.0, now))


def _exit(status):
    if not isinstance(status, int):
        raise TypeError(f"'{type(status).__name__}' object cannot be interpreted as an integer")
    _flush()
    _system.exit_now(status)


def abort():
    kill(getpid(), 6)


def strerror(code):
    return _fs.error_text(code)


def get_terminal_size(fd=1):
    return terminal_size((80, 24))


def isatty(fd):
    return False


class _Record:
    # A tuple whose elements have names as well.

    _title = ""
    _fields = ()

    def __init__(self, values):
        self._values = tuple(values)
        for field, value in zip(self._fields, self._values):
            setattr(self, field, value)

    def __len__(self):
        return len(self._values)

    def __getitem__(self, i):
        return self._values[i]

    def __iter__(self):
        return iter(self._values)

    def __eq__(self, other):
        return self._values == (other._values if isinstance(other, _Record) else other)

    def __hash__(self):
        return hash(self._values)

    def __repr__(self):
        fields = ", ".join([f"{field}={value!r}" for field, value in zip(self._fields, self._values)])
        return f"{self._title}({fields})"


class terminal_size(_Record):
    _title = "os.terminal_size"
    _fields = ("columns", "lines")


class times_result(_Record):
    _title = "posix.times_result"
    _fields = ("user", "system", "children_user", "children_system", "elapsed")


class uname_result(_Record):
    _title = "posix.uname_result"
    _fields = ("sysname", "nodename", "release", "version", "machine")


class stat_result(_Record):
    _title = "os.stat_result"
    _fields = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime",
               "st_ctime")


def uname():
    return uname_result(("Linux", "plait", "1.0", "Plait", "x86_64"))


# --- The environment ---

class _Environ(dict):
    def __setitem__(self, key, value):
        for part in (key, value):
            if not isinstance(part, str):
                raise TypeError("str expected, not %s" % type(part).__name__)
        super().__setitem__(key, value)

    def __repr__(self):
        return "environ(" + super().__repr__() + ")"

    def copy(self):
        return dict(self)


environ = _Environ()
environ.update({"HOME": "/home/plait", "USER": "plait", "LOGNAME": "plait", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
                "PWD": _directory(), "SHELL": "/bin/sh"})


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


# --- Randomness: from the seed ---

class _Entropy:
    def __init__(self):
        self.source = None


_entropy = _Entropy()


def urandom(size):
    if not isinstance(size, int):
        raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
    if size < 0:
        raise ValueError("negative argument not allowed")
    if _entropy.source is None:
        _entropy.source = _random.make(_system.seed() ^ 0x5EED)
    return _random.getrandbits(_entropy.source, size * 8).to_bytes(size, "big") if size else b""


def getrandom(size, flags=0):
    return urandom(size)


# --- Paths and files ---

def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    return _fs.text_of(path)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


def getcwd():
    return _fs.state.cwd


def getcwdb():
    return _fs.state.cwd.encode()


def chdir(path):
    _fs.change_folder(path)


def listdir(path="."):
    names = _fs.names_in("." if path is None else path)
    return [name.encode() for name in names] if isinstance(path, bytes) else names


def mkdir(path, mode=0o777, *, dir_fd=None):
    _fs.make_folder(path, mode)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == ".":
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def remove(path, *, dir_fd=None):
    _fs.remove_file(path)


unlink = remove


def rmdir(path, *, dir_fd=None):
    _fs.remove_folder(path)


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _fs.rename(src, dst)


replace = rename


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        held = _descriptor(path)
        return _stat_of(held._node)
    return _stat_of(_fs.find(path))


def _stat_of(node):
    is_folder = node.entries is not None
    mode = (0o040000 if is_folder else 0o020000 if node.is_null else 0o100000) | node.mode
    size = 4096 if is_folder else node.size
    result = stat_result((mode, node.number, 1, 1, 1000, 1000, size, 1700000000, 1700000000, 1700000000))
    result.st_atime = result.st_mtime = result.st_ctime = _fs.MOMENT
    result.st_atime_ns = result.st_mtime_ns = result.st_ctime_ns = 1700000000000000000
    return result


lstat = stat


def fstat(fd):
    return _stat_of(_descriptor(fd)._node)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    return _fs.look(_fs.text_of(path)) is not None


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    _fs.find(path).mode = mode & 0o7777


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    _fs.find(path)


def truncate(path, length):
    _fs.find(path).truncate(length)


class DirEntry:
    def __init__(self, folder, name, node):
        self.name = name
        self.path = path.join(folder, name)
        self._node = node

    def is_dir(self, *, follow_symlinks=True):
        return self._node.entries is not None

    def is_file(self, *, follow_symlinks=True):
        return self._node.entries is None

    def is_symlink(self):
        return False

    def inode(self):
        return self._node.number

    def stat(self, *, follow_symlinks=True):
        return _stat_of(self._node)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _Scan:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def scandir(path="."):
    folder = fspath(path)
    node = _fs.find(folder)
    if node.entries is None:
        raise _fs.error(20, folder)
    return _Scan([DirEntry(folder, entry, child) for entry, child in node.entries.items()])


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    folders = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(path.join(top, folder), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


# --- Descriptors ---

def _descriptor(fd):
    held = _fs.state.open.get(fd)
    if held is None:
        raise _fs.error(9)
    return held


def open(path, flags, mode=0o777, *, dir_fd=None):
    import io
    node = _fs.open_node(path, "", flags & O_CREAT != 0, flags & O_EXCL != 0 and flags & O_CREAT != 0,
                         flags & O_TRUNC != 0)
    file = io.FileIO.__new__(io.FileIO)
    kind = flags & 3
    file._open(path, "rb+", node, kind != O_WRONLY, kind != O_RDONLY, flags & O_APPEND != 0)
    return file._number


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    import io
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def close(fd):
    if not _processes.close(fd):
        _descriptor(fd).close()


def pipe():
    return _processes.pipe(65536, False, list(_fs.state.open))


def dup(fd, /):
    copy = _processes.duplicate(fd, list(_fs.state.open))
    if copy is None:
        raise _fs.error(9)
    return copy


def set_inheritable(fd, inheritable, /):
    pass


def set_blocking(fd, blocking, /):
    pass


def read(fd, length):
    if _processes.is_open(fd) & 1:
        return _processes.read(fd, length)
    if fd == 0:
        import sys
        return sys.stdin.readline().encode()
    return _descriptor(fd).read(length)


def write(fd, data):
    if fd == 1 or fd == 2:
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        _write(fd, bytes(data).decode("utf-8", "replace"))
        return len(data)
    if _processes.is_open(fd) & 2:
        written = _processes.write(fd, bytes(data))
        if written < 0:
            raise BrokenPipeError(32, "Broken pipe")
        # What is larger than a pipe's room goes in parts, as there is room again.
        while written < len(data):
            more = _processes.write(fd, bytes(data[written:]))
            if more < 0:
                raise BrokenPipeError(32, "Broken pipe")
            written += more
        return written
    return _descriptor(fd).write(data)


def lseek(fd, position, how):
    return _descriptor(fd).seek(position, how)


def fsync(fd):
    pass


fdatasync = fsync


def sync():
    pass


# --- Refused by name ---

def _refuse(name, hint):
    def refused(*args, **kwargs):
        raise NotImplementedError(f"os.{name} is not supported by Plait: {hint}")
    refused.__name__ = refused.__qualname__ = name
    return refused


_PROCESS = "use os.fork, os.waitpid and os.kill, or multiprocessing"
for _name in ("forkpty", "wait3", "wait4", "killpg", "setsid", "setpgid"):
    setattr(_modules()[__name__], _name, _refuse(_name, _PROCESS))
for _name in ("system", "popen", "execv", "execve", "execvp", "execl", "execlp", "spawnv", "spawnl", "posix_spawn",
              "startfile"):
    setattr(_modules()[__name__], _name,
            _refuse(_name, "the machine starts no programs; write what it should do in Python"))
for _name in ("dup2", "mkfifo", "openpty", "sendfile"):
    setattr(_modules()[__name__], _name, _refuse(_name, "use queue.Queue between threads, or multiprocessing.Pipe"))
for _name in ("symlink", "link", "readlink", "chown", "chroot", "mknod"):
    setattr(_modules()[__name__], _name, _refuse(_name, "the machine's files have no links and no owners"))
del _name
