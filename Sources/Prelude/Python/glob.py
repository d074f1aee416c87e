# `glob`: paths of the machine's file system that match shell patterns.

import fnmatch as _fnmatch
import os as _os

__all__ = ["escape", "glob", "iglob"]


def has_magic(s):
    return "*" in s or "?" in s or "[" in s


def escape(pathname):
    return "".join(["[" + c + "]" if c in "*?[" else c for c in pathname])


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = _os.fspath(pathname)
    base = _os.fspath(root_dir) if root_dir is not None else ""
    return iter(_expand(pathname, base, recursive, include_hidden))


def _expand(pathname, base, recursive, hidden):
    folder, name = _os.path.split(pathname)
    if not has_magic(pathname):
        full = _os.path.join(base, pathname)
        if name:
            return [pathname] if _os.path.exists(full) else []
        return [pathname] if _os.path.isdir(full) else []
    if folder and folder != pathname and has_magic(folder):
        folders = _expand(folder, base, recursive, hidden)
    else:
        folders = [folder]
    found = []
    for one in folders:
        if recursive and name == "**":
            names = _below(_os.path.join(base, one), hidden)
            names.insert(0, "")
        elif has_magic(name):
            names = _matching(_os.path.join(base, one), name, hidden)
        elif name == "":
            names = [""] if _os.path.isdir(_os.path.join(base, one)) else []
        else:
            names = [name] if _os.path.exists(_os.path.join(base, one, name)) else []
        for entry in names:
            path = _os.path.join(one, entry)
            if path:
                found.append(path)
    return found


def _names(folder):
    try:
        return _os.listdir(folder or ".")
    except OSError:
        return []


def _matching(folder, pattern, hidden):
    return [name for name in _names(folder)
            if (hidden or pattern.startswith(".") or not name.startswith(".")) and _fnmatch.fnmatchcase(name, pattern)]


def _below(folder, hidden):
    found = []
    for name in _names(folder):
        if hidden or not name.startswith("."):
            found.append(name)
            inner = _os.path.join(folder, name)
            if _os.path.isdir(inner):
                found += [_os.path.join(name, entry) for entry in _below(inner, hidden)]
    return found
