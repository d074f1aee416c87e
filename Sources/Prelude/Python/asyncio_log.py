# Where `asyncio` logs. The logger is made when it is first needed: most programs have no use for `logging`.

def __getattr__(name):
    if name == "logger":
        import logging
        return logging.getLogger("asyncio")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
