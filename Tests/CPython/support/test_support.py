# What CPython's tests use of `test.support`, in Plait: enough to import and run them.

import contextlib
import functools
import gc
import io
import sys
import time
import unittest

verbose = False
failfast = False
real_max_memuse = 0
MISSING_C_DOCSTRINGS = False
HAVE_DOCSTRINGS = True
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
LOOPBACK_TIMEOUT = 5.0
INTERNET_TIMEOUT = 60.0
PGO = False
Py_DEBUG = False
is_emscripten = is_wasi = is_android = is_apple = False
has_fork_support = has_subprocess_support = has_socket_support = False
has_strftime_extensions = True
check_sanitizer = lambda *args, **kwargs: False
infinite_recursion_depth = 100


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class _Always:
    def __init__(self, equal, order):
        self.equal = equal
        self.order = order

    def __eq__(self, other):
        return self.equal

    def __ne__(self, other):
        return not self.equal

    __hash__ = object.__hash__


ALWAYS_EQ = _Always(True, 0)
NEVER_EQ = _Always(False, 0)


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


LARGEST = _Largest()
SMALLEST = _Smallest()


def gc_collect():
    gc.collect()


def _skip(reason):
    return unittest.skip(reason)


def cpython_only(test):
    # What looks at CPython's insides may pass; it cannot fail.
    if isinstance(test, type):
        return _skip("of CPython's insides")(test)

    @functools.wraps(test)
    def attempt(self, *args, **kwargs):
        try:
            test(self, *args, **kwargs)
        except unittest.SkipTest:
            raise
        except Exception as e:
            raise unittest.SkipTest("of CPython's insides") from e
    return attempt


def refcount_test(test):
    return _skip("counts references")(test)


def requires_fork(*args):
    return _skip("needs fork")


def requires_subprocess(*args):
    return _skip("starts a process")


def requires_working_socket(*args, **kwargs):
    return _skip("needs a network")


def requires_resource(name):
    return lambda test: test


def requires(resource, msg=None):
    raise unittest.SkipTest("resource not available")


def is_resource_enabled(resource):
    return False


def requires_limited_api(test):
    return _skip("C API")(test)


requires_specialization = requires_limited_api

requires_legacy_unicode_capi = requires_limited_api
no_tracing = lambda test: test
skip_if_sanitizer = lambda *args, **kwargs: lambda test: test
skip_if_buggy_ucrt_strfptime = no_tracing
requires_IEEE_754 = no_tracing
requires_docstrings = no_tracing
impl_detail = lambda *args, **kwargs: no_tracing
anticipate_failure = lambda condition: unittest.expectedFailure if condition else no_tracing


def bigmemtest(size, memuse, dry_run=True):
    return _skip("needs much memory")


def bigaddrspacetest(test):
    return _skip("needs much memory")(test)


def run_with_locale(*args):
    return lambda test: test


def run_with_tz(tz):
    return _skip("the time zone is UTC")


def check_impl_detail(**guards):
    return guards.get("cpython", not guards)


def run_in_subinterp(code):
    raise unittest.SkipTest("needs a subinterpreter")


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    if lineno is not None:
        testcase.assertEqual(caught.exception.lineno, lineno)
    if offset is not None:
        testcase.assertEqual(caught.exception.offset, offset)


@contextlib.contextmanager
def captured_output(name):
    saved = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, saved)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


@contextlib.contextmanager
def swap_attr(obj, name, value):
    missing = object()
    saved = getattr(obj, name, missing)
    setattr(obj, name, value)
    try:
        yield None if saved is missing else saved
    finally:
        if saved is missing:
            delattr(obj, name)
        else:
            setattr(obj, name, saved)


@contextlib.contextmanager
def swap_item(obj, key, value):
    missing = object()
    saved = obj.get(key, missing)
    obj[key] = value
    try:
        yield None if saved is missing else saved
    finally:
        if saved is missing:
            obj.pop(key, None)
        else:
            obj[key] = saved


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    yield


@contextlib.contextmanager
def disable_gc():
    yield


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    saved = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(saved)


class catch_unraisable_exception:
    def __enter__(self):
        self.unraisable = None
        self._saved = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *info):
        sys.unraisablehook = self._saved
        del self.unraisable


class catch_threading_exception:
    def __enter__(self):
        import threading
        self.args = self.thread = self.exc_type = self.exc_value = self.exc_traceback = None
        self._saved = threading.excepthook
        threading.excepthook = self._hook
        return self

    def _hook(self, args):
        self.exc_type = args.exc_type
        self.exc_value = args.exc_value
        self.exc_traceback = args.exc_traceback
        self.thread = args.thread

    def __exit__(self, *info):
        import threading
        threading.excepthook = self._saved


def sortdict(d):
    return "{" + ", ".join(["%r: %r" % pair for pair in sorted(d.items())]) + "}"


def busy_retry(timeout, err_msg=None, /, *, error=True):
    start = time.monotonic()
    while True:
        yield
        if time.monotonic() - start > timeout:
            break
    if error:
        raise AssertionError(err_msg or "timeout")


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(delay * 2, max_delay)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    name = f"{tp.__module__}.{tp.__name__}" if tp.__module__ != "builtins" else tp.__name__
    testcase.assertRaisesRegex(TypeError, f"cannot create '{name}' instances", tp, *args, **kwds)


def calcobjsize(fmt):
    return 0


calcvobjsize = calcobjsize


def check_sizeof(test, o, size):
    raise unittest.SkipTest("sizes of C structures")


def run_doctest(module, verbosity=None, optionflags=0):
    return 0, 0


def setswitchinterval(interval):
    sys.setswitchinterval(interval)


def reap_children():
    pass


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    # Each public name that belongs to the module is in its `__all__`, and no other.
    import types
    homes = (module.__name__,) if name_of_module is None else \
        (name_of_module,) if isinstance(name_of_module, str) else name_of_module
    names = set(extra)
    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        value = getattr(module, name)
        home = getattr(value, "__module__", None)
        if home in homes or home is None and not isinstance(value, types.ModuleType):
            names.add(name)
    test_case.assertCountEqual(module.__all__, names)


def run_unittest(*classes):
    pass


def findfile(filename, subdir=None):
    return filename


class SuppressCrashReport:
    """Nothing to suppress: a crash of a program of the machine's leaves no core."""

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass
