# The machine's file system: a tree of Python objects, so that files are undone, hashed and compared like all else.
#
# It begins with a few empty folders and the program's own file, and ends with the machine; nothing of the real disk is
# in it. Paths are str, made absolute here. There are no links, no owners and no permissions, and all times are the
# moment the calendar begins.

MOMENT = 1700000000.0

_TEXTS = {1: "Operation not permitted", 2: "No such file or directory", 5: "Input/output error",
          9: "Bad file descriptor", 13: "Permission denied", 17: "File exists", 18: "Invalid cross-device link",
          20: "Not a directory", 21: "Is a directory", 22: "Invalid argument", 29: "Illegal seek",
          39: "Directory not empty"}


def error_text(number):
    return _TEXTS.get(number, "Unknown error " + str(number))


def error(number, path=None, other=None):
    # OSError makes itself the subclass that fits the number.
    if path is None:
        return OSError(number, error_text(number))
    if other is None:
        return OSError(number, error_text(number), path)
    return OSError(number, error_text(number), path, None, other)


class Node:
    # A file (its bytes, in parts that are joined when they are read) or a folder (`entries`: name to node).

    def __init__(self, number, entries=None):
        self.number = number
        self.entries = entries
        self.parts = []
        self.size = 0
        self.mode = 0o755 if entries is not None else 0o644
        self.is_null = False
        # Processes have the same files.
        _processes.keep(self)

    def data(self):
        if len(self.parts) != 1:
            self.parts[:] = [b"".join(self.parts)]
        return self.parts[0]

    def set_data(self, data):
        self.parts[:] = [data]
        self.size = len(data)

    def write(self, position, data):
        if self.is_null or not data:
            return
        if position == self.size:
            self.parts.append(data)
            self.size += len(data)
            return
        old = self.data()
        if position > len(old):
            old = old + bytes(position - len(old))
        self.set_data(old[:position] + data + old[position + len(data):])

    def truncate(self, size):
        if not self.is_null:
            data = self.data()[:size]
            self.set_data(data + bytes(size - len(data)))


class _State:
    def __init__(self):
        self.nodes = 1
        self.cwd = _directory()
        self.root = Node(1, {})
        # Open files by descriptor; 0 to 2 are the streams.
        self.open = {}


state = _State()


def _new(entries=None):
    state.nodes += 1
    return Node(state.nodes, entries)


def _prepare():
    for path in ("/tmp", "/home", "/home/plait", "/dev"):
        folder, name = _parent(path)
        folder.entries[name] = _new({})
    _folders(_names(state.cwd))
    null = _new()
    null.is_null = True
    state.root.entries["dev"].entries["null"] = null
    _add_program()


def _folders(names):
    # The last of the folders with these names, one in the other.
    folder = state.root
    for name in names:
        if name not in folder.entries:
            folder.entries[name] = _new({})
        folder = folder.entries[name]
    return folder


def _add_program():
    # The program's own file lies where it is said to be, so that it can be read, and written beside.
    path = getattr(_modules()["__main__"], "__file__", None)
    if not path:
        return
    lines = []
    line = _tracebacks.line(path, 1)
    while line is not None:
        lines.append(line)
        line = _tracebacks.line(path, len(lines) + 1)
    names = [name for name in _names(path) if name != ".."]
    node = _folders(names[:-1]).entries[names[-1]] = _new()
    node.set_data("\n".join(lines).encode())


def text_of(path):
    # `os.fspath`, as str.
    if isinstance(path, str):
        return path
    if isinstance(path, bytes):
        return path.decode()
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    result = method(path)
    if isinstance(result, bytes):
        return result.decode()
    if isinstance(result, str):
        return result
    raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, "
                    f"not {type(result).__name__}")


def _shown(path, text):
    # How an error names it.
    return path if isinstance(path, bytes) else text


def _names(path):
    if "\0" in path:
        raise ValueError("embedded null byte")
    full = path if path.startswith("/") else state.cwd + "/" + path
    return [name for name in full.split("/") if name and name != "."]


def _walk(names, path):
    # The nodes on the way: the last one is what is looked for.
    trail = [state.root]
    for name in names:
        node = trail[-1]
        if node.entries is None:
            raise error(20, path)
        if name == "..":
            if len(trail) > 1:
                trail.pop()
            continue
        found = node.entries.get(name)
        if found is None:
            raise error(2, path)
        trail.append(found)
    return trail[-1]


