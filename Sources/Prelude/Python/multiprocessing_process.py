# The objects that stand for processes: those that are started here, the one that runs, and its parent.

import os

__all__ = ["BaseProcess", "current_process", "active_children", "parent_process"]

_SIGNALS = {1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 7: "SIGBUS", 8: "SIGFPE",
            9: "SIGKILL", 10: "SIGUSR1", 11: "SIGSEGV", 12: "SIGUSR2", 13: "SIGPIPE", 14: "SIGALRM", 15: "SIGTERM"}


def current_process():
    return _state.current


def parent_process():
    return _state.parent


def active_children():
    _cleanup()
    return list(_state.children)


def _cleanup():
    for child in list(_state.children):
        if child._popen is not None and child._popen.poll() is not None:
            _state.children.pop(child, None)


class BaseProcess:
    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, "group argument must be None for now"
        current = _state.current
        _state.count += 1
        self._identity = current._identity + (_state.count,)
        self._config = current._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = current.name
        self._target, self._args, self._kwargs = target, tuple(args), dict(kwargs)
        self._popen = None
        self._closed = False
        self._name = name or type(self).__name__ + "-" + ":".join([str(i) for i in self._identity])
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._popen is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"
        assert not _state.current._config.get("daemon"), "daemonic processes are not allowed to have children"
        self._popen = self._Popen(self)
        # As in CPython: what it was to run is not kept.
        del self._target, self._args, self._kwargs
        _state.children[self] = True

    def terminate(self):
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._popen is not None, "can only join a started process"
        if self._popen.wait(timeout) is not None:
            _state.children.pop(self, None)

    def is_alive(self):
        self._check_closed()
        if self is _state.current:
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _state.children.pop(self, None)
        return False

    def close(self):
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError("Cannot close a process while it is still running. You should first call join() or "
                                 "terminate().")
            self._popen.close()
            self._popen = None
            _state.children.pop(self, None)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self):
        return self._config.get("daemon", False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        return self._config["authkey"]

    @authkey.setter
    def authkey(self, authkey):
        self._config["authkey"] = bytes(authkey)

    @property
    def exitcode(self):
        self._check_closed()
        if self is _state.current or self._popen is None:
            return None
        return self._popen.poll()

    @property
    def ident(self):
        self._check_closed()
        if self is _state.current:
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._popen is None:
            raise ValueError("process not started")
        return self._popen.sentinel

    def __repr__(self):
        exitcode = None
        if self is _state.current:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._popen is None:
            status = "initial"
        else:
            exitcode = self._popen.poll()
            status = "started" if exitcode is None else "stopped"
        parts = [type(self).__name__, f"name={self._name!r}"]
        if self._popen is not None:
            parts.append(f"pid={self._popen.pid}")
        parts.append(f"parent={self._parent_pid}")
        parts.append(status)
        if exitcode is not None:
            shown = "-" + _SIGNALS[-exitcode] if -exitcode in _SIGNALS else exitcode
            parts.append(f"exitcode={shown}")
        if self.daemon:
            parts.append("daemon")
        return f"<{' '.join(parts)}>"

    def _bootstrap(self, parent_sentinel=None):
        # What a new process does; its exit status.
        import multiprocessing.context as context
        import multiprocessing.util as util
        import threading
        try:
            if self._start_method is not None:
                context._force_start_method(self._start_method)
            _state.begin(self)
            util._begin_process()
            try:
                self.run()
                exitcode = 0
            finally:
                util._exit_function()
        except SystemExit as e:
            exitcode = _asked_status(e.code)
        except BaseException as e:
            exitcode = 1
            _report_death(self.name, e)
        finally:
            threading._shutdown()
            util.info("process exiting with exitcode %d" % exitcode)
        return exitcode & 0xFF

    @staticmethod
    def _after_fork():
        pass


def _asked_status(code):
    # Of `sys.exit`: what is no number is a message.
    if code is None or isinstance(code, int):
        return code or 0
    import sys
    sys.stderr.write(f"{code}\n")
    return 1


def _report_death(name, e):
    import sys
    if sys.stderr is sys.__stderr__:
        _report(e, (name,))
    elif sys.stderr is not None:
        sys.stderr.write(f"Process {name}:\n")
        _report_to(sys.stderr, e)


class AuthenticationString(bytes):
    def __reduce__(self):
        raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")


class _Relative(BaseProcess):
    # One that was not started here.

    _identity = ()
    _parent_pid = None
    _popen = None
    _closed = False


class _ParentProcess(_Relative):
    def __init__(self, name, pid):
        self._name = name
        self._pid = pid
        self._config = {}

    def is_alive(self):
        return os.getppid() == self._pid

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        _processes.join(_processes.task(self._pid), timeout)


class _MainProcess(_Relative):
    def __init__(self):
        self._name = "MainProcess"
        self._config = {"authkey": b"plait", "semprefix": "/mp"}

    def close(self):
        pass


class _State:
    # What a process knows of itself and its relatives. `children`: those that may still run, in order.

    def __init__(self):
        self.parent = None
        self.current = _MainProcess()
        self.children = {}
        self.count = 0

    def begin(self, process):
        self.parent = _ParentProcess(process._parent_name, process._parent_pid)
        self.current = process
        self.children = {}
        self.count = 0


_state = _State()
