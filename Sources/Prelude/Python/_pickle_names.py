# What Python 2 called things: pickles of protocols 0 to 2 name modules and classes so.

_MODULES = {
    "builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "configparser": "ConfigParser",
    "reprlib": "repr", "_thread": "thread", "collections.abc": "_abcoll", "urllib.parse": "urlparse",
    "_functools": "functools", "_pickle": "pickle", "socketserver": "SocketServer", "html.parser": "HTMLParser",
    "html.entities": "htmlentitydefs", "http.client": "httplib", "urllib.request": "urllib2",
}

_NAMES = {
    ("builtins", "range"): ("__builtin__", "xrange"), ("builtins", "chr"): ("__builtin__", "unichr"),
    ("builtins", "str"): ("__builtin__", "unicode"), ("builtins", "int"): ("__builtin__", "long"),
    ("builtins", "zip"): ("itertools", "izip"), ("builtins", "map"): ("itertools", "imap"),
    ("builtins", "filter"): ("itertools", "ifilter"), ("itertools", "filterfalse"): ("itertools", "ifilterfalse"),
    ("itertools", "zip_longest"): ("itertools", "izip_longest"), ("functools", "reduce"): ("__builtin__", "reduce"),
    ("_functools", "reduce"): ("__builtin__", "reduce"), ("sys", "intern"): ("__builtin__", "intern"),
    ("collections", "UserDict"): ("UserDict", "IterableUserDict"),
    ("collections", "UserList"): ("UserList", "UserList"),
    ("collections", "UserString"): ("UserString", "UserString"),
}

# Exceptions that came with Python 3; of the others, Python 2 had a module.
_NEW = {
    "BlockingIOError": None, "RecursionError": None, "StopAsyncIteration": None, "ResourceWarning": None,
    "BaseExceptionGroup": None, "ExceptionGroup": None, "EncodingWarning": None,
    "ModuleNotFoundError": "ImportError",
}


def python2_name(module, name):
    if (module, name) in _NAMES:
        return _NAMES[module, name]
    if module == "builtins":
        import builtins
        found = getattr(builtins, name, None)
        if isinstance(found, type) and issubclass(found, BaseException):
            old = _NEW.get(name, name)
            if old is not None:
                if name not in _NEW and found is not OSError and issubclass(found, OSError):
                    old = "OSError"
                return "exceptions", old
    return _MODULES.get(module, module), name


_BACK = {
    "exceptions": "builtins", "cPickle": "pickle", "UserDict": "collections", "UserList": "collections",
    "UserString": "collections", "StringIO": "io", "cStringIO": "io", "thread": "_thread", "_codecs": "codecs",
}


def python3_name(module, name):
    for new, old in _NAMES.items():
        if old == (module, name) and new[0] != "_functools":
            return new
    special = {("__builtin__", "basestring"): "str", ("exceptions", "StandardError"): "Exception",
               ("UserDict", "UserDict"): "UserDict"}
    name = special.get((module, name), name)
    if module in _BACK:
        return _BACK[module], name
    for new, old in _MODULES.items():
        if old == module and new[:1] != "_":
            return new, name
    return module, name
