# `warnings`: messages to stderr that filters turn off, or into exceptions. What has been said already is kept for each
# file, and forgotten when the filters change.
#
# Levels count the program's own frames: code of the library that warns of its caller passes `stacklevel=1`.

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings"]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")
_state_version = 1
defaultaction = "default"
_defaultaction = defaultaction
onceregistry = {}
_registries = {}
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    return _formatted(message, category, filename, lineno, line)


def _formatted(message, category, filename, lineno, line):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    if line is None:
        import linecache
        line = linecache.getline(filename, lineno)
    line = line.strip()
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    _show(WarningMessage(message, category, filename, lineno, file, line))


_showwarning = showwarning
_formatwarning = formatwarning


class _Recording:
    # The list that the innermost `catch_warnings(record=True)` fills.
    log = None


def _show(message):
    if _Recording.log is not None:
        _Recording.log.append(message)
        return
    file = message.file
    if file is None:
        import sys
        file = sys.stderr
        if file is None:
            return
    make = formatwarning if formatwarning is not _formatwarning else _formatted
    text = make(message.message, message.category, message.filename, message.lineno, message.line)
    try:
        file.write(text)
    except OSError:
        pass


def _changed():
    global _state_version
    _state_version += 1


_filters_mutated = _changed


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _changed()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(message, str), "message must be a string"
    assert isinstance(category, type), "category must be a class"
    assert issubclass(category, Warning), "category must be a Warning subclass"
    assert isinstance(module, str), "module must be a string"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    if message or module:
        import re
    _add((action, re.compile(message, re.I) if message else None, category, re.compile(module) if module else None,
          lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    assert action in _ACTIONS, f"invalid action: {action!r}"
    assert isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0"
    _add((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _changed()


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text)


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    level = max(stacklevel, 1)
    frames = _system.frames(level)
    if len(frames) < level:
        filename, lineno, module, line = "sys", 1, "sys", ""
    else:
        filename, lineno, name, line = frames[level - 1][:4]
        module = "__main__"
        if line is None:
            line = ""
    _warn(message, category, filename, lineno, module, _registries.setdefault(filename, {}), source, line)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        if module[-3:].lower() == ".py":
            module = module[:-3]
    if registry is None:
        registry = {}
    _warn(message, category, filename, lineno, module, registry, source, None)


def _warn(message, category, filename, lineno, module, registry, source, line):
    if registry.get("version", 0) != _state_version:
        registry.clear()
        registry["version"] = _state_version
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = defaultaction
    for candidate, pattern, kind, place, line_of_filter in filters:
        if (_matches(pattern, text) and issubclass(category, kind) and _matches(place, module) and
                (line_of_filter == 0 or lineno == line_of_filter)):
            action = candidate
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[(text, category)] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[(text, category, 0)] = 1
    elif action == "default":
        registry[key] = 1
    elif action != "always":
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {candidate}")
    shown = WarningMessage(message, category, filename, lineno, None, line, source)
    if showwarning is not _showwarning:
        showwarning(message, category, filename, lineno, None, None)
    else:
        _show(shown)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        args = ["record=True"] if self._record else []
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = (filters[:], showwarning, _Recording.log)
        _changed()
        result = None
        if self._record:
            result = []
            _Recording.log = result
            showwarning = _showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return result

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:], showwarning, _Recording.log = self._saved
        _changed()
