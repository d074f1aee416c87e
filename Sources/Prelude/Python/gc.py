# `gc`: the collector's controls. Objects go away when the last reference does; `collect` finds those that keep each
# other. Plait never collects by itself where a program could tell.

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

garbage = []
callbacks = []


class _State:
    enabled = True
    debug = 0
    threshold = (700, 10, 10)


def enable():
    _State.enabled = True


def disable():
    _State.enabled = False


def isenabled():
    return _State.enabled


def collect(generation=2):
    if generation < 0 or generation > 2:
        raise ValueError("invalid generation")
    tasks = _modules().get("asyncio.tasks")
    return _collect() if tasks is None else tasks._collected(_collect)


def get_count():
    return (0, 0, 0)


def get_threshold():
    return _State.threshold


def set_threshold(threshold0, threshold1=10, threshold2=10):
    _State.threshold = (threshold0, threshold1, threshold2)


def get_debug():
    return _State.debug


def set_debug(flags):
    _State.debug = flags


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for i in range(3)]


def get_objects(generation=None):
    return []


def get_referrers(*objs):
    return []


def get_referents(*objs):
    found = []
    for obj in objs:
        if isinstance(obj, (list, tuple)):
            found.extend(obj[::-1])
        elif isinstance(obj, (set, frozenset)):
            found.extend(obj)
        elif isinstance(obj, dict):
            for item in obj.items():
                found.extend(item)
        elif hasattr(obj, "__dict__") and not isinstance(obj, type):
            found.extend(obj.__dict__.values())
            found.append(type(obj))
    return found


def is_tracked(obj):
    return not isinstance(obj, (int, float, str, bytes, bool, _NoneType))


def is_finalized(obj):
    return _finalization.is_finalized(obj)


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0
