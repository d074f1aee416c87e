# `doctest` in Plait: no doctests are run.

import unittest

ELLIPSIS = 8


def DocTestSuite(*args, **kwargs):
    return unittest.TestSuite()


def testmod(*args, **kwargs):
    return 0, 0
