# The package of CPython's tests of asyncio: its modules are installed one by one.
