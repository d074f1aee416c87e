# What locks and queues have in common: they belong to the loop in which they are first waited for.

class _LoopBoundMixin:
    _loop = None

    def _get_loop(self):
        loop = _eventloop.running()
        if loop is None:
            raise RuntimeError("no running event loop")
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            raise RuntimeError(f"{self!r} is bound to a different event loop")
        return loop
