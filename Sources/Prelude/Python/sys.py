# `sys`, as far as it makes sense in the machine.

maxsize = 9223372036854775807
maxunicode = 1114111
platform = "linux"
byteorder = "little"
executable = "/usr/bin/python3"
base_prefix = "/usr"
exec_prefix = "/usr"
base_exec_prefix = "/usr"
pycache_prefix = None
api_version = 1013
warnoptions = []
orig_argv = ["python3"]
meta_path = []
path_hooks = []
path_importer_cache = {}
float_repr_style = "short"
builtin_module_names = ("builtins", "sys", "time")
prefix = "/usr"
path = [""]
argv = _arguments()
modules = _modules()
dont_write_bytecode = True
copyright = ""
stdout = _stream.make(1)
stderr = _stream.make(2)


class _Stdin:
    # The given input, a line at a time. A last line without a newline is not told from one that has it.

    name = "<stdin>"
    mode = "r"
    encoding = "utf-8"
    errors = "strict"
    newlines = None
    closed = False

    def __init__(self):
        self._rest = ""

    def readline(self, size=-1, /):
        if not self._rest:
            line = _read_line("")
            if line is None:
                return ""
            self._rest = line + "\n"
        if size is None or size < 0:
            size = len(self._rest)
        line = self._rest[:size]
        self._rest = self._rest[size:]
        return line

    def read(self, size=-1, /):
        parts = []
        count = 0
        while size is None or size < 0 or count < size:
            part = self.readline(-1 if size is None or size < 0 else size - count)
            if not part:
                break
            parts.append(part)
            count += len(part)
        return "".join(parts)

    def readlines(self, hint=-1, /):
        lines = []
        line = self.readline()
        while line:
            lines.append(line)
            line = self.readline()
        return lines

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def close(self):
        pass

    def flush(self):
        pass

    def fileno(self):
        return 0

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return False

    def seekable(self):
        return False

    def __repr__(self):
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"


stdin = _Stdin()
__stdin__ = stdin
__stdout__ = stdout
__stderr__ = stderr


class _Record:
    # A tuple whose elements have names: read-only, compared as a tuple.

    def __init__(self, title, names, values):
        self._title = title
        self._names = names
        self._values = values
        for name, value in zip(names, values):
            setattr(self, name, value)

    def __len__(self):
        return len(self._values)

    def __getitem__(self, i):
        return self._values[i]

    def __iter__(self):
        return iter(self._values)

    def __contains__(self, value):
        return value in self._values

    def __hash__(self):
        return hash(self._values)

    def __eq__(self, other):
        return self._values == _values_of(other)

    def __ne__(self, other):
        return self._values != _values_of(other)

    def __lt__(self, other):
        return self._values < _values_of(other)

    def __le__(self, other):
        return self._values <= _values_of(other)

    def __gt__(self, other):
        return self._values > _values_of(other)

    def __ge__(self, other):
        return self._values >= _values_of(other)

    def __repr__(self):
        fields = [f"{name}={value!r}" for name, value in zip(self._names, self._values)]
        return f"{self._title}({', '.join(fields)})"


def _values_of(other):
    return other._values if isinstance(other, _Record) else other


version_info = _Record("sys.version_info", ("major", "minor", "micro", "releaselevel", "serial"),
                       (3, 11, 7, "final", 0))
version = "3.11.7 (Plait)"
hexversion = 51054576
implementation = _Record("implementation", ("name", "cache_tag"), ("plait", None))
flags = _Record(
    "sys.flags",
    ("debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
     "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
     "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"),
    (0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, False, 0, 0, False, 4300))
int_info = _Record(
    "sys.int_info", ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"),
    (30, 4, 4300, 640))
thread_info = _Record("sys.thread_info", ("name", "lock", "version"), ("pthread", "semaphore", None))
float_info = _Record(
    "sys.float_info",
    ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"),
    (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))


def exit(status=None, /):
    raise SystemExit(status)


def getrecursionlimit():
    return _state.recursion_limit


def setrecursionlimit(limit, /):
    if not isinstance(limit, int):
        raise TypeError(f"'{_type(limit).__name__}' object cannot be interpreted as an integer")
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    depth = _set_recursion_limit(limit)
    if depth is not None:
        raise RecursionError(f"cannot set the recursion limit to {limit} at the recursion depth {depth}: "
                             "the limit is too low")
    _state.recursion_limit = limit


def getswitchinterval():
    return _system.switch_interval() * 1e-6


def setswitchinterval(interval, /):
    if not isinstance(interval, (int, float)):
        raise TypeError(f"must be real number, not {_type(interval).__name__}")
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _system.switch_interval(int(interval * 1e6))


class _State:
    def __init__(self):
        self.recursion_limit = 1000


_state = _State()


def exc_info():
    e = _handled()
    if e is None:
        return (None, None, None)
    return (_type(e), e, e.__traceback__)


def exception():
    return _handled()


def intern(string, /):
    if not isinstance(string, str):
        raise TypeError(f"intern() argument must be str, not {_type(string).__name__}")
    return string


_ANY = object
_CLASS = type


def getsizeof(object, default=None):
    # What CPython 3.11 takes for an object of that content, where content decides.
    method = _type(object).__sizeof__
    return _size(object) if method is _ANY.__sizeof__ else 16 + object.__sizeof__()


