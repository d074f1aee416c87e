# `shutil`: whole files and trees of the machine's file system.

import _filesystem as _fs
import os as _os


class Error(OSError):
    pass


class SameFileError(Error):
    pass


class SpecialFileError(OSError):
    pass


class ReadError(OSError):
    pass


def copyfileobj(fsrc, fdst, length=0):
    while True:
        data = fsrc.read(length or 65536)
        if not data:
            break
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks=True):
    source = _fs.find(src)
    if source.entries is not None:
        raise _fs.error(21, src)
    if _fs.look(_os.fspath(dst)) is source:
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))
    with open(src, "rb") as a:
        with open(dst, "wb") as b:
            b.write(a.read())
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    _fs.find(dst).mode = _fs.find(src).mode


copystat = copymode


def copy(src, dst, *, follow_symlinks=True):
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src))
    copyfile(src, dst)
    copymode(src, dst)
    return dst


copy2 = copy


def ignore_patterns(*patterns):
    import fnmatch

    def ignore(path, names):
        return {name for name in names if any(fnmatch.fnmatch(name, pattern) for pattern in patterns)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    names = _os.listdir(src)
    ignored = ignore(_os.fspath(src), names) if ignore is not None else ()
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in ignored:
            continue
        source, target = _os.path.join(src, name), _os.path.join(dst, name)
        if _os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    try:
        _fs.remove_tree(path)
    except OSError as e:
        if onerror is not None:
            onerror(_os.lstat, path, (type(e), e, e.__traceback__))
        elif not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    target = dst
    if _os.path.isdir(dst):
        target = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip("/")))
        if _os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    _os.rename(src, target)
    return target


def which(cmd, mode=1, path=None):
    return None


class _Usage(_os._Record):
    _title = "usage"
    _fields = ("total", "used", "free")


def disk_usage(path):
    _fs.find(path)
    return _Usage((1 << 30, 0, 1 << 30))


def get_terminal_size(fallback=(80, 24)):
    return _os.terminal_size(fallback)
