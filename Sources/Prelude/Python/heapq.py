# `heapq`: binary heaps in lists. `heap[0]` is the smallest; the children of k are 2k+1 and 2k+2.

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]

_MISSING = object()


def _check(heap):
    if not isinstance(heap, list):
        raise TypeError(f"heap argument must be a list, not {type(heap).__name__}")


def _rise(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap, at):
    # The hole sinks to a leaf along the smaller children; then the item rises from there.
    start = at
    end = len(heap)
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, start, at)


def _rise_max(heap, start, at):
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not heap[parent] < item:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink_max(heap, at):
    start = at
    end = len(heap)
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not heap[child + 1] < heap[child]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise_max(heap, start, at)


def heappush(heap, item, /):
    _check(heap)
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    _check(heap)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return first


def heapreplace(heap, item, /):
    _check(heap)
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return first


def heappushpop(heap, item, /):
    _check(heap)
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    _check(heap)
    for i in reversed(range(len(heap) // 2)):
        _sink(heap, i)


def _heapify_max(heap, /):
    _check(heap)
    for i in reversed(range(len(heap) // 2)):
        _sink_max(heap, i)


def _heappop_max(heap, /):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink_max(heap, 0)
    return first


def merge(*iterables, key=None, reverse=False):
    # Entries: [key, rank of the iterable, value, iterator]. Ranks break ties, so the merge is stable.
    heap = []
    for rank, iterable in enumerate(iterables):
        it = iter(iterable)
        value = next(it, _MISSING)
        if value is not _MISSING:
            heap.append([value if key is None else key(value), -rank if reverse else rank, value, it])
    sink = _sink_max if reverse else _sink
    if reverse:
        _heapify_max(heap)
    else:
        heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        value = next(entry[3], _MISSING)
        if value is not _MISSING:
            entry[0] = value if key is None else key(value)
            entry[2] = value
            sink(heap, 0)
        elif reverse:
            _heappop_max(heap)
        else:
            heappop(heap)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
