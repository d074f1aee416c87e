# `multiprocessing`: processes with memory of their own, in the one machine. This package's names are the methods of the
# default context.

__path__ = []

import multiprocessing.context as context
import multiprocessing.process as process

SUBDEBUG = 5
SUBWARNING = 25

reducer = context.reducer

__all__ = ["Array", "AuthenticationError", "Barrier", "BoundedSemaphore", "BufferTooShort", "Condition", "Event",
           "JoinableQueue", "Lock", "Manager", "Pipe", "Pool", "Process", "ProcessError", "Queue", "RLock", "RawArray",
           "RawValue", "Semaphore", "SimpleQueue", "TimeoutError", "Value", "active_children",
           "allow_connection_pickling", "cpu_count", "current_process", "freeze_support", "get_all_start_methods",
           "get_context", "get_logger", "get_start_method", "log_to_stderr", "parent_process", "reducer",
           "set_executable", "set_forkserver_preload", "set_start_method"]

for _name in __all__:
    if _name != "reducer":
        setattr(_modules()[__name__], _name, getattr(context._default_context, _name))
del _name
