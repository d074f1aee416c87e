# Builtins on containers and iterators in Python: what the natives hand over because the program's own code has a say.
#
# The natives `_probe`, `_entry_key`, `_item`… work on the insides of lists, dicts and sets, whatever a subclass
# overrides. `_END` is what an exhausted iterator leaves.


# --- Iteration ---

def _iter(value):
    method = _special(value, "__iter__")
    if method is _END:
        if _special(value, "__getitem__") is not _END:
            return _set_type(_iterate_by_index(value), "iterator")
        raise TypeError("'" + _type_name(value) + "' object is not iterable")
    if method is None:
        raise TypeError("'" + _type_name(value) + "' object is not iterable")
    it = method()
    if not _is_native_iterator(it) and _special(it, "__next__") is _END:
        raise TypeError("iter() returned non-iterator of type '" + _type_name(it) + "'")
    return it


def _iterate_by_index(value):
    i = 0
    while True:
        try:
            item = value[i]
        except (IndexError, StopIteration):
            return
        yield item
        i += 1


def _next_or_end(it):
    if _is_native_iterator(it):
        for value in it:
            return value
        return _END
    method = _special(it, "__next__")
    if method is _END:
        raise TypeError("'" + _type_name(it) + "' object is not an iterator")
    try:
        return method()
    except StopIteration:
        return _END


def _next(it, default):
    if default is _END:
        if _is_native_iterator(it):
            return it.__next__()
        method = _special(it, "__next__")
        if method is _END:
            raise TypeError("'" + _type_name(it) + "' object is not an iterator")
        return method()
    value = _next_or_end(it)
    return default if value is _END else value


# (ended, value): of `yield from` over anything but a native iterator.
def _send_or_end(it, sent):
    try:
        if sent is None:
            method = _special(it, "__next__")
            return (False, it.__next__() if method is _END else method())
        return (False, it.send(sent))
    except StopIteration as stop:
        return (True, stop.value)


def _iter_call(function, sentinel):
    if not callable(function):
        raise TypeError("iter(v, w): v must be callable")
    return _set_type(_iterate_calls(function, sentinel), "callable_iterator")


def _iterate_calls(function, sentinel):
    while True:
        try:
            value = function()
        except StopIteration:
            return
        if value is sentinel or value == sentinel:
            return
        yield value


def _len(value):
    method = _special(value, "__len__")
    if method is _END or method is None:
        raise TypeError("object of type '" + _type_name(value) + "' has no len()")
    n = method()
    if _type_name(n) != "int":
        index = _special(n, "__index__")
        if index is _END:
            raise TypeError("'" + _type_name(n) + "' object cannot be interpreted as an integer")
        n = index()
    if n < 0:
        raise ValueError("__len__() should return >= 0")
    return n


def _unpack(value, before, after):
    try:
        it = iter(value)
    except TypeError:
        if _special(value, "__iter__") is _END:
            raise TypeError("cannot unpack non-iterable " + _type_name(value) + " object") from None
        raise
    values = []
    while _size(values) < before:
        item = _next_or_end(it)
        if item is _END:
            wanted = str(before) if after is None else "at least " + str(before + after)
            raise ValueError("not enough values to unpack (expected " + wanted + ", got " + str(_size(values)) + ")")
        _append(values, item)
    if after is None:
        if _next_or_end(it) is not _END:
            raise ValueError("too many values to unpack (expected " + str(before) + ")")
        return values
    rest = []
    _extend(rest, it)
    middle = _size(rest) - after
    if middle < 0:
        raise ValueError("not enough values to unpack (expected at least " + str(before + after) + ", got "
                         + str(before + _size(rest)) + ")")
    _append(values, rest[:middle])
    _extend_natively(values, rest[middle:])
    return values


# --- Lists and tuples ---

