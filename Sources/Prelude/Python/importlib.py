# `importlib`: importing by name. A module is executed once; there is nothing to load it anew from.

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]


def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip("."))
        base = package.rsplit(".", level - 1)[0] if level > 1 else package
        name = f"{base}.{name[level:]}"
    if name not in sys.modules:
        __import__(name)
    return sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    if not isinstance(module, _module):
        raise TypeError("reload() argument must be a module")
    raise ImportError(f"Plait does not execute a module again: {module.__name__}")
