# `signal`: handlers for signals that the program raises itself, or that its processes send each other.

import enum as _enum


class Signals(_enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGIOT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGSTKFLT = 16
    SIGCHLD = 17
    SIGCLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPOLL = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGRTMIN = 34
    SIGRTMAX = 64


class Handlers(_enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


for _signal in Signals:
    setattr(_modules()[__name__], _signal.name, _signal)
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN
NSIG = 65
ITIMER_REAL = 0
ITIMER_VIRTUAL = 1
ITIMER_PROF = 2


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {2: default_int_handler, 13: SIG_IGN}


def _checked(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def signal(signalnum, handler, /):
    import threading
    if threading.current_thread() is not threading.main_thread():
        raise ValueError("signal only works in main thread of the main interpreter")
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    number = _checked(signalnum)
    if number in (9, 19):
        raise OSError(22, "Invalid argument")
    former = getsignal(number)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    _processes.set_disposition(number, 1 if handler == SIG_IGN else 0 if handler == SIG_DFL else 2)
    return former


def getsignal(signalnum, /):
    return _handlers.get(_checked(signalnum), SIG_DFL)


def raise_signal(signalnum, /):
    _raise(_checked(signalnum))


def _raise(number):
    # To the process itself.
    handler = getsignal(number)
    if handler is not SIG_IGN and handler is not SIG_DFL and number not in (9, 19):
        return _send(number)
    _processes.kill(_processes.pid(), number)
    # If it has ended by that, or been stopped, it goes no further.
    _processes.rest()


def _send(signalnum):
    # Handlers are called in the main thread.
    if _task_number() == _main_task():
        _handle(getsignal(signalnum), signalnum)
    else:
        _send_signal(int(signalnum))


def _handle(handler, signalnum):
    import sys
    try:
        handler(int(signalnum), sys._getframe())
    finally:
        for called in _pauses:
            called.append(None)


def strsignal(signalnum, /):
    return {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 8: "Floating point exception", 9: "Killed",
            10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2", 13: "Broken pipe",
            14: "Alarm clock", 15: "Terminated", 17: "Child exited", 18: "Continued", 19: "Stopped (signal)",
            20: "Stopped"}.get(_checked(signalnum))


def valid_signals():
    return set(Signals)


def siginterrupt(signalnum, flag, /):
    pass


def _refuse(name, hint):
    def refused(*args, **kwargs):
        raise NotImplementedError(f"signal.{name} is not supported by Plait: {hint}")
    refused.__name__ = refused.__qualname__ = name
    return refused


# --- The alarm ---

ItimerError = OSError


class _Alarm:
    # A task that sleeps until the process is to get SIGALRM, unless another alarm has taken its place.

    current = None
    # Of this process: a child begins without one.
    pid = 0

    def __init__(self, seconds, interval):
        self.end = _clock() + int(seconds * 1e9)
        self.interval = interval

    def run(self):
        import time
        # It is no thread that the program could see.
        _forget_thread()
        while True:
            time.sleep(max(0, self.end - _clock()) / 1e9)
            if _Alarm.current is not self:
                return
            if self.interval:
                self.end += int(self.interval * 1e9)
            else:
                _Alarm.current = None
            _processes.kill(_processes.pid(), 14)
            _processes.rest()
            if not self.interval:
                return

    @staticmethod
    def set(seconds, interval):
        former = _Alarm.current if _Alarm.pid == _processes.pid() else None
        _Alarm.current = _Alarm(seconds, interval) if seconds else None
        _Alarm.pid = _processes.pid()
        if seconds:
            _start_task(_Alarm.current, "alarm", True)
        return (0.0, 0.0) if former is None else (max(0, former.end - _clock()) / 1e9, float(former.interval))


def alarm(seconds, /):
    import operator
    return -int(-_Alarm.set(max(0, operator.index(seconds)), 0)[0] // 1)


def _checked_timer(which):
    if which in (1, 2):
        raise NotImplementedError("signal.setitimer is supported by Plait with ITIMER_REAL only; use that")
    if which != ITIMER_REAL:
        raise ItimerError(22, "Invalid argument")


def setitimer(which, seconds, interval=0.0, /):
    _checked_timer(which)
    if seconds < 0 or interval < 0:
        raise ItimerError(22, "Invalid argument")
    return _Alarm.set(seconds, interval)


def getitimer(which, /):
    _checked_timer(which)
    alarm = _Alarm.current
    if alarm is None or _Alarm.pid != _processes.pid():
        return 0.0, 0.0
    return max(0, alarm.end - _clock()) / 1e9, float(alarm.interval)


# --- Waiting ---

# What waits in `pause`: each handler that has run puts something in.
_pauses = []


def pause():
    called = _deque()
    _pauses.append(called)
    try:
        _eventloop.await_ready(called)
    finally:
        _pauses.remove(called)


def pthread_kill(thread_id, signalnum, /):
    # Handlers run in the main thread, and what a signal does else it does to the process.
    if signalnum:
        _raise(_checked(signalnum))


for _name in ("sigwait", "sigtimedwait", "pthread_sigmask", "set_wakeup_fd"):
    setattr(_modules()[__name__], _name,
            _refuse(_name, "only handlers can wait for signals; use signal.signal and threading.Event"))
del _name, _signal