def _size(object):
    if object is None or object is Ellipsis or object is NotImplemented:
        return 16
    if isinstance(object, int):
        return 24 + 4 * max(1, (object.bit_length() + 29) // 30)
    if isinstance(object, str):
        widest = ord(max(object, default=" "))
        if widest < 128:
            return 49 + len(object)
        return 73 + len(object) if widest < 256 else 74 + 2 * len(object) if widest < 65536 else 76 + 4 * len(object)
    if isinstance(object, dict):
        return _dict_size(object)
    if isinstance(object, (set, frozenset)):
        slots = 8
        while len(object) * 5 >= (slots - 1) * 3:
            slots *= 4
        return 216 if slots == 8 else 216 + 16 * slots
    n = len(object) if isinstance(object, (list, tuple, bytes, bytearray)) else 0
    sizes = [(list, 56 + 8 * n), (tuple, 40 + 8 * n), (bytes, 33 + n), (bytearray, 57 + n if n else 56), (float, 24),
             (complex, 32), (range, 48), (_CLASS, 1688)]
    for kind, size in sizes:
        if isinstance(object, kind):
            return size
    if callable(object):
        return 152 if hasattr(object, "__code__") else 72
    if hasattr(object, "gi_frame"):
        return 200
    return 56 if hasattr(object, "__dict__") else 48


def _dict_size(object):
    if not object:
        return 64
    slots = 8
    while len(object) > slots * 2 // 3:
        slots *= 2
    entry = 16 if all(isinstance(key, str) for key in object) else 24
    return 96 + slots * (1 if slots <= 256 else 2 if slots <= 65536 else 4) + slots * 2 // 3 * entry


def getrefcount(object, /):
    raise NotImplementedError("sys.getrefcount is not supported by Plait: objects are not counted")


def settrace(function, /):
    raise NotImplementedError("sys.settrace is not supported by Plait; use --timeline to see every step")


def setprofile(function, /):
    raise NotImplementedError("sys.setprofile is not supported by Plait; use --timeline to see every step")


def gettrace():
    return None


def getprofile():
    return None


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def is_finalizing():
    return False


def displayhook(value, /):
    _displayhook(value)


def excepthook(exctype, value, traceback, /):
    if stderr is __stderr__:
        _report(value, None)
    elif stderr is not None:
        _report_to(stderr, value, value.__traceback__ is not None)


class UnraisableHookArgs:
    def __init__(self, exc_type, exc_value, exc_traceback, err_msg, object):
        self.exc_type = exc_type
        self.exc_value = exc_value
        self.exc_traceback = exc_traceback
        self.err_msg = err_msg
        self.object = object


def unraisablehook(unraisable, /):
    kind, value, traceback = unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback
    message, obj = unraisable.err_msg, unraisable.object
    if stderr is None:
        return
    message = message or "Exception ignored in"
    print(f"{message}: {obj!r}", file=stderr)
    __excepthook__(kind, value, traceback)


__excepthook__ = excepthook
__displayhook__ = displayhook
__unraisablehook__ = unraisablehook


def _uncaught(e):
    # The program's end by an exception.
    try:
        hook = excepthook
    except NameError:
        print("sys.excepthook is missing", file=stderr)
        _report(e, None)
        return
    try:
        hook(_type(e), e, e.__traceback__)
    except BaseException as failure:
        failure.__suppress_context__ = True
        print("Error in sys.excepthook:", file=stderr)
        __excepthook__(_type(failure), failure, failure.__traceback__)
        print("\nOriginal exception was:", file=stderr)
        __excepthook__(_type(e), e, e.__traceback__)


def _unraisable(e, message, obj):
    # An exception that nobody can catch; `message` says where it comes from.
    from _structseq import StructSequence

    class UnraisableHookArgs(StructSequence):
        _title = "UnraisableHookArgs"
        _fields = ("exc_type", "exc_value", "exc_traceback", "err_msg", "object")
        n_sequence_fields = 5

    try:
        unraisablehook(UnraisableHookArgs((_type(e), e, e.__traceback__, message, obj)))
    except BaseException as failure:
        __unraisablehook__(UnraisableHookArgs((_type(failure), failure, failure.__traceback__,
                                               "Exception ignored in sys.unraisablehook", unraisablehook)))


def getfilesystemencodeerrors():
    return "surrogateescape"


def call_tracing(function, args):
    return function(*args)


def get_int_max_str_digits():
    return _digit_limit()


def set_int_max_str_digits(maxdigits):
    maxdigits = _index(maxdigits)
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be 0 or larger than 640")
    _digit_limit(maxdigits)


def _clear_type_cache():
    pass


def _getframe(depth=0, /):
    frame = _frame_at(_index(depth))
    if frame is None:
        raise ValueError("call stack is not deep enough")
    return frame


def _current_frames():
    raise NotImplementedError("sys._current_frames is not supported by Plait; use --timeline to see every thread")


class asyncgen_hooks(tuple):
    @property
    def firstiter(self):
        return self[0]

    @property
    def finalizer(self):
        return self[1]

    def __repr__(self):
        return f"sys.asyncgen_hooks(firstiter={self[0]!r}, finalizer={self[1]!r})"


def get_asyncgen_hooks():
    return asyncgen_hooks(_asyncgen_hooks.get(_task_number(), (None, None)))


def set_asyncgen_hooks(firstiter=_END, finalizer=_END):
    old = get_asyncgen_hooks()
    new = []
    for name, hook, former in (("firstiter", firstiter, old[0]), ("finalizer", finalizer, old[1])):
        if hook is _END:
            hook = former
        elif hook is not None and not callable(hook):
            raise TypeError(f"callable {name} expected, got {_type(hook).__name__}")
        new.append(hook)
    if new[0] is None and new[1] is None:
        _asyncgen_hooks.pop(_task_number(), None)
    else:
        _asyncgen_hooks[_task_number()] = tuple(new)


def get_coroutine_origin_tracking_depth():
    return 0


def set_coroutine_origin_tracking_depth(depth):
    if depth < 0:
        raise ValueError("depth must be >= 0")
