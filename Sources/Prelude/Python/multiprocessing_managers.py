# Managers: a process that has objects, and proxies for them that send it each call over a pipe.
#
# The server is a child like any other. A thread of a process that calls for the first time gives the server one end of
# a pipe, and a thread of the server serves it from then on, so that a call that waits lets others go on.

import os
import queue
import threading

import multiprocessing.connection as connection
import multiprocessing.context as context
import multiprocessing.pool as pool
import multiprocessing.process as process
import multiprocessing.util as util

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token", "SharedMemoryManager"]


class Token:
    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __repr__(self):
        return f"{self.__class__.__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


class RemoteError(Exception):
    def __str__(self):
        return "\n" + "-" * 75 + "\n" + str(self.args[0]) + "-" * 75


def all_methods(obj):
    return [name for name in dir(obj) if callable(getattr(obj, name))]


def public_methods(obj):
    return [name for name in all_methods(obj) if name[0] != "_"]


# --- The server ---

_VIEWS = type({}.keys()), type({}.values()), type({}.items())


class Server:
    def __init__(self, registry):
        self.registry = registry
        self.objects = {}
        self.count = 0

    def serve(self, reader):
        # Numbers of descriptors that are ends of pipes to be served come in here.
        while True:
            data = reader._recv_bytes()
            number = int.from_bytes(data, "big")
            if number == 0:
                return
            conn = connection.Connection(number)
            thread = threading.Thread(target=self.serve_client, args=(conn,))
            thread.daemon = True
            thread.start()

    def serve_client(self, conn):
        while True:
            try:
                request = conn.recv()
            except EOFError:
                conn.close()
                return
            try:
                answer = self.answer(*request)
            except Exception as e:
                answer = ("#ERROR", e)
            try:
                conn.send(answer)
            except Exception as e:
                import traceback
                conn.send(("#UNSERIALIZABLE", traceback.format_exc()))

    def answer(self, id, name, args, kwds):
        if id is None:
            return ("#RETURN", getattr(self, name)(*args, **kwds))
        obj, exposed, method_to_typeid = self.objects[id]
        if name not in exposed:
            if name == "#GETVALUE":
                return ("#RETURN", obj)
            if name == "__str__":
                return ("#RETURN", str(obj))
            if name == "__repr__":
                return ("#RETURN", repr(obj))
            raise AttributeError(f"method {name!r} of {type(obj)!r} object is not in exposed={exposed!r}")
        result = getattr(obj, name)(*args, **kwds)
        typeid = method_to_typeid and method_to_typeid.get(name)
        if typeid:
            new = self.add(typeid, result, self.registry[typeid][1])
            return ("#PROXY", (typeid,) + new)
        if isinstance(result, _VIEWS):
            result = list(result)
        return ("#RETURN", result)

    def add(self, typeid, obj, exposed):
        _, given, method_to_typeid, _ = self.registry[typeid]
        exposed = given or exposed
        if exposed is None:
            exposed = public_methods(obj)
        if method_to_typeid:
            exposed = [*exposed, *method_to_typeid]
        self.count += 1
        id = f"{self.count:x}"
        self.objects[id] = obj, set(exposed), method_to_typeid
        return id, tuple(exposed)

    def create(self, typeid, exposed, args, kwds):
        make = self.registry[typeid][0]
        if make is None:
            obj = args[0]
        else:
            obj = make(*args, **kwds)
        return self.add(typeid, obj, exposed)

    def number_of_objects(self):
        return len(self.objects)


class _Address:
    # Where a server is: its process, and the pipe that it listens to.

    def __init__(self, pid, writer):
        self.pid = pid
        self.writer = writer
        self.lock = _processes.keep(_make_lock(False))


class _Connections(threading.local):
    def __init__(self):
        self.pid = os.getpid()
        self.by_server = {}


_connections = _Connections()