def _extend(target, value):
    if _extend_natively(target, value):
        return
    if _is_native_iterator(value):
        for item in value:
            _append(target, item)
        return
    it = iter(value)
    while True:
        item = _next_or_end(it)
        if item is _END:
            return
        _append(target, item)


def _list_extend(target, value):
    _extend(target, value)
    return target


def _list_extend_in_place(target, value):
    _extend(target, value)


def _list_from(value):
    result = []
    _extend(result, value)
    return result


def _tuple_from(value):
    return _make_tuple(_list_from(value))


def _join(separator, iterable):
    try:
        it = iter(iterable)
    except TypeError:
        raise TypeError("can only join an iterable") from None
    return separator.join(_list_from(it))


def _list_set_slice(target, key, value):
    try:
        it = iter(value)
    except TypeError:
        extended = key.step is not None and key.step != 1
        raise TypeError("must assign iterable to extended slice" if extended
                        else "can only assign an iterable") from None
    _store_slice(target, key, _list_from(it))


def _list_contains(container, element):
    i = 0
    while True:
        item = _item(container, i)
        if item is _END:
            return False
        if item is element or item == element:
            return True
        i += 1


def _list_index(container, element, start, stop):
    i = start
    while i < stop:
        item = _item(container, i)
        if item is _END:
            break
        if item is element or item == element:
            return i
        i += 1
    if isinstance(container, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    raise ValueError(repr(element) + " is not in list")


def _list_count(container, element):
    n = 0
    i = 0
    while True:
        item = _item(container, i)
        if item is _END:
            return n
        if item is element or item == element:
            n += 1
        i += 1


def _list_remove(container, element):
    i = 0
    while True:
        item = _item(container, i)
        if item is _END:
            raise ValueError("list.remove(x): x not in list")
        if item is element or item == element:
            _remove_at(container, i)
            return
        i += 1


def _ordered(op, x, y):
    if op == 2:
        return x < y
    if op == 3:
        return x <= y
    if op == 4:
        return x > y
    return x >= y


def _sequence_compare(op, a, b):
    if op < 2 and _size(a) != _size(b):
        return op == 1
    i = 0
    while True:
        x = _item(a, i)
        y = _item(b, i)
        if x is _END or y is _END:
            break
        if x is not y and not x == y:
            # The comparison may have shortened one of them.
            if i >= _size(a) or i >= _size(b):
                break
            if op < 2:
                return op == 1
            return _ordered(op, x, y)
        i += 1
    if op < 2:
        return (_size(a) == _size(b)) == (op == 0)
    return _ordered(op, _size(a), _size(b))


# --- Elements and membership ---

def _getitem(container, key):
    method = _special(container, "__getitem__")
    if method is not _END:
        return method(key)
    return container.__class_getitem__(key)


# Where `key` is, or is a slice of, objects with __index__.
def _getitem_indexed(container, key):
    return container[_indexed_key(key)]


def _setitem_indexed(container, key, value):
    container[_indexed_key(key)] = value


def _delitem_indexed(container, key):
    del container[_indexed_key(key)]


def _repeat_indexed(values, times):
    return values * _indexed(times)


def _indexed_key(key):
    if _type_name(key) == "slice":
        return slice(_indexed(key.start), _indexed(key.stop), _indexed(key.step))
    return _indexed(key)


def _index(value):
    number = _indexed(value)
    if not isinstance(number, int):
        raise TypeError("'" + _type_name(value) + "' object cannot be interpreted as an integer")
    return number


def _indexed(value):
    if value is None or _type_name(value) == "int":
        return value
    method = _special(value, "__index__")
    if method is _END:
        return value
    number = method()
    if not isinstance(number, int):
        raise TypeError("__index__ returned non-int (type " + _type_name(number) + ")")
    return _exact_int("__index__", number)


def _setitem(container, key, value):
    method = _special(container, "__setitem__")
    if method is _END:
        raise TypeError("'" + _type_name(container) + "' object does not support item assignment")
    method(key, value)


def _delitem(container, key):
    method = _special(container, "__delitem__")
    if method is _END:
        raise TypeError("'" + _type_name(container) + "' object does not support item deletion")
    method(key)


def _contains(element, container):
    kind = _table_kind(container)
    if kind >= 4:
        return _view_contains(_mapping(container), kind - 4, element)
    method = _special(container, "__contains__")
    if method is None:
        raise TypeError("'" + _type_name(container) + "' object is not a container")
    if method is not _END:
        return True if method(element) else False
    try:
        it = iter(container)
    except TypeError:
        raise TypeError("argument of type '" + _type_name(container) + "' is not iterable") from None
    return _search(it, element)


def _iterated_contains(iterable, element):
    return _search(iter(iterable), element)


def _search(it, element):
    while True:
        item = _next_or_end(it)
        if item is _END:
            return False
        if item is element or item == element:
            return True


def _iterated_count(iterable, element):
    n = 0
    for item in iterable:
        if item is element or item == element:
            n += 1
    return n


def _range_index(values, element):
    i = 0
    for item in values:
        if item == element:
            return i
        i += 1
    raise ValueError("sequence.index(x): x not in sequence")


def _range_indexed(parts):
    numbers = []
    for part in parts:
        _append(numbers, _indexed(part))
    return range(*numbers)


# --- Dicts and sets with keys of the program's own classes ---

# The entry of a key, or -1. Should the table change while keys are compared, the search begins again.
def _find(table, key, hashed):
    cursor = -1
    while True:
        entry, cursor = _probe(table, hashed, cursor)
        if entry < 0:
            return -1
        known = _entry_key(table, entry)
        if known is key:
            return entry
        same = known == key
        if _entry_key(table, entry) is not known or _entry_hash(table, entry) != hashed:
            cursor = -1
        elif same:
            return entry


def _dict_getitem(table, key):
    entry = _find(table, key, hash(key))
    if entry >= 0:
        return _entry_value(table, entry)
    missing = _special(table, "__missing__")
    if missing is _END:
        raise KeyError(key)
    return missing(key)


def _dict_setitem(table, key, value):
    _dict_store(table, key, value, hash(key))


def _dict_store(table, key, value, hashed):
    entry = _find(table, key, hashed)
    if entry >= 0:
        _entry_set(table, entry, value)
    else:
        _table_insert(table, key, value, hashed)


def _dict_delitem(table, key):
    entry = _find(table, key, hash(key))
    if entry < 0:
        raise KeyError(key)
    _table_remove(table, entry)


def _dict_contains(table, key):
    return _find(table, key, hash(key)) >= 0


def _dict_get(table, key, default):
    entry = _find(table, key, hash(key))
    return _entry_value(table, entry) if entry >= 0 else default


def _dict_pop(table, key, default):
    entry = _find(table, key, hash(key))
    if entry >= 0:
        value = _entry_value(table, entry)
        _table_remove(table, entry)
        return value
    if default is _END:
        raise KeyError(key)
    return default


def _dict_setdefault(table, key, default):
    hashed = hash(key)
    entry = _find(table, key, hashed)
    if entry >= 0:
        return _entry_value(table, entry)
    _table_insert(table, key, default, hashed)
    return default


def _dict_from(pairs):
    result = {}
    for key, value in pairs:
        _dict_setitem(result, key, value)
    return result


def _dict_fromkeys(cls, keys, value):
    result = cls()
    if _type_name(result) == "dict":
        for key in keys:
            _dict_setitem(result, key, value)
    else:
        for key in keys:
            result[key] = value
    return result


def _merge_table(target, source):
    if _merge_natively(target, source):
        return
    size = _size(source)
    i = 0
    while i < _table_used(source):
        key = _entry_key(source, i)
        if key is not _END:
            value = _entry_value(source, i)
            _dict_store(target, key, value, _entry_hash(source, i))
            if _size(source) != size:
                raise RuntimeError("dict mutated during update")
        i += 1


# {**mapping}, d | mapping
def _dict_update(target, mapping):
    if _table_kind(mapping) == 1:
        _merge_table(target, mapping)
        return target
    try:
        keys = mapping.keys
    except AttributeError:
        raise TypeError("'" + _type_name(mapping) + "' object is not a mapping") from None
    for key in keys():
        _dict_setitem(target, key, mapping[key])
    return target


# f(**mapping)
def _dict_merge(target, mapping, function):
    try:
        keys = mapping.keys
    except AttributeError:
        raise TypeError(_callable_name(function) + "() argument after ** must be a mapping, not "
                        + _type_name(mapping)) from None
    for key in keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in target:
            raise TypeError(_callable_name(function) + "() got multiple values for keyword argument '" + key + "'")
        target[key] = mapping[key]


# dict(source, **words), d.update(source, **words): source may be a mapping or pairs.
def _dict_fill(target, source, words):
    if _table_kind(source) == 1:
        _merge_table(target, source)
    elif hasattr(source, "keys"):
        for key in source.keys():
            _dict_setitem(target, key, source[key])
    else:
        _fill_from_pairs(target, source)
    if words is not None:
        _merge_table(target, words)
    return target


def _fill_from_pairs(target, source):
    i = 0
    for pair in source:
        try:
            parts = _list_from(pair)
        except TypeError:
            if _special(pair, "__iter__") is not _END:
                raise
            raise TypeError("cannot convert dictionary update sequence element #" + str(i)
                            + " to a sequence") from None
        if _size(parts) != 2:
            raise ValueError("dictionary update sequence element #" + str(i) + " has length " + str(_size(parts))
                             + "; 2 is required")
        _dict_setitem(target, parts[0], parts[1])
        i += 1


def _dict_fill_only(target, source, words):
    _dict_fill(target, source, words)


def _dict_fill_self(target, source):
    return _dict_fill(target, source, None)


def _dict_equal(op, a, b):
    return _same_entries(a, b) == (op == 0)


def _same_entries(a, b):
    if _size(a) != _size(b):
        return False
    for key, hashed in _table_pairs(a):
        mine = _find(a, key, hashed)
        if mine < 0:
            continue
        x = _entry_value(a, mine)
        entry = _find(b, key, hashed)
        if entry < 0:
            return False
        y = _entry_value(b, entry)
        if x is not y and not x == y:
            return False
    return True


def _view_contains(mapping, which, element):
    if which == 0:
        return _dict_contains(mapping, element)
    if which == 2:
        if not isinstance(element, tuple) or _size(element) != 2:
            return False
        entry = _find(mapping, element[0], hash(element[0]))
        if entry < 0:
            return False
        value = _entry_value(mapping, entry)
        return value is element[1] or value == element[1]
    return _iterated_contains(dict.values(mapping), element)


def _dict_reversed(mapping, which):
    return _set_type(_iterate_backwards(mapping, which, _size(mapping)), "reversed")


def _iterate_backwards(mapping, which, size):
    i = _table_used(mapping) - 1
    while i >= 0:
        if _size(mapping) != size:
            raise RuntimeError("dictionary changed size during iteration")
        key = _entry_key(mapping, i)
        if key is not _END:
            if which == 0:
                yield key
            elif which == 1:
                yield _entry_value(mapping, i)
            else:
                yield (key, _entry_value(mapping, i))
        i -= 1


# --- Sets ---

def _set_add(target, element):
    hashed = hash(element)
    if _find(target, element, hashed) < 0:
        _table_insert(target, element, None, hashed)


def _set_discard(target, element):
    entry = _find(target, element, hash(element))
    if entry >= 0:
        _table_remove(target, entry)


def _set_remove(target, element):
    entry = _find(target, element, hash(element))
    if entry < 0:
        raise KeyError(element)
    _table_remove(target, entry)


def _set_contains(target, element):
    return _find(target, element, hash(element)) >= 0


# A set's own hashes are used again: __hash__ is called for other iterables only.
def _set_fill(target, source):
    kind = _table_kind(source)
    if 1 <= kind <= 3:
        for key, hashed in _table_pairs(source):
            if _find(target, key, hashed) < 0:
                _table_insert(target, key, None, hashed)
    else:
        for element in source:
            _set_add(target, element)
    return target


def _set_from(source, count=0):
    return _set_fill(set(), source)


def _frozenset_from(source):
    return _set_fill(_new_set(True), source)


def _set_update(target, source):
    return _set_fill(target, source)


def _set_update_only(target, source):
    _set_fill(target, source)


def _as_set(value):
    kind = _table_kind(value)
    return value if kind == 2 or kind == 3 else _set_fill(set(), value)


# `op` of two sets, into a new one: 9 or, 10 exclusive or, 11 and, 1 minus.
def _combine(op, a, b, result):
    if op == 9:
        _set_fill(result, a)
        return _set_fill(result, b)
    if op == 11 and _size(b) < _size(a):
        _keep(a, b, True, result, b)
        return result
    _keep(a, b, op == 11, result, a)
    if op == 10:
        _keep(b, a, False, result, b)
    return result


def _keep(a, b, wanted, result, source):
    other = b if source is a else a
    for key, hashed in _table_pairs(source):
        if (_find(other, key, hashed) >= 0) == wanted:
            _table_insert(result, key, None, hashed)


_SET_SIGNS = {9: "|", 10: "^", 11: "&", 1: "-"}


def _set_binary(op, a, b):
    return _combine(op, _as_set(a), _as_set(b), _new_set(_table_kind(a) == 3))


def _set_method(op, a, others):
    result = _copy_table(a)
    for other in others:
        result = _combine(op, result, _as_set(other), _new_set(_table_kind(a) == 3))
    return result


def _set_update_method(op, a, others):
    if op == 9:
        for other in others:
            _set_fill(a, other)
    else:
        _replace_table(a, _set_method(op, a, others))


def _set_inplace(op, a, b):
    _replace_table(a, _combine(op, a, _as_set(b), set()))
    return a


def _set_relation(op, a, b):
    return _set_compare(op, a, _as_set(b))


def _set_compare(op, a, b):
    if _table_kind(a) >= 4:
        a = _as_set(a)
    if _table_kind(b) >= 4:
        b = _as_set(b)
    if op < 2:
        return (_size(a) == _size(b) and _is_subset(a, b)) == (op == 0)
    if op == 2:
        return _size(a) < _size(b) and _is_subset(a, b)
    if op == 3:
        return _size(a) <= _size(b) and _is_subset(a, b)
    if op == 4:
        return _size(a) > _size(b) and _is_subset(b, a)
    return _size(a) >= _size(b) and _is_subset(b, a)


def _is_subset(a, b):
    for key, hashed in _table_pairs(a):
        if _find(b, key, hashed) < 0:
            return False
    return True


def _set_isdisjoint(a, b):
    for element in b:
        if element in a:
            return False
    return True


# --- Sorting ---

def _sorted(iterable, key, reverse):
    result = _list_from(iterable)
    return _list_sort(result, key, reverse, result)


def _list_sort(target, key, reverse, result):
    values = _take(target)
    try:
        if key is None:
            keys = values
        else:
            keys = []
            for value in values:
                _append(keys, key(value))
        if reverse:
            list.reverse(values)
            if keys is not values:
                list.reverse(keys)
        if not _sort_natively(keys, values):
            _sort_calling(keys, values)
    finally:
        if reverse:
            list.reverse(values)
        changed = _replace(target, values)
    if changed:
        raise ValueError("list modified during sort")
    return result


def _sort_calling(keys, values):
    n = _size(keys)
    if n < 64:
        return _insertion_sort(keys, values, 0, n)
    low = 0
    while low < n:
        _insertion_sort(keys, values, low, low + 32 if low + 32 < n else n)
        low += 32
    width = 32
    while width < n:
        low = 0
        while low + width < n:
            _merge_runs(keys, values, low, low + width, low + 2 * width if low + 2 * width < n else n)
            low += 2 * width
        width *= 2


# A run at the beginning, then binary insertion of the rest.
def _insertion_sort(keys, values, low, high):
    if high - low < 2:
        return
    end = low + 2
    descends = True if keys[low + 1] < keys[low] else False
    while end < high:
        if (True if keys[end] < keys[end - 1] else False) != descends:
            break
        end += 1
    if descends:
        keys[low:end] = keys[low:end][::-1]
        if values is not keys:
            values[low:end] = values[low:end][::-1]
    while end < high:
        pivot = keys[end]
        left = low
        right = end
        while left < right:
            middle = (left + right) // 2
            if pivot < keys[middle]:
                right = middle
            else:
                left = middle + 1
        list.insert(keys, left, list.pop(keys, end))
        if values is not keys:
            list.insert(values, left, list.pop(values, end))
        end += 1


def _merge_runs(keys, values, low, middle, high):
    merged = []
    others = []
    i = low
    j = middle
    while i < middle and j < high:
        if keys[j] < keys[i]:
            k = j
            j += 1
        else:
            k = i
            i += 1
        _append(merged, keys[k])
        _append(others, values[k])
    merged += keys[i:middle] + keys[j:high]
    others += values[i:middle] + values[j:high]
    keys[low:high] = merged
    if values is not keys:
        values[low:high] = others


# --- Functions over iterables ---

def _sum(iterable, total):
    for value in iterable:
        total = total + value
    return total


def _any(iterable):
    for value in iterable:
        if value:
            return True
    return False


def _all(iterable):
    for value in iterable:
        if not value:
            return False
    return True


def _min(iterable, key, default):
    return _best("min", iterable, key, default)


def _max(iterable, key, default):
    return _best("max", iterable, key, default)


def _best(name, iterable, key, default):
    best = _END
    best_key = None
    for value in iterable:
        value_key = value if key is None else key(value)
        if best is _END or (value_key < best_key if name == "min" else value_key > best_key):
            best = value
            best_key = value_key
    if best is not _END:
        return best
    if default is _END:
        raise ValueError(name + "() arg is an empty sequence")
    return default


# --- Lazy iterators: generators with a type of their own ---

def _map(function, iterables):
    iterators = [iter(iterable) for iterable in iterables]
    if _size(iterators) == 1:
        return _set_type(_map_one(function, iterators[0]), "map")
    return _set_type(_map_many(function, iterators), "map")


def _map_one(function, it):
    while True:
        item = _next_or_end(it)
        if item is _END:
            return
        yield function(item)


def _map_many(function, iterators):
    while True:
        items = []
        for it in iterators:
            item = _next_or_end(it)
            if item is _END:
                return
            _append(items, item)
        yield function(*items)


def _filter(function, iterable):
    return _set_type(_filter_items(function, iter(iterable)), "filter")


def _filter_items(function, it):
    while True:
        item = _next_or_end(it)
        if item is _END:
            return
        if item if function is None or function is bool else function(item):
            yield item


def _zip(iterables, strict):
    iterators = []
    i = 0
    for iterable in iterables:
        i += 1
        try:
            _append(iterators, iter(iterable))
        except TypeError:
            if _special(iterable, "__iter__") is not _END:
                raise
            raise TypeError("'" + _type_name(iterable) + "' object is not iterable") from None
    return _set_type(_zip_items(iterators, strict), "zip")


def _zip_items(iterators, strict):
    if _size(iterators) == 0:
        return
    while True:
        items = []
        for it in iterators:
            item = _next_or_end(it)
            if item is _END:
                if strict:
                    _check_lengths(iterators, _size(items))
                return
            _append(items, item)
        yield _make_tuple(items)


def _check_lengths(iterators, ended):
    if ended > 0:
        others = " " if ended == 1 else "s 1-"
        raise ValueError("zip() argument " + str(ended + 1) + " is shorter than argument" + others + str(ended))
    i = 1
    while i < _size(iterators):
        if _next_or_end(iterators[i]) is not _END:
            others = " " if i == 1 else "s 1-"
            raise ValueError("zip() argument " + str(i + 1) + " is longer than argument" + others + str(i))
        i += 1


def _enumerate(iterable, start):
    it = iter(iterable)
    return _set_type(_enumerate_items(it, _indexed(start)), "enumerate")


def _enumerate_items(it, n):
    while True:
        item = _next_or_end(it)
        if item is _END:
            return
        yield (n, item)
        n += 1


def _reversed(value):
    method = _special(value, "__reversed__")
    if method is None:
        raise TypeError("'" + _type_name(value) + "' object is not reversible")
    if method is not _END:
        return method()
    kind = _type_name(value)
    if _special(value, "__getitem__") is _END and kind not in ("str", "bytes"):
        raise TypeError("'" + kind + "' object is not reversible")
    return _set_type(_reversed_items(value, len(value) - 1), "reversed")


def _reversed_items(value, i):
    while i >= 0:
        try:
            item = value[i]
        except (IndexError, StopIteration):
            return
        yield item
        i -= 1


# --- Generators ---

def _generator_throw(generator, kind, value, traceback):
    if traceback is not None and not isinstance(traceback, _traceback):
        raise TypeError("throw() third argument must be a traceback object")
    return _throw(generator, _thrown(kind, value))


# The exception that `throw` is given as a class, an instance, or a class and a value.
def _thrown(kind, value):
    if isinstance(kind, BaseException):
        if value is not None:
            raise TypeError("instance exception may not have a separate value")
        return kind
    if isinstance(kind, type) and issubclass(kind, BaseException):
        if isinstance(value, kind):
            return value
        if value is None:
            return kind()
        if isinstance(value, tuple):
            return kind(*value)
        return kind(value)
    raise TypeError("exceptions must be classes or instances deriving from BaseException, not " + _type_name(kind))


def _throw(generator, error):
    inner = _delegate(generator)
    if inner is _END:
        return _throw_into(generator, error)
    if isinstance(error, GeneratorExit):
        try:
            _close(inner)
        except BaseException as other:
            return _throw_into(generator, other)
        return _throw_into(generator, error)
    if not hasattr(inner, "throw"):
        return _throw_into(generator, error)
    _set_generator_state(generator, 2)
    try:
        try:
            return inner.throw(error)
        finally:
            _set_generator_state(generator, 1)
    except StopIteration as stop:
        value = stop.value
    except BaseException as other:
        return _throw_into(generator, other)
    _skip_delegate(generator)
    return _resume(generator, value)


def _close(iterator):
    if hasattr(iterator, "close"):
        iterator.close()


def _generator_close(generator):
    state = _generator_state(generator)
    if _asyncgen_hooks and _type(generator) is _async_generator:
        # It goes away before its end: the loop closes it, in its own time.
        hooks = _asyncgen_hooks.get(_task_number())
        if hooks is not None and hooks[1] is not None and _async_flags(generator) & _HOOKED:
            return hooks[1](generator)
    if state == 0:
        _set_generator_state(generator, 3)
    if state == 0 or state == 3:
        return
    # What awaits an asynchronous generator leaves that as it is.
    if _type_name(generator) in ("async_generator_asend", "async_generator_athrow"):
        _set_generator_state(generator, 3)
        return
    try:
        _throw(generator, GeneratorExit())
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError(_generator_word(generator) + " ignored GeneratorExit")
