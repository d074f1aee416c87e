# `test.support.script_helper` in Plait: the runner of these tests runs the programs that a test starts.

import collections
import sys
import unittest

_PythonRunResult = collections.namedtuple("_PythonRunResult", "rc out err")


def run_python_until_end(*args, **environment):
    if any(not name.startswith("__") for name in environment):
        raise unittest.SkipTest("starts a process with an environment")
    return _PythonRunResult(*sys.run_program(*args)), list(args)


def assert_python_ok(*args, **environment):
    result, _ = run_python_until_end(*args, **environment)
    if result.rc != 0:
        raise AssertionError(f"exit status {result.rc}: {result.err.decode().strip()}")
    return result


def assert_python_failure(*args, **environment):
    result, _ = run_python_until_end(*args, **environment)
    if result.rc == 0:
        raise AssertionError("exit status 0")
    return result


def _refused(*args, **kwargs):
    raise unittest.SkipTest("starts a process")


spawn_python = make_script = kill_python = _refused
interpreter_requires_environment = lambda: False
