# `io`: files of the machine's file system, and files in memory.
#
# Nothing is buffered on its way: what is written is in the file at once. A text file reads ahead all there is, as
# CPython reads ahead a block.

import sys

import _filesystem as _fs

from _io_binary import (
    BufferedIOBase, BufferedRandom, BufferedReader, BufferedWriter, BytesIO, FileIO, IOBase, RawIOBase, TextIOBase,
    UnsupportedOperation, _open_node, _whole)

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO",
           "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRandom", "TextIOBase",
           "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END"]

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2

BlockingIOError = BlockingIOError


# --- Text ---

def _translated(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


class _Text(TextIOBase):
    # Reading of text that lies in `_ahead` from `_at` on; `_more` gets more of it, False at the end.

    _newline = None

    def _line_end(self, start):
        # Where the line that starts there ends (after its newline), or -1.
        text = self._ahead
        newline = self._newline
        if newline is None or newline == "\n":
            return text.find("\n", start) + 1 or -1
        if newline:
            end = text.find(newline, start)
            return -1 if end < 0 else end + len(newline)
        ends = [end for end in (text.find("\n", start), text.find("\r", start)) if end >= 0]
        if not ends:
            return -1
        end = min(ends)
        return end + 2 if text[end:end + 2] == "\r\n" else end + 1

    def _take(self, size):
        if size < 0:
            result = self._ahead[self._at:]
        else:
            result = self._ahead[self._at:self._at + size]
        self._at += len(result)
        return result

    def _one_line(self, size):
        end = self._line_end(self._at)
        length = (len(self._ahead) if end < 0 else end) - self._at
        return self._take(length if size < 0 else min(size, length))


class StringIO(_Text):
    # `_parts` holds what was written at the end since the text was last joined.

    __module__ = "_io"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is None:
            initial_value = ""
        if not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        _check_newline(newline)
        self._newline = newline
        self._ahead = ""
        self._parts = []
        self._length = 0
        self._at = 0
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def _check(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file")

    def _join(self):
        if self._parts:
            self._ahead += "".join(self._parts)
            self._parts.clear()

    @property
    def line_buffering(self):
        return False

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def getvalue(self):
        self._check()
        self._join()
        return self._ahead

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        count = len(text)
        if self._newline is None:
            text = _translated(text)
        elif self._newline not in ("", "\n"):
            text = text.replace("\n", self._newline)
        if not text:
            return count
        if self._at == self._length:
            self._parts.append(text)
        else:
            self._join()
            old = self._ahead
            if self._at > len(old):
                old += "\0" * (self._at - len(old))
            self._ahead = old[:self._at] + text + old[self._at + len(text):]
        self._at += len(text)
        self._length = max(self._length, self._at)
        return count

    def read(self, size=-1, /):
        self._check()
        self._join()
        return self._take(_whole(size))

    def readline(self, size=-1, /):
        self._check()
        self._join()
        return self._one_line(_whole(size))

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 0:
            if offset < 0:
                raise ValueError(f"Negative seek position {offset}")
            self._at = offset
        elif whence in (1, 2):
            if offset != 0:
                raise OSError("Can't do nonzero cur-relative seeks")
            if whence == 2:
                self._at = self._length
        else:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._check()
        size = self._at if size is None else size
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        self._join()
        self._ahead = self._ahead[:size]
        self._length = len(self._ahead)
        return size


def _check_newline(newline):
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
    if newline not in (None, "", "\n", "\r", "\r\n"):
        raise ValueError(f"illegal newline value: {newline!r}")


class TextIOWrapper(_Text):
    __module__ = "_io"

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        _check_newline(newline)
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        self.buffer = buffer
        self.encoding = "UTF-8" if encoding is None else "UTF-8" if encoding == "locale" else encoding
        "".encode(self.encoding)
        self.errors = errors or "strict"
        self._newline = newline
        self.line_buffering = bool(line_buffering)
        self.write_through = bool(write_through)
        self._forget()
        self._iterating = False

    def _forget(self):
        self._ahead = ""
        self._at = 0
        self._raw = None
        self._from = 0

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def close(self):
        if not self.buffer.closed:
            self.buffer.close()

    def flush(self):
        self._check()
        self.buffer.flush()

    def detach(self):
        return self.buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors
        if line_buffering is not None:
            self.line_buffering = line_buffering

    def fileno(self):
        self._check()
        return self.buffer.fileno()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if not self.buffer.writable():
            self._refuse("not writable")
        count = len(text)
        if self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        self._forget()
        self.buffer.write(text.encode(self.encoding, self.errors))
        return count

    def _more(self):
        # Reads all there is; what was ahead is used up.
        if not self.buffer.readable():
            self._refuse("not readable")
        start = self.buffer.tell() if self.buffer.seekable() else 0
        raw = self.buffer.read().decode(self.encoding, self.errors)
        if not raw:
            return False
        self._from = start
        self._raw = raw
        self._ahead = _translated(raw) if self._newline is None and "\r" in raw else raw
        self._at = 0
        return True

    def read(self, size=-1, /):
        self._check()
        size = _whole(size)
        result = self._take(size)
        while size < 0 or len(result) < size:
            if not self._more():
                break
            result += self._take(size if size < 0 else size - len(result))
        return result

    def readline(self, size=-1, /):
        self._check()
        size = _whole(size)
        if self._at >= len(self._ahead) and not self._more():
            return ""
        return self._one_line(size)

    def __next__(self):
        self._check()
        self._iterating = True
        line = self.readline()
        if not line:
            self._iterating = False
            raise StopIteration
        return line

    def tell(self):
        self._check()
        if self._iterating:
            raise OSError("telling position disabled by next() call")
        if self._raw is None:
            return self.buffer.tell()
        used = self._at
        if self._raw != self._ahead:
            # Each "\r\n" that was read as one character is two.
            i = 0
            while used > 0:
                i += 2 if self._raw[i:i + 2] == "\r\n" else 1
                used -= 1
            used = i
        return self._from + len(self._raw[:used].encode(self.encoding, self.errors))

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 1:
            if offset != 0:
                self._refuse("can't do nonzero cur-relative seeks")
            offset = self.tell()
            whence = 0
        elif whence == 2 and offset != 0:
            self._refuse("can't do nonzero end-relative seeks")
        elif whence not in (0, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and offset < 0:
            raise ValueError(f"negative seek position {offset}")
        self._forget()
        self._iterating = False
        return self.buffer.seek(offset, whence)

    def truncate(self, size=None, /):
        self._check()
        size = self.tell() if size is None else size
        return self.buffer.truncate(size)

    def __repr__(self):
        name = getattr(self.buffer, "name", None)
        parts = ["<_io.TextIOWrapper"]
        if name is not None:
            parts.append(f"name={name!r}")
        mode = getattr(self, "mode", None)
        if mode is not None:
            parts.append(f"mode={mode!r}")
        parts.append(f"encoding={self.encoding!r}>")
        return " ".join(parts)


# --- Opening ---

def _checked_mode(mode, encoding, errors, newline):
    for c in mode:
        if c not in "rwaxbt+" or mode.count(c) > 1:
            raise ValueError(f"invalid mode: {mode!r}")
    if "t" in mode and "b" in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = [c for c in mode if c in "rwax"]
    if len(kinds) != 1:
        if len(kinds) == 0 and not mode.strip("bt"):
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        raise ValueError("must have exactly one of create/read/write/append mode")
    if "b" in mode:
        for value, name in ((encoding, "an encoding"), (errors, "an errors"), (newline, "a newline")):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {name} argument")
    return kinds[0] + ("+" if "+" in mode else "")


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(file, int):
        _fs.text_of(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    kind = _checked_mode(mode, encoding, errors, newline)
    if "b" not in mode:
        if buffering == 0:
            raise ValueError("can't have unbuffered text I/O")
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"open() argument 'encoding' must be str or None, not {type(encoding).__name__}")
    if isinstance(file, int) and 0 <= file <= 2:
        import sys
        return (sys.__stdin__, sys.__stdout__, sys.__stderr__)[file]
    reads, writes, appends, node, held = _open_node(file, kind)
    cls = BufferedRandom if "+" in kind else BufferedReader if reads else BufferedWriter
    if buffering == 0:
        cls = FileIO
    if isinstance(file, (int, str, bytes)):
        name = file
    else:
        name = _fs.text_of(file)
    shown = "rb+" if kind in ("r+", "w+") else kind[0] + "b" + kind[1:]
    binary = cls.__new__(cls)._open(name, shown, node, reads, writes, appends)
    if held is not None:
        _fs.state.open.pop(binary._number)
        binary._number = file
        _fs.state.open[file] = binary
    if "b" in mode:
        return binary
    text = TextIOWrapper(binary, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


open_code = open


def text_encoding(encoding, stacklevel=2):
    return "locale" if encoding is None else encoding


# The standard streams are of native types; they count as text files all the same.
_set_lineage(_type(sys.__stdout__), (_type(sys.__stdout__), TextIOBase, IOBase, TextIOWrapper, _Text, object))
_set_lineage(_type(sys.__stdin__), (_type(sys.__stdin__), TextIOBase, IOBase, TextIOWrapper, _Text, object))
