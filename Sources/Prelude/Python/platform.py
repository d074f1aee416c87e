# `platform`: what the machine says it is, the same everywhere.


def system():
    return "Linux"


def node():
    return "plait"


def release():
    return "1.0"


def version():
    return "Plait"


def machine():
    return "x86_64"


def processor():
    return "x86_64"


def architecture(executable="", bits="", linkage=""):
    return ("64bit", "ELF")


def platform(aliased=False, terse=False):
    return "Linux-1.0-x86_64"


def python_version():
    return "3.11.7"


def python_version_tuple():
    return ("3", "11", "7")


def python_implementation():
    return "CPython"


def python_compiler():
    return "Plait"


def python_build():
    return ("main", "")


def uname():
    import os
    result = os.uname()
    result.system, result.node = result.sysname, result.nodename
    return result


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return "glibc", "2.36"
