# `test.support.script_helper` in Plait: no programs are started.

import unittest


def _refused(*args, **kwargs):
    raise unittest.SkipTest("starts a process")


assert_python_ok = assert_python_failure = spawn_python = run_python_until_end = make_script = kill_python = _refused
interpreter_requires_environment = lambda: False
