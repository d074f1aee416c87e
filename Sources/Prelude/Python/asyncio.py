# `asyncio`: tasks that take turns in one thread, of the machine's own time. Its parts are the modules `asyncio.*`.

from asyncio.exceptions import (
    BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError, LimitOverrunError,
    SendfileNotAvailableError, TimeoutError)
from asyncio.events import (
    AbstractEventLoop, AbstractEventLoopPolicy, AbstractServer, Handle, TimerHandle, _get_running_loop,
    _set_running_loop, get_child_watcher, get_event_loop, get_event_loop_policy, get_running_loop, new_event_loop,
    set_child_watcher, set_event_loop, set_event_loop_policy)
from asyncio.coroutines import iscoroutine, iscoroutinefunction
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, _enter_task, _leave_task, _register_task,
    _unregister_task, all_tasks, as_completed, create_task, current_task, ensure_future, gather,
    run_coroutine_threadsafe, shield, sleep, wait, wait_for)
from asyncio.base_events import BaseEventLoop, Server
from asyncio.unix_events import DefaultEventLoopPolicy, SelectorEventLoop
from asyncio.locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from asyncio.queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull
from asyncio.runners import Runner, run
from asyncio.taskgroups import TaskGroup
from asyncio.threads import to_thread
from asyncio.timeouts import Timeout, timeout, timeout_at

__all__ = (
    "BaseEventLoop", "Server", "iscoroutinefunction", "iscoroutine", "AbstractEventLoopPolicy", "AbstractEventLoop",
    "AbstractServer", "Handle", "TimerHandle", "get_event_loop_policy", "set_event_loop_policy", "get_event_loop",
    "set_event_loop", "new_event_loop", "get_child_watcher", "set_child_watcher", "_set_running_loop",
    "get_running_loop", "_get_running_loop", "BrokenBarrierError", "CancelledError", "InvalidStateError",
    "TimeoutError", "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError", "Future", "wrap_future",
    "isfuture", "Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier", "Runner", "run", "Queue",
    "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "Task", "create_task", "FIRST_COMPLETED",
    "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed", "sleep", "gather", "shield",
    "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks", "_register_task", "_unregister_task",
    "_enter_task", "_leave_task", "to_thread", "Timeout", "timeout", "timeout_at", "SelectorEventLoop",
    "DefaultEventLoopPolicy")

_NETWORK = "the machine has no network; use asyncio.sleep to stand for waiting, asyncio.Queue to pass data on"
_PROGRAMS = "the machine starts no programs; use asyncio.to_thread or concurrent.futures"
_refused = {
    _NETWORK: ("open_connection start_server open_unix_connection start_unix_server StreamReader StreamWriter "
               "StreamReaderProtocol BaseProtocol Protocol DatagramProtocol BufferedProtocol BaseTransport "
               "ReadTransport WriteTransport Transport DatagramTransport streams protocols transports sslproto "
               "staggered trsock selector_events").split(),
    _PROGRAMS: ("create_subprocess_exec create_subprocess_shell subprocess SubprocessProtocol SubprocessTransport "
                "AbstractChildWatcher SafeChildWatcher FastChildWatcher PidfdChildWatcher MultiLoopChildWatcher "
                "ThreadedChildWatcher base_subprocess").split(),
}


def __getattr__(name):
    for hint, names in _refused.items():
        if name in names:
            raise AttributeError(f"module 'asyncio' has no attribute '{name}' in Plait: {hint}")
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