def _connection_to(address):
    # Each thread of each process has one of its own.
    if _connections.pid != os.getpid():
        _connections.pid = os.getpid()
        _connections.by_server = {}
    conn = _connections.by_server.get(address.pid)
    if conn is None:
        conn, other = connection.Pipe()
        number = _processes.give(address.pid, other.fileno())
        other.close()
        if number is None:
            raise ConnectionRefusedError(111, "Connection refused")
        try:
            address.writer._send_bytes(number.to_bytes(4, "big"))
        except BrokenPipeError:
            raise ConnectionRefusedError(111, "Connection refused") from None
        _connections.by_server[address.pid] = conn
    return conn


def _call(address, id, name, args=(), kwds={}):
    conn = _connection_to(address)
    conn.send((id, name, args, kwds))
    try:
        return conn.recv()
    except EOFError:
        _connections.by_server.pop(address.pid, None)
        raise


def _raise(kind, result):
    if kind == "#ERROR":
        raise result
    raise RemoteError(result)


# --- Managers ---

class BaseManager:
    _registry = {}

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        self._ctx = ctx or context._default_context.get_context()
        self._state = "INITIAL"
        self._address = None

    def start(self, initializer=None, initargs=()):
        if self._state != "INITIAL":
            if self._state == "STARTED":
                raise process_error("Already started server")
            raise process_error("Manager has shut down")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        reader, writer = connection.Pipe(duplex=False)
        self._process = self._ctx.Process(
            target=type(self)._run_server, args=(self._registry, reader, writer, initializer, initargs))
        ident = ":".join([str(i) for i in self._process._identity])
        self._process.name = f"{type(self).__name__}-{ident}"
        self._process.start()
        reader.close()
        self._address = _Address(self._process.pid, writer)
        self._state = "STARTED"
        self.shutdown = util.Finalize(self, self._finalize, exitpriority=0)

    @classmethod
    def _run_server(cls, registry, reader, writer, initializer, initargs):
        writer.close()
        if initializer is not None:
            initializer(*initargs)
        Server(registry).serve(reader)

    def _finalize(self):
        if self._process.is_alive():
            try:
                self._address.writer._send_bytes((0).to_bytes(4, "big"))
            except OSError:
                pass
            self._process.join()
        self._state = "SHUTDOWN"

    def _create(self, typeid, /, *args, **kwds):
        assert self._state == "STARTED", "server not yet started"
        exposed = self._registry[typeid][1]
        kind, result = _call(self._address, None, "create", (typeid, exposed, args, kwds))
        if kind != "#RETURN":
            _raise(kind, result)
        id, exposed = result
        return self._proxy(typeid, id, exposed)

    def _proxy(self, typeid, id, exposed):
        return _make_proxy(type(self)._registry, Token(typeid, self._address, id), exposed)

    def _number_of_objects(self):
        return _call(self._address, None, "number_of_objects")[1]

    def join(self, timeout=None):
        self._process.join(timeout)

    def __enter__(self):
        if self._state == "INITIAL":
            self.start()
        assert self._state == "STARTED"
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @property
    def address(self):
        return self._address

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        cls._registry[typeid] = (callable, exposed, method_to_typeid, proxytype)
        if create_method:
            def make(self, /, *args, **kwds):
                return self._create(typeid, *args, **kwds)
            make.__name__ = typeid
            setattr(cls, typeid, make)


def process_error(message):
    return context.ProcessError(message)


def _make_proxy(registry, token, exposed):
    proxytype = registry[token.typeid][3]
    if proxytype is None:
        proxytype = MakeProxyType(f"AutoProxy[{token.typeid}]", exposed)
    proxy = proxytype(token)
    proxy._registry = registry
    return proxy


