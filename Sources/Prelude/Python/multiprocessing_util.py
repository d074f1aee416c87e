# What multiprocessing's parts have in common: finalizers, the end of a process, and its logger.

import atexit
import os

SUBDEBUG = 5
DEBUG = 10
INFO = 20
SUBWARNING = 25
LOGGER_NAME = "multiprocessing"


class _State:
    def __init__(self):
        self.logger = None
        self.log_to_stderr = False
        self.is_exiting = False
        self.finalizers = {}
        self.count = 0
        self.after_fork = []


_state = _State()


def sub_debug(msg, *args):
    if _state.logger:
        _state.logger.log(SUBDEBUG, msg, *args)


def debug(msg, *args):
    if _state.logger:
        _state.logger.log(DEBUG, msg, *args)


def info(msg, *args):
    if _state.logger:
        _state.logger.log(INFO, msg, *args)


def sub_warning(msg, *args):
    if _state.logger:
        _state.logger.log(SUBWARNING, msg, *args)


def get_logger():
    if not _state.logger:
        import logging
        logger = logging.getLogger(LOGGER_NAME)
        logger.propagate = 0
        logging.addLevelName(SUBDEBUG, "SUBDEBUG")
        logging.addLevelName(SUBWARNING, "SUBWARNING")
        _state.logger = logger
    return _state.logger


def log_to_stderr(level=None):
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _state.log_to_stderr = True
    return logger


def is_exiting():
    return _state.is_exiting


def register_after_fork(obj, func):
    _state.after_fork.append((obj, func))


class Finalize:
    # A call that is made once: by hand, or when the process ends, those of the highest priority first.

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f"Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)!s}")
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._pid = os.getpid()
        _state.count += 1
        self._key = (exitpriority, _state.count)
        _state.finalizers[self._key] = self

    def __call__(self, wr=None):
        if _state.finalizers.pop(self._key, None) is None:
            return None
        result = None
        if self._pid == os.getpid():
            result = self._callback(*self._args, **self._kwargs)
        self._callback = self._args = self._kwargs = None
        return result

    def cancel(self):
        _state.finalizers.pop(self._key, None)
        self._callback = self._args = self._kwargs = None

    def still_active(self):
        return self._key in _state.finalizers


def _run_finalizers(minpriority=None):
    if minpriority is None:
        keys = [key for key in _state.finalizers if key[0] is not None]
    else:
        keys = [key for key in _state.finalizers if key[0] is not None and key[0] >= minpriority]
    keys.sort(reverse=True)
    for key in keys:
        finalizer = _state.finalizers.get(key)
        if finalizer is not None:
            try:
                finalizer()
            except Exception:
                import traceback
                traceback.print_exc()


def _begin_process():
    # In a new process: nothing of its parent's is to be done here.
    _state.finalizers.clear()
    _state.is_exiting = False
    for obj, func in list(_state.after_fork):
        try:
            func(obj)
        except Exception as e:
            info("after forker raised exception %s", e)
    _close_stdin()
    info("child process calling self.run()")


class _Nothing:
    # The standard input of a child: it is at its end.

    name = "/dev/null"
    mode = "r"
    encoding = "utf-8"
    errors = "strict"
    closed = False

    def read(self, size=-1, /):
        return ""

    readline = read

    def readlines(self, hint=-1, /):
        return []

    def __iter__(self):
        return iter(())

    def fileno(self):
        return 0

    def isatty(self):
        return False

    def close(self):
        pass


def _close_stdin():
    import sys
    sys.stdin = _Nothing()


def _exit_function():
    if _state.is_exiting:
        return
    import multiprocessing.process as process
    _state.is_exiting = True
    info("process shutting down")
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    children = process.active_children()
    for p in children:
        if p.daemon:
            info("calling terminate() for daemon %s", p.name)
            p._popen.terminate()
    for p in children:
        info("calling join() for process %s", p.name)
        p.join()
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


def _flush_std_streams():
    _flush()


def get_temp_dir():
    import tempfile
    return tempfile.mkdtemp(prefix="pymp-")


atexit.register(_exit_function)
