# `os.path`: paths as text, and what the machine's file system says of them.

import _filesystem as _fs

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def _path(value):
    # As `os.fspath`: bytes stay bytes.
    if isinstance(value, (str, bytes)):
        return value
    return _fs.text_of(value)


def _slash(path):
    return b"/" if isinstance(path, bytes) else "/"


def _dot(path):
    return b"." if isinstance(path, bytes) else "."


def normcase(s):
    return _path(s)


def isabs(s):
    s = _path(s)
    return s.startswith(_slash(s))


def join(a, *p):
    path = _path(a)
    slash = _slash(path)
    for part in p:
        part = _path(part)
        if isinstance(part, bytes) != isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = _path(p)
    slash = _slash(p)
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = _path(p)
    start = p.rfind(_slash(p)) + 1
    dot = p.rfind(_dot(p))
    if dot >= start:
        # Dots at the beginning of the name belong to it.
        i = start
        while i < dot:
            if p[i:i + 1] != _dot(p):
                return p[:dot], p[dot:]
            i += 1
    return p, p[:0]


def splitdrive(p):
    p = _path(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = _path(path)
    slash, dot = _slash(path), _dot(path)
    if not path:
        return dot
    roots = 0
    if path.startswith(slash):
        roots = 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1
    kept = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dot * 2 or (not roots and not kept) or (kept and kept[-1] == dot * 2):
            kept.append(part)
        elif kept:
            kept.pop()
    path = slash * roots + slash.join(kept)
    return path or dot


def abspath(path):
    path = _path(path)
    if not isabs(path):
        cwd = _fs.state.cwd
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    if strict:
        _fs.find(filename)
    return abspath(filename)


def relpath(path, start=None):
    path = _path(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot = _slash(path), _dot(path)
    start = dot if start is None else _path(start)
    first = [part for part in abspath(start).split(slash) if part]
    second = [part for part in abspath(path).split(slash) if part]
    same = 0
    while same < len(first) and same < len(second) and first[same] == second[same]:
        same += 1
    parts = [dot * 2] * (len(first) - same) + second[same:]
    return slash.join(parts) or dot


def commonprefix(m):
    if not m:
        return ""
    low, high = min(m), max(m)
    for i in range(len(low)):
        if low[i] != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_path(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash = _slash(paths[0])
    if len({isabs(path) for path in paths}) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split(slash) if part and part != _dot(path)] for path in paths]
    common = split_paths[0]
    for parts in split_paths[1:]:
        same = 0
        while same < len(common) and same < len(parts) and common[same] == parts[same]:
            same += 1
        common = common[:same]
    return (slash if isabs(paths[0]) else paths[0][:0]) + slash.join(common)


def expanduser(path):
    path = _path(path)
    if isinstance(path, str) and (path == "~" or path.startswith("~/")):
        return "/home/plait" + path[1:]
    return path


def expandvars(path):
    path = _path(path)
    if "$" not in path:
        return path
    import os
    result = ""
    i = 0
    while i < len(path):
        if path[i] == "$":
            if path[i + 1:i + 2] == "{" and "}" in path[i + 2:]:
                end = path.index("}", i)
                name, after = path[i + 2:end], end + 1
            else:
                after = i + 1
                while after < len(path) and (path[after].isalnum() or path[after] == "_"):
                    after += 1
                name = path[i + 1:after]
            result += os.environ.get(name, path[i:after]) if name else path[i:after]
            i = max(after, i + 1)
        else:
            result += path[i]
            i += 1
    return result


def _node(path):
    if isinstance(path, int):
        held = _fs.state.open.get(path)
        return held._node if held is not None else None
    return _fs.look(_fs.text_of(path))


def exists(path):
    return _node(path) is not None


lexists = exists


def isfile(path):
    node = _node(path)
    return node is not None and node.entries is None and not node.is_null


def isdir(s):
    node = _node(s)
    return node is not None and node.entries is not None


def islink(path):
    return False


def ismount(path):
    return abspath(path) == "/"


def getsize(filename):
    node = _fs.find(filename)
    return 4096 if node.entries is not None else node.size


def _moment(filename):
    _fs.find(filename)
    return _fs.MOMENT


getmtime = getatime = getctime = _moment


def samefile(f1, f2):
    return _fs.find(f1) is _fs.find(f2)
