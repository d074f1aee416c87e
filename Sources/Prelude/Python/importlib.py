# `importlib`: importing by name. A module of the program's own can be executed again; the library's cannot.

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]


def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        name = _absolute_name(name, package)
    if name not in sys.modules:
        __import__(name)
    return sys.modules[name]


def invalidate_caches():
    pass


def reload(module):
    if not isinstance(module, _module):
        raise TypeError("reload() argument must be a module")
    name = module.__name__
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if _run_again(module) is False:
        raise ImportError(f"Plait does not execute a library module again: {name}")
    return sys.modules[name]