class BaseProxy:
    _registry = {}

    def __init__(self, token):
        self._token = token
        self._id = token.id

    def _callmethod(self, methodname, args=(), kwds={}):
        kind, result = _call(self._token.address, self._id, methodname, args, kwds)
        if kind == "#RETURN":
            return result
        if kind == "#PROXY":
            typeid, id, exposed = result
            return _make_proxy(self._registry, Token(typeid, self._token.address, id), exposed)
        _raise(kind, result)

    def _getvalue(self):
        return self._callmethod("#GETVALUE")

    def __reduce__(self):
        address = self._token.address
        exposed = getattr(type(self), "_exposed_", ())
        auto = self._registry.get(self._token.typeid, (None, None, None, None))[3] is None
        return _rebuild_proxy, (None if auto else type(self), self._token.typeid, address.pid, self._id, exposed,
                                address.writer._handle)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {hex(id(self))}>"

    def __str__(self):
        try:
            return self._callmethod("__repr__")
        except Exception:
            return repr(self)[:-1] + "; '__str__()' failed>"


def _rebuild_proxy(kind, typeid, pid, id, exposed, handle):
    # In a process that has the server's address from the one that started it: descriptors are inherited.
    if pid == os.getpid():
        # The server itself is given one of its own objects.
        pass
    if kind is None:
        kind = MakeProxyType(f"AutoProxy[{typeid}]", tuple(exposed))
    address = _Address(pid, connection.Connection(handle, readable=False))
    proxy = kind(Token(typeid, address, id))
    proxy._registry = SyncManager._registry
    return proxy


def MakeProxyType(name, exposed, _cache={}):
    exposed = tuple(exposed)
    if (name, exposed) in _cache:
        return _cache[name, exposed]
    names = {"_exposed_": exposed}
    for method in exposed:
        names[method] = _forwarding(method)
    _cache[name, exposed] = kind = type(name, (BaseProxy,), names)
    return kind


def _forwarding(method):
    def call(self, /, *args, **kwds):
        return self._callmethod(method, args, kwds)
    call.__name__ = method
    return call


# --- What can be shared ---

class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        items = sorted([f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_")])
        return f"{self.__class__.__name__}({', '.join(items)})"


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"

    value = property(get, set)


def Array(typecode, sequence, lock=True):
    import array
    return array.array(typecode, sequence)


class AcquirerProxy(BaseProxy):
    _exposed_ = ("acquire", "release")

    def acquire(self, blocking=True, timeout=None):
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod("acquire", args)

    def release(self):
        return self._callmethod("release")

    def __enter__(self):
        return self._callmethod("acquire")

    def __exit__(self, exc_type, exc_val, exc_tb):
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def notify(self, n=1):
        return self._callmethod("notify", (n,))

    def notify_all(self):
        return self._callmethod("notify_all")

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        end = None if timeout is None else _clock() / 1e9 + timeout
        rest = None
        while not result:
            if end is not None:
                rest = end - _clock() / 1e9
                if rest <= 0:
                    break
            self.wait(rest)
            result = predicate()
        return result


class NamespaceProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return object.__getattribute__(self, "_callmethod")("__getattribute__", (key,))

    def __setattr__(self, key, value):
        if key[0] == "_":
            return object.__setattr__(self, key, value)
        return object.__getattribute__(self, "_callmethod")("__setattr__", (key, value))

    def __delattr__(self, key):
        if key[0] == "_":
            return object.__delattr__(self, key)
        return object.__getattribute__(self, "_callmethod")("__delattr__", (key,))


class ValueProxy(BaseProxy):
    _exposed_ = ("get", "set")

    def get(self):
        return self._callmethod("get")

    def set(self, value):
        return self._callmethod("set", (value,))

    value = property(get, set)

    def __class_getitem__(cls, args):
        return cls


_LIST = ("__add__", "__contains__", "__delitem__", "__getitem__", "__len__", "__mul__", "__reversed__", "__rmul__",
         "__setitem__", "append", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort", "__imul__",
         "__iadd__", "clear", "copy")
_DICT = ("__contains__", "__delitem__", "__getitem__", "__iter__", "__len__", "__setitem__", "clear", "copy", "get",
         "items", "keys", "pop", "popitem", "setdefault", "update", "values", "__or__", "__ror__", "__ior__")

EventProxy = MakeProxyType("EventProxy", ("is_set", "set", "clear", "wait"))
BarrierProxy = MakeProxyType("BarrierProxy", ("wait", "abort", "reset", "parties", "n_waiting", "broken"))
BaseListProxy = MakeProxyType("BaseListProxy", _LIST)
_BaseDictProxy = MakeProxyType("DictProxy", _DICT)
ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))
BasePoolProxy = MakeProxyType("PoolProxy", (
    "apply", "apply_async", "close", "imap", "imap_unordered", "join", "map", "map_async", "starmap", "starmap_async",
    "terminate"))


