# Numbers that `asyncio` and its tests share.

DEBUG_STACK_DEPTH = 10
THREAD_JOIN_TIMEOUT = 300
