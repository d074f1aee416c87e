# Event loops as programs see them: handles of callbacks, which loop is whose, and the policy that makes loops.

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
           "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
           "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop")


class Handle:
    # A callback that waits for its turn, and the context in which it is to be called.

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_source_traceback", "_repr", "__weakref__", "_context")

    def __init__(self, callback, args, loop, context=None):
        if context is None:
            context = _eventloop.context()
            if context is not None:
                context = context.copy()
        self._callback, self._args, self._context = callback, args, context
        self._loop = loop
        self._cancelled = False
        self._repr = self._source_traceback = None
        if loop._debug:
            from asyncio.format_helpers import extract_stack
            self._source_traceback = extract_stack()

    def _repr_info(self):
        info = [self.__class__.__name__]
        if self._cancelled:
            info.append("cancelled")
        if self._callback is not None:
            from asyncio.format_helpers import _format_callback_source
            info.append(_format_callback_source(self._callback, self._args))
        if self._source_traceback:
            frame = self._source_traceback[-1]
            info.append(f"created at {frame[0]}:{frame[1]}")
        return info

    def __repr__(self):
        if self._repr is not None:
            return self._repr
        return f"<{' '.join(self._repr_info())}>"

    def cancel(self):
        if self._cancelled:
            return
        self._cancelled = True
        if self._loop.get_debug():
            # What it was, for the log.
            self._repr = repr(self)
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        outer = _eventloop.context()
        _eventloop.set_context(self._context)
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            from asyncio.format_helpers import _format_callback_source
            context = {"message": f"Exception in callback {_format_callback_source(self._callback, self._args)}",
                       "exception": exc, "handle": self}
            if self._source_traceback:
                context["source_traceback"] = self._source_traceback
            self._loop.call_exception_handler(context)
        finally:
            if self._context is None:
                # If it has got one by now, nobody else wants it.
                self._context = _eventloop.context()
            _eventloop.set_context(outer)
        # The exception's traceback has this frame.
        self = None


class TimerHandle(Handle):
    __slots__ = ("_scheduled", "_when")

    def __init__(self, when, callback, args, loop, context=None):
        Handle.__init__(self, callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def _repr_info(self):
        info = super()._repr_info()
        info.insert(2 if self._cancelled else 1, f"when={self._when}")
        return info

    def __hash__(self):
        return hash(self._when)

    def _compare(self, other):
        return (self._when > other._when) - (self._when < other._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when < other._when or self.__eq__(other)

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return self._when > other._when or self.__eq__(other)

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when == other._when and self._callback == other._callback and self._args == other._args
                and self._cancelled == other._cancelled)

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        Handle.cancel(self)

    def when(self):
        return self._when


def _declare(cls, names, is_async=False):
    # Methods that a class of the program's own is to have.
    for name in names.split():
        if is_async:
            async def method(self, *args, **kwargs):
                raise NotImplementedError
        else:
            def method(self, *args, **kwargs):
                raise NotImplementedError
        method.__name__ = name
        method.__qualname__ = f"{cls.__name__}.{name}"
        setattr(cls, name, method)


class AbstractServer:
    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()

    async def __aenter__(self):
        return self


_declare(AbstractServer, "close get_loop is_serving")
_declare(AbstractServer, "start_serving serve_forever wait_closed", is_async=True)


class AbstractEventLoop:
    def call_soon(self, callback, *args, context=None):
        return self.call_later(0, callback, *args, context=context)


_declare(AbstractEventLoop, (
    "run_forever run_until_complete stop is_running is_closed close _timer_handle_cancelled call_later call_at time "
    "create_future create_task call_soon_threadsafe run_in_executor set_default_executor add_reader remove_reader "
    "add_writer remove_writer add_signal_handler remove_signal_handler set_task_factory get_task_factory "
    "get_exception_handler set_exception_handler default_exception_handler call_exception_handler get_debug set_debug"))
_declare(AbstractEventLoop, (
    "shutdown_asyncgens shutdown_default_executor getaddrinfo getnameinfo create_connection create_server start_tls "
    "sendfile create_unix_connection create_unix_server connect_accepted_socket create_datagram_endpoint "
    "connect_read_pipe connect_write_pipe subprocess_shell subprocess_exec sock_recv sock_recv_into sock_recvfrom "
    "sock_recvfrom_into sock_sendall sock_sendto sock_connect sock_accept sock_sendfile"), is_async=True)


# --- Policies ---

class AbstractEventLoopPolicy:
    pass


_declare(AbstractEventLoopPolicy, "get_event_loop set_event_loop new_event_loop get_child_watcher set_child_watcher")


class _Local:
    # What a policy keeps for each thread; made by hand, as the threads' own storage would have to be imported.

    def __init__(self):
        self.loops = {}
        self.called = set()


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    _loop_factory = None

    def __init__(self):
        self._local = _Local()

    def get_event_loop(self):
        me = _ident()
        local = self._local
        if local.loops.get(me) is None and me not in local.called and _task_number() == _main_task():
            self.set_event_loop(self.new_event_loop())
        loop = local.loops.get(me)
        if loop is None:
            import threading
            raise RuntimeError("There is no current event loop in thread %r." % threading.current_thread().name)
        return loop

    def set_event_loop(self, loop):
        self._local.called.add(_ident())
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError("loop must be an instance of AbstractEventLoop or None, not "
                            f"'{_type(loop).__name__}'")
        self._local.loops[_ident()] = loop

    def new_event_loop(self):
        return self._loop_factory()


_event_loop_policy = None


def _get_running_loop():
    return _eventloop.running()


def _set_running_loop(loop):
    _eventloop.set_running(loop)


def get_running_loop():
    loop = _eventloop.running()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        from asyncio.unix_events import DefaultEventLoopPolicy
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{_type(policy).__name__}'")
    _event_loop_policy = policy


def get_event_loop():
    loop = _eventloop.running()
    return loop if loop is not None else get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    raise NotImplementedError("asyncio.get_child_watcher is not supported by Plait: the machine starts no programs; "
                              "use asyncio.to_thread or concurrent.futures")


set_child_watcher = get_child_watcher
