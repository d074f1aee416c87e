# `linecache`: lines of the program's source.

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getline(filename, lineno, module_globals=None):
    entry = cache.get(filename)
    if entry is not None:
        # What a program has put there: size, time, lines, name.
        lines = entry[2] if len(entry) > 2 else []
        return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""
    line = _tracebacks.line(filename, lineno)
    return "" if line is None else line + "\n"


def getlines(filename, module_globals=None):
    entry = cache.get(filename)
    if entry is not None and len(entry) > 2:
        return entry[2]
    lines = []
    while True:
        line = _tracebacks.line(filename, len(lines) + 1)
        if line is None:
            break
        lines.append(line + "\n")
    if lines and lines[-1] == "\n":
        lines.pop()
    return lines


updatecache = getlines


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


def lazycache(filename, module_globals):
    return False
