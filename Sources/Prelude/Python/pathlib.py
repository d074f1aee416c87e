# `pathlib`: paths as objects, over `os.path` and the machine's file system.

import fnmatch as _fnmatch
import io as _io
import os as _os

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


def _split(text):
    # The root and the parts below it.
    root = ""
    if text.startswith("/"):
        root = "//" if text.startswith("//") and not text.startswith("///") else "/"
    return root, [part for part in text.split("/") if part and part != "."]


class PurePath:
    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        self = object.__new__(cls)
        text = ""
        for arg in args:
            if isinstance(arg, PurePath):
                part = str(arg)
            elif isinstance(arg, str):
                part = arg
            elif hasattr(type(arg), "__fspath__"):
                part = _os.fspath(arg)
            else:
                raise TypeError(f"expected str, bytes or os.PathLike object, not {type(arg).__name__}")
            text = _os.path.join(text, part) if text else part
        root, names = _split(text)
        self._set(root, names)
        return self

    def __init__(self, *args, **kwargs):
        pass

    def _set(self, root, names):
        self._root = root
        self._names = names
        self._str = (root + "/".join(names)) or "."

    def _make(self, root, names):
        new = object.__new__(type(self))
        new._set(root, names)
        return new

    def _from(self, text):
        return self._make(*_split(text))

    def __str__(self):
        return self._str

    def __fspath__(self):
        return self._str

    def __bytes__(self):
        return self._str.encode()

    def as_posix(self):
        return self._str

    def __repr__(self):
        return "{}({!r})".format(type(self).__name__, self._str)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + self._str

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._str == other._str

    def __hash__(self):
        return hash(self._str)

    def _order(self, other):
        return (self.parts, other.parts) if isinstance(other, PurePath) else None

    def __lt__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] >= pair[1]

    drive = ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % (name,))
        return self._make(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix,))
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        return self._make(self._root, self._names[:-1] + [self.stem + suffix])

    def joinpath(self, *args):
        result = self
        for arg in args:
            result = result / arg
        return result

    def __truediv__(self, key):
        if not isinstance(key, (str, PurePath)) and not hasattr(type(key), "__fspath__"):
            return NotImplemented
        root, names = _split(_os.fspath(key))
        if root:
            return self._make(root, names)
        return self._make(self._root, self._names + names)

    def __rtruediv__(self, key):
        if not isinstance(key, str):
            return NotImplemented
        root, names = _split(key)
        return self if self._root else self._make(root, names + self._names)

    @property
    def parent(self):
        if not self._names:
            return self
        return self._make(self._root, self._names[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def is_relative_to(self, *other):
        other = type(self)(*other)
        return self._root == other._root and self._names[:len(other._names)] == other._names

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        other = type(self)(*other)
        if not self.is_relative_to(other):
            raise ValueError("{!r} is not in the subpath of {!r} OR one path is relative and the other is absolute."
                             .format(str(self), str(other)))
        return self._make("", self._names[len(other._names):])

    def match(self, path_pattern):
        root, names = _split(path_pattern)
        if not names and not root:
            raise ValueError("empty pattern")
        if root and (root != self._root or len(names) != len(self._names)):
            return False
        if len(names) > len(self._names):
            return False
        own = self._names[len(self._names) - len(names):]
        return all(_fnmatch.fnmatchcase(name, pattern) for name, pattern in zip(own, names))


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError("pathlib.PureWindowsPath is not supported by Plait; use PurePosixPath")


class _Parents:
    def __init__(self, path):
        self._all = []
        while path._names:
            path = path.parent
            self._all.append(path)

    def __len__(self):
        return len(self._all)

    def __getitem__(self, i):
        found = self._all[i]
        return tuple(found) if isinstance(i, slice) else found

    def __iter__(self):
        return iter(self._all)

    def __repr__(self):
        return "<{}.parents>".format(type(self._all[0]).__name__ if self._all else "PosixPath")


class Path(PurePath):
    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls("/home/plait")

    def absolute(self):
        return self if self._root else self._from(_os.path.join(_os.getcwd(), self._str))

    def resolve(self, strict=False):
        return self._from(_os.path.realpath(self._str, strict=strict))

    def expanduser(self):
        return self._from(_os.path.expanduser(self._str))

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def stat(self, *, follow_symlinks=True):
        return _os.stat(self)

    lstat = stat

    def exists(self):
        return _os.path.exists(self._str)

    def is_file(self):
        return _os.path.isfile(self._str)

    def is_dir(self):
        return _os.path.isdir(self._str)

    def is_symlink(self):
        return False

    def is_mount(self):
        return self._str == "/"

    is_socket = is_fifo = is_block_device = is_char_device = is_symlink

    def samefile(self, other_path):
        return _os.path.samefile(self._str, other_path)

    def owner(self):
        return "plait"

    def group(self):
        return "plait"

    def iterdir(self):
        for name in _os.listdir(self):
            yield self._make(self._root, self._names + [name])

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open("r", -1, encoding, errors) as f:
            return f.read()

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", -1, encoding, errors, newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        with self.open("wb") as f:
            return f.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        if not exist_ok and self.exists():
            raise FileExistsError(17, "File exists", self._str)
        self.open("a").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        _os.chmod(self, mode)

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        _os.rmdir(self)

    def rename(self, target):
        _os.rename(self, target)
        return type(self)(target)

    replace = rename

    def symlink_to(self, target, target_is_directory=False):
        _os.symlink(self, target)

    def hardlink_to(self, target):
        _os.link(self, target)

    def readlink(self):
        _os.readlink(self)

    def glob(self, pattern):
        if not pattern:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        root, names = _split(pattern)
        if root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        seen = []
        for path in self._select(names):
            if path not in seen:
                seen.append(path)
                yield path

    def rglob(self, pattern):
        return self.glob("**/" + pattern)

    def _select(self, names):
        if not names:
            yield self
        elif names[0] == "**":
            for folder in self._folders():
                yield from folder._select(names[1:])
        elif self.is_dir():
            for child in self.iterdir():
                if _fnmatch.fnmatchcase(child.name, names[0]):
                    yield from child._select(names[1:])

    def _folders(self):
        if self.is_dir():
            yield self
            for child in self.iterdir():
                yield from child._folders()


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    def __new__(cls, *args, **kwargs):
        raise NotImplementedError("cannot instantiate 'WindowsPath' on your system")