def _find(path, shown=None):
    shown = path if shown is None else shown
    if not path:
        raise error(2, shown)
    node = _walk(_names(path), shown)
    if path.endswith("/") and node.entries is None:
        raise error(20, shown)
    return node


def _parent(path, shown=None):
    # The folder in which the path's last name is or would be, and that name.
    shown = path if shown is None else shown
    if not path:
        raise error(2, shown)
    names = _names(path)
    if not names:
        return None, "/"
    folder = _walk(names[:-1], shown)
    if folder.entries is None:
        raise error(20, shown)
    return folder, names[-1]


# --- What `os` and `io` call ---

def find(path):
    text = text_of(path)
    return _find(text, _shown(path, text))


def look(path):
    # The node, or None where there is none.
    try:
        return _find(path)
    except (OSError, ValueError):
        return None


def _or_none(path, shown):
    try:
        return _find(path, shown)
    except FileNotFoundError:
        return None


def tell(node, verb, name):
    # What is done with a file's bytes, for those who look on.
    if isinstance(name, str):
        _note(node, "File", verb + " " + name)


def open_node(path, mode, may_create, must_create, truncates):
    text = text_of(path)
    path = _shown(path, text)
    node = _or_none(text, path) if may_create else _find(text, path)
    if node is None:
        folder, name = _parent(text, path)
        if text.endswith("/") or name == "..":
            raise error(21, path)
        node = folder.entries[name] = _new()
        return node
    if must_create:
        raise error(17, path)
    if node.entries is not None:
        raise error(21, path)
    if truncates and not node.is_null:
        if _is_observed():
            tell(node, "write", path)
        node.set_data(b"")
    return node


def new_descriptor(file):
    number = 3
    while number in state.open or _processes.is_open(number):
        number += 1
    state.open[number] = file
    return number


def make_folder(path, mode=0o777):
    text = text_of(path)
    path = _shown(path, text)
    folder, name = _parent(text, path)
    if folder is None or name in folder.entries or name == "..":
        raise error(17, path)
    node = folder.entries[name] = _new({})
    node.mode = mode & 0o755


def remove_file(path):
    text = text_of(path)
    path = _shown(path, text)
    if _find(text, path).entries is not None:
        raise error(21, path)
    folder, name = _parent(text, path)
    del folder.entries[name]


def remove_folder(path):
    text = text_of(path)
    path = _shown(path, text)
    node = _find(text, path)
    if node.entries is None:
        raise error(20, path)
    if node.entries:
        raise error(39, path)
    folder, name = _parent(text, path)
    if folder is None:
        raise error(16, path)
    del folder.entries[name]


def remove_tree(path):
    text = text_of(path)
    path = _shown(path, text)
    if _find(text, path).entries is None:
        raise error(20, path)
    folder, name = _parent(text, path)
    if folder is not None:
        del folder.entries[name]


def rename(source, target):
    source_text, target_text = text_of(source), text_of(target)
    shown, other = _shown(source, source_text), _shown(target, target_text)
    try:
        node = _find(source_text, shown)
        from_folder, from_name = _parent(source_text, shown)
        to_folder, to_name = _parent(target_text, shown)
    except OSError as e:
        raise error(e.errno, shown, other) from None
    present = to_folder.entries.get(to_name)
    if present is node:
        return
    if present is not None:
        if node.entries is None and present.entries is not None:
            raise error(21, shown, other)
        if node.entries is not None and present.entries is None:
            raise error(20, shown, other)
        if present.entries:
            raise error(39, shown, other)
    if node.entries is not None and _contains(node, to_folder):
        raise error(22, shown, other)
    del from_folder.entries[from_name]
    to_folder.entries[to_name] = node


def _contains(node, other):
    if node is other:
        return True
    return any(_contains(child, other) for child in node.entries.values() if child.entries is not None)


def names_in(path):
    text = text_of(path)
    path = _shown(path, text)
    node = _find(text, path)
    if node.entries is None:
        raise error(20, path)
    return list(node.entries)


def change_folder(path):
    text = text_of(path)
    path = _shown(path, text)
    if _find(text, path).entries is None:
        raise error(20, path)
    names = []
    for name in _names(text):
        if name != "..":
            names.append(name)
        elif names:
            names.pop()
    state.cwd = "/" + "/".join(names)


_prepare()
