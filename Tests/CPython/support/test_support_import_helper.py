# `test.support.import_helper` in Plait: modules are imported once.

import contextlib
import importlib
import unittest


def import_module(name, deprecated=False, *, required_on=()):
    try:
        return importlib.import_module(name)
    except ImportError as e:
        raise unittest.SkipTest(str(e))


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    if blocked:
        # The pure Python part of a module that also has a C part: Plait has one of both.
        return importlib.import_module(name)
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
