# The event loop that programs get, under the names that it has in CPython on Linux.

from asyncio import base_events, events

__all__ = ("SelectorEventLoop", "DefaultEventLoopPolicy")


class _UnixSelectorEventLoop(base_events.BaseEventLoop):
    # CPython's waits for files as well; here there are only callbacks and timers.

    def __init__(self):
        super().__init__()
        if "logging" in _modules():
            base_events._log("debug", "Using selector: %s", "EpollSelector")

    def add_signal_handler(self, sig, callback, *args):
        from asyncio import coroutines
        import signal
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        self._check_signal(sig)
        self._check_closed()
        handle = events.Handle(callback, args, self, None)
        if sig in (9, 19):
            raise RuntimeError(f"sig {sig} cannot be caught")
        self._signal_handlers[sig] = handle
        try:
            signal.signal(sig, self._handle_signal)
        except ValueError as exc:
            del self._signal_handlers[sig]
            raise RuntimeError(str(exc))

    def _handle_signal(self, sig, frame=None):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self._wake(handle)

    def remove_signal_handler(self, sig):
        import signal
        self._check_signal(sig)
        if sig not in self._signal_handlers:
            return False
        del self._signal_handlers[sig]
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _check_signal(self, sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")

    def close(self):
        super().close()
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
