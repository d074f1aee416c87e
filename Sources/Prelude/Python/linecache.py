# `linecache`: lines of the program's source.

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def getline(filename, lineno, module_globals=None):
    line = _tracebacks.line(filename, lineno)
    return "" if line is None else line + "\n"


def getlines(filename, module_globals=None):
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
