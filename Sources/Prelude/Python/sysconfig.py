# `sysconfig`: as much as tells programs what kind of Python this is.

_VARS = {"Py_GIL_DISABLED": 0, "Py_DEBUG": 0, "WITH_PYMALLOC": 1, "VERSION": "3.11", "EXT_SUFFIX": ".so",
         "prefix": "", "exec_prefix": "", "py_version_short": "3.11", "py_version_nodot": "311"}


def get_config_vars(*args):
    return [_VARS.get(name) for name in args] if args else dict(_VARS)


def get_config_var(name):
    return _VARS.get(name)


def get_python_version():
    return "3.11"


def get_platform():
    return "linux-x86_64"
