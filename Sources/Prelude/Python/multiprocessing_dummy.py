# The names of `multiprocessing`, for threads.

import threading
from queue import Queue
from threading import (
    Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, Thread, active_count, current_thread)

__all__ = ["Process", "current_process", "active_children", "freeze_support", "Lock", "RLock", "Semaphore",
           "BoundedSemaphore", "Condition", "Event", "Barrier", "Queue", "Manager", "Pipe", "Pool", "JoinableQueue"]

JoinableQueue = Queue


class DummyProcess(Thread):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        Thread.__init__(self, group, target, name, args, kwargs)
        self._pid = None
        self._children = []
        self._start_called = False
        self._parent = current_process()

    def start(self):
        if self._parent is not current_process():
            raise RuntimeError(f"Parent is {self._parent!r} but current_process is {current_process()!r}")
        self._start_called = True
        children = getattr(self._parent, "_children", None)
        if children is not None:
            children.append(self)
        Thread.start(self)

    @property
    def exitcode(self):
        return 0 if self._start_called and not self.is_alive() else None


Process = DummyProcess
current_process = current_thread


def active_children():
    children = getattr(current_process(), "_children", [])
    children[:] = [p for p in children if p.is_alive()]
    return list(children)


def freeze_support():
    pass


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = sorted([f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_")])
        return f"{self.__class__.__name__}({', '.join(items)})"


dict = dict
list = list


def Array(typecode, sequence, lock=True):
    import array
    return array.array(typecode, sequence)


class Value:
    def __init__(self, typecode, value, lock=True):
        self._value = value
        self._typecode = typecode

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    def __repr__(self):
        return f"<{type(self).__name__}({self._typecode!r}, {self._value!r})>"


def Manager():
    import multiprocessing.dummy as module
    return module


def shutdown():
    pass


def Pool(processes=None, initializer=None, initargs=()):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)


class Connection:
    # An end of a pipe between threads.

    def __init__(self, incoming, outgoing):
        self._in = incoming
        self._out = outgoing
        self.send = self.send_bytes = self._out.put
        self.recv = self.recv_bytes = self._in.get

    def poll(self, timeout=0.0):
        if timeout > 0.0 and self._in.empty():
            with self._in.not_empty:
                self._in.not_empty.wait(timeout)
        return not self._in.empty()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()

    def close(self):
        pass


def Pipe(duplex=True):
    a, b = Queue(), Queue()
    return Connection(a, b), Connection(b, a)
