# `contextlib`: context managers made of generators and of other context managers.

from abc import ABC, abstractmethod
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "chdir"]


_ENDED = object()


def _judges_by(*names):
    """Make an abstract class that takes for its subclasses what has these methods."""
    def decorate(abstract):
        def __subclasshook__(cls, other):
            if cls is abstract and all([_lookup(other, name) is not None for name in names]):
                return True
            return NotImplemented
        abstract.__subclasshook__ = classmethod(__subclasshook__)
        return abstract
    return decorate


def _enter_and_exit(cm, enter, exit, protocol):
    """The two methods of a context manager, looked up before either is called."""
    cls = type(cm)
    try:
        return getattr(cls, enter), getattr(cls, exit)
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object "
                        f"does not support the {protocol} protocol") from None


@_judges_by("__enter__", "__exit__")
class AbstractContextManager(ABC):
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None


@_judges_by("__aenter__", "__aexit__")
class AbstractAsyncContextManager(ABC):
    __class_getitem__ = classmethod(GenericAlias)

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def guarded(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return guarded


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def guarded(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return guarded


# --- Made of a generator ---

def contextmanager(func):
    @wraps(func)
    def make(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return make


def asynccontextmanager(func):
    @wraps(func)
    def make(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return make


class _OfGenerator:
    """What is before the `yield` of a generator is done at the start of a block, the rest at its end."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self._call = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return type(self)(*self._call)


def _first(value):
    if value is _ENDED:
        raise RuntimeError("generator didn't yield")
    return value


def _suppressed(raised, value, traceback, end, wrapped):
    """Whether a generator, given the block's exception `value`, ended in peace; None if it raised one of its own.

    A generator cannot let out what would end it (`wrapped`): that comes as the cause of a RuntimeError.
    """
    caused = isinstance(value, wrapped) and isinstance(raised, RuntimeError) and raised.__cause__ is value
    if raised is value or caused:
        value.__traceback__ = traceback
        return False
    return True if isinstance(raised, end) else None


class _GeneratorContextManager(_OfGenerator, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        # What makes it anew is no longer needed.
        del self._call
        return _first(next(self.gen, _ENDED))

    def __exit__(self, typ, value, traceback):
        if typ is None:
            if next(self.gen, _ENDED) is _ENDED:
                return False
            self._not_ended("generator didn't stop")
        if value is None:
            value = typ()
        try:
            self.gen.throw(typ, value, traceback)
        except BaseException as e:
            suppressed = _suppressed(e, value, traceback, StopIteration, StopIteration)
            if suppressed is None:
                raise
            return suppressed
        self._not_ended("generator didn't stop after throw()")

    def _not_ended(self, words):
        with closing(self.gen):
            raise RuntimeError(words)


class _AsyncGeneratorContextManager(_OfGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    async def __aenter__(self):
        del self._call
        return _first(await anext(self.gen, _ENDED))

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            if await anext(self.gen, _ENDED) is _ENDED:
                return False
            await self._not_ended("generator didn't stop")
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(typ, value, traceback)
        except BaseException as e:
            suppressed = _suppressed(e, value, traceback, StopAsyncIteration, (StopIteration, StopAsyncIteration))
            if suppressed is None:
                raise
            return suppressed
        await self._not_ended("generator didn't stop after athrow()")

    async def _not_ended(self, words):
        async with aclosing(self.gen):
            raise RuntimeError(words)


# --- Ready-made ---

class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *exc_info):
        return None

    async def __aexit__(self, *exc_info):
        return None


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._wanted = exceptions

    def __enter__(self):
        return None

    def __exit__(self, typ, value, traceback):
        return typ is not None and issubclass(typ, self._wanted)


class _Exchange(AbstractContextManager):
    """Something of the process is another thing within the block. It may be entered again inside."""

    def __init__(self, new):
        self._new = new
        self._before = []

    def __exit__(self, *exc_info):
        self._put(self._before.pop())


class _RedirectStream(_Exchange):
    def __init__(self, new_target):
        super().__init__(new_target)

    def __enter__(self):
        import sys
        self._before.append(getattr(sys, self._stream))
        self._put(self._new)
        return self._new

    def _put(self, stream):
        import sys
        setattr(sys, self._stream, stream)


class redirect_stdout(_RedirectStream):
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    _stream = "stderr"


class chdir(_Exchange):
    def __init__(self, path):
        super().__init__(path)
        self.path = path

    def __enter__(self):
        import os
        self._before.append(os.getcwd())
        self._put(self.path)

    def _put(self, path):
        import os
        os.chdir(path)


# --- Stacks ---

class _BaseExitStack:
    # `_exit_callbacks`: pairs (is it synchronous, function of type, value and traceback), the newest last.

    def __init__(self):
        self._exit_callbacks = _deque()

    def pop_all(self):
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = _deque()
        return other

    def push(self, exit):
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._push_exit_callback(exit)
        else:
            self._push_exit_callback(MethodType(method, exit))
        return exit

    def enter_context(self, cm):
        enter, exit = _enter_and_exit(cm, "__enter__", "__exit__", "context manager")
        result = enter(cm)
        self._push_exit_callback(MethodType(exit, cm))
        return result

    def callback(self, callback, /, *args, **kwds):
        def wrapper(exc_type, exc, tb):
            callback(*args, **kwds)
        wrapper.__wrapped__ = callback
        self._push_exit_callback(wrapper)
        return callback

    def _push_exit_callback(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))


def _fix_context(new, old, outer):
    # `new` was raised while `old` was handled: its chain of contexts ends in `old`, not in what `with` was left by.
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        new = context
    new.__context__ = old


class _Unwinding:
    # Where the callbacks of a stack stand while it is left: what is being raised, and whether it was suppressed.

    def __init__(self, details):
        self.details = details
        self.received = details[0] is not None
        self.outer = _handled()
        self.suppressed = False
        self.pending = False

    def answered(self, result):
        if result:
            self.suppressed = True
            self.pending = False
            self.details = (None, None, None)

    def failed(self, e):
        _fix_context(e, self.details[1], self.outer)
        self.pending = True
        self.details = (type(e), e, e.__traceback__)

    def finish(self):
        if self.pending:
            e = self.details[1]
            context = e.__context__
            try:
                raise e
            except BaseException:
                e.__context__ = context
                raise
        return self.received and self.suppressed


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __enter__(self):
        return self

    def __exit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                unwinding.answered(callback(*unwinding.details))
            except BaseException as e:
                unwinding.failed(e)
        return unwinding.finish()

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        enter, exit = _enter_and_exit(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        result = await enter(cm)
        self._push_exit_callback(MethodType(exit, cm), False)
        return result

    def push_async_exit(self, exit):
        method = getattr(type(exit), "__aexit__", None)
        self._push_exit_callback(exit if method is None else MethodType(method, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def wrapper(exc_type, exc, tb):
            await callback(*args, **kwds)
        wrapper.__wrapped__ = callback
        self._push_exit_callback(wrapper, False)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_details):
        unwinding = _Unwinding(exc_details)
        while self._exit_callbacks:
            is_sync, callback = self._exit_callbacks.pop()
            try:
                result = callback(*unwinding.details)
                unwinding.answered(result if is_sync else await result)
            except BaseException as e:
                unwinding.failed(e)
        return unwinding.finish()
