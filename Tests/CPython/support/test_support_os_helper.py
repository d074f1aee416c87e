# `test.support.os_helper` in Plait.

import contextlib
import os
import unittest

TESTFN = "@test_tmp"
TESTFN_UNICODE = TESTFN
TESTFN_ASCII = TESTFN
FS_NONASCII = ""


def unlink(filename):
    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


rmtree = unlink


class EnvironmentVarGuard(dict):
    def __enter__(self):
        return self

    def __exit__(self, *info):
        pass


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    import tempfile
    with tempfile.TemporaryDirectory() as name:
        yield name


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir() as path:
        yield path