class IteratorProxy(BaseProxy):
    _exposed_ = ("__next__", "send", "throw", "close")

    def __iter__(self):
        return self

    def __next__(self, *args):
        return self._callmethod("__next__", args)


class ListProxy(BaseListProxy):
    def __iadd__(self, value):
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value):
        self._callmethod("__imul__", (value,))
        return self

    def __iter__(self):
        # As for any sequence: by index.
        i = 0
        while True:
            try:
                value = self[i]
            except IndexError:
                return
            yield value
            i += 1


class DictProxy(_BaseDictProxy):
    _method_to_typeid_ = {"__iter__": "Iterator"}


class PoolProxy(BasePoolProxy):
    _method_to_typeid_ = {"apply_async": "AsyncResult", "map_async": "AsyncResult", "starmap_async": "AsyncResult",
                          "imap": "Iterator", "imap_unordered": "Iterator"}

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class _BarrierProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    def wait(self, timeout=None):
        return self._callmethod("wait", (timeout,))

    def abort(self):
        return self._callmethod("abort")

    def reset(self):
        return self._callmethod("reset")

    @property
    def parties(self):
        return self._callmethod("__getattribute__", ("parties",))

    @property
    def n_waiting(self):
        return self._callmethod("__getattribute__", ("n_waiting",))

    @property
    def broken(self):
        return self._callmethod("__getattribute__", ("broken",))


_BarrierProxy.__name__ = _BarrierProxy.__qualname__ = "BarrierProxy"
BarrierProxy = _BarrierProxy


class SyncManager(BaseManager):
    pass


for _name, _make, _kind in (
        ("Queue", queue.Queue, None), ("JoinableQueue", queue.Queue, None), ("Event", threading.Event, EventProxy),
        ("Lock", threading.Lock, AcquirerProxy), ("RLock", threading.RLock, AcquirerProxy),
        ("Semaphore", threading.Semaphore, AcquirerProxy),
        ("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy),
        ("Condition", threading.Condition, ConditionProxy), ("Barrier", threading.Barrier, BarrierProxy),
        ("Pool", pool.Pool, PoolProxy), ("list", list, ListProxy), ("dict", dict, DictProxy),
        ("Value", Value, ValueProxy), ("Array", Array, ArrayProxy), ("Namespace", Namespace, NamespaceProxy)):
    SyncManager.register(_name, _make, _kind)
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
SyncManager.register("AsyncResult", create_method=False)
del _name, _make, _kind


class SharedMemoryManager(BaseManager):
    # Its blocks go away with it. They are kept by name here: no server is needed to know them.

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._blocks = []

    def _finalize(self):
        from multiprocessing.shared_memory import SharedMemory
        for name in self._blocks:
            try:
                SharedMemory(name).unlink()
            except FileNotFoundError:
                pass
        super()._finalize()

    def SharedMemory(self, size):
        from multiprocessing.shared_memory import SharedMemory
        block = SharedMemory(None, create=True, size=size)
        self._blocks.append(block.name)
        return block

    def ShareableList(self, sequence):
        from multiprocessing.shared_memory import ShareableList
        made = ShareableList(sequence)
        self._blocks.append(made.shm.name)
        return made

