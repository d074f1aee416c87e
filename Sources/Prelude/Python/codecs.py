# `codecs`: encodings by name. The machine knows UTF-8, UTF-16, UTF-32, ASCII and Latin-1, `_encodings` code pages and
# escapes; a few that map bytes to bytes or text to text are made here.

import builtins
import io
import sys

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
           "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE",
           "BOM_UTF32_BE", "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader",
           "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
           "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode",
           "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors",
           "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE

_ALIASES = {"utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "cp65001": "utf-8", "utf_8": "utf-8",
            "utf_8_sig": "utf-8-sig", "utf8_sig": "utf-8-sig", "utf_16": "utf-16", "utf16": "utf-16", "u16": "utf-16",
            "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be", "utf_32": "utf-32", "utf32": "utf-32",
            "u32": "utf-32", "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be", "ascii": "ascii",
            "us_ascii": "ascii", "646": "ascii", "latin_1": "iso8859-1", "latin1": "iso8859-1", "latin": "iso8859-1",
            "iso8859_1": "iso8859-1", "iso_8859_1": "iso8859-1", "8859": "iso8859-1", "cp819": "iso8859-1",
            "l1": "iso8859-1"}
_BYTES = {"hex": "hex", "hex_codec": "hex", "base64": "base64", "base_64": "base64", "base64_codec": "base64"}
_TEXTS = {"rot13": "rot13", "rot_13": "rot13"}
_searches = []
_errors = {}


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        self._is_text_encoding = _is_text_encoding is not False
        return self

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>"


class Codec:
    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


def _make(name):
    # The codec of a text encoding that the machine knows.
    def encode(input, errors="strict"):
        return input.encode(name, errors or "strict"), len(input)

    def decode(input, errors="strict"):
        return builtins.bytes(input).decode(name, errors or "strict"), len(input)

    class Encoder(IncrementalEncoder):
        first = True

        def encode(self, input, final=False):
            # The mark of UTF-16 and its kin is written once.
            result = input.encode(name, self.errors)
            if not self.first and name in _MARKS:
                result = result[len(_MARKS[name]):]
            elif input or not name in _MARKS:
                self.first = False
            return result

        def reset(self):
            self.first = True

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            self.errors = errors
            self.buffer = b""

        def decode(self, input, final=False):
            data = self.buffer + builtins.bytes(input)
            end = len(data) if final else len(data) - _open_bytes(name, data)
            self.buffer = data[end:]
            return data[:end].decode(name, self.errors)

        def reset(self):
            self.buffer = b""

        def getstate(self):
            return self.buffer, 0

        def setstate(self, state):
            self.buffer = state[0]

    Encoder.__name__ = Encoder.__qualname__ = "IncrementalEncoder"
    Decoder.__name__ = Decoder.__qualname__ = "IncrementalDecoder"
    info = _make_pair(encode, decode, name)
    info.incrementalencoder = Encoder
    info.incrementaldecoder = Decoder
    return info


_MARKS = {"utf-16": BOM_UTF16, "utf-32": BOM_UTF32, "utf-8-sig": BOM_UTF8}


def _open_bytes(name, data):
    # How many bytes at the end are the beginning of a character.
    if name.startswith("utf-8"):
        for back in range(1, min(4, len(data) + 1)):
            byte = data[-back]
            if byte & 0xC0 != 0x80:
                length = 1 if byte < 0xC2 else 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4 if byte < 0xF5 else 1
                return back if length > back else 0
        return 0
    if name.startswith("utf-16"):
        rest = len(data) % 2
        pair = data[len(data) - rest - 2:len(data) - rest]
        high = pair[-1:] if not name.endswith("be") else pair[:1]
        return rest + (2 if high and 0xD8 <= high[0] < 0xDC else 0)
    return len(data) % 4 if name.startswith("utf-32") else 0


def _make_pair(encode, decode, name):
    # A codec of two functions, which need nothing of what comes before.
    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class Reader(StreamReader):
        pass

    class Writer(StreamWriter):
        pass

    Encoder.__name__ = Encoder.__qualname__ = "IncrementalEncoder"
    Decoder.__name__ = Decoder.__qualname__ = "IncrementalDecoder"
    Reader.encode = Writer.encode = staticmethod(encode)
    Reader.decode = Writer.decode = staticmethod(decode)
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _make_bytes(name):
    import binascii
    import base64

    def encode(input, errors="strict"):
        data = builtins.bytes(input)
        return binascii.hexlify(data) if name == "hex" else base64.encodebytes(data), len(input)

    def decode(input, errors="strict"):
        data = builtins.bytes(input)
        return binascii.unhexlify(data) if name == "hex" else base64.decodebytes(data), len(input)

    return CodecInfo(encode, decode, name=name, _is_text_encoding=False)


def _make_rot13():
    letters = "abcdefghijklmnopqrstuvwxyz"
    turned = letters[13:] + letters[:13]
    table = str.maketrans(letters + letters.upper(), turned + turned.upper())

    def turn(input, errors="strict"):
        return input.translate(table), len(input)

    return CodecInfo(turn, turn, name="rot13", _is_text_encoding=False)


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)


_made = {}


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    key = encoding.lower().replace(" ", "_").replace("-", "_")
    if key in _made:
        return _made[key]
    if key in _ALIASES:
        info = _make(_ALIASES[key])
    elif key in _BYTES:
        info = _make_bytes(_BYTES[key])
    elif key in _TEXTS:
        info = _make_rot13()
    else:
        for search in _searches:
            info = search(key)
            if info is not None:
                return info
        import _encodings
        found = _encodings.find(key)
        if found is None:
            raise LookupError(f"unknown encoding: {encoding}")
        info = _make_pair(*found)
    _made[key] = info
    return info


# The codec of `str.encode` and `bytes.decode`.
def _text_encoding(encoding, verb):
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"{encoding!r} is not a text encoding; use codecs.{verb}() to handle arbitrary codecs")
    return info


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).decode(obj, errors)[0]


# As in CPython, pickles name them so.
encode.__module__ = decode.__module__ = "_codecs"
sys.modules["_codecs"] = sys.modules["codecs"]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return _incremental(encoding, "incrementalencoder")


def getincrementaldecoder(encoding):
    return _incremental(encoding, "incrementaldecoder")


def _incremental(encoding, part):
    found = getattr(lookup(encoding), part)
    if found is None:
        raise LookupError(encoding)
    return found


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encode = getincrementalencoder(encoding)(errors, **kwargs).encode
    yield from _converted(encode, iterator, "")


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decode = getincrementaldecoder(encoding)(errors, **kwargs).decode
    yield from _converted(decode, iterator, b"")


def _converted(convert, parts, nothing):
    for part in parts:
        if done := convert(part):
            yield done
    if rest := convert(nothing, True):
        yield rest


# --- Streams ---

class _OverStream:
    """What a stream of text and the stream of bytes under it have in common."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamWriter(Codec, _OverStream):
    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        pass


class StreamReader(Codec, _OverStream):
    # Reads all there is at once: nothing comes later.
    _text = None

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def _fill(self):
        if self._text is None:
            self._text = io.StringIO(self.decode(self.stream.read(), self.errors)[0], newline="")
        return self._text

    def read(self, size=-1, chars=-1, firstline=False):
        return self._fill().read(chars if chars >= 0 else size)

    def readline(self, size=None, keepends=True):
        line = self._fill().readline()
        return line if keepends else line.rstrip("\r\n")

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._text = None

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration


class StreamReaderWriter(_OverStream):
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)

    def reset(self):
        self.reader.reset()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)


class StreamRecoder(_OverStream):
    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        raise NotImplementedError("codecs.StreamRecoder is not supported by Plait; decode and encode the bytes")


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    raise NotImplementedError("codecs.EncodedFile is not supported by Plait; decode and encode the bytes")


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    made = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    made.encoding = encoding
    return made


# --- What is done about errors ---

def strict_errors(exception, /):
    raise exception


def _refused(name):
    def handler(exception, /):
        if isinstance(exception, UnicodeEncodeError):
            text = exception.object[exception.start:exception.end]
            if name == "namereplace":
                import unicodedata
                return "".join([f"\\N{{{unicodedata.name(c)}}}" for c in text]), exception.end
            return text.encode("ascii", name).decode("ascii"), exception.end
        if name == "ignore":
            return "", exception.end
        if name == "replace":
            return "\ufffd", exception.end
        if name == "backslashreplace":
            data = exception.object[exception.start:exception.end]
            return "".join([f"\\x{byte:02x}" for byte in data]), exception.end
        raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
    handler.__name__ = handler.__qualname__ = name + "_errors"
    return handler


ignore_errors = _refused("ignore")
replace_errors = _refused("replace")
xmlcharrefreplace_errors = _refused("xmlcharrefreplace")
backslashreplace_errors = _refused("backslashreplace")
namereplace_errors = _refused("namereplace")
_errors = {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
           "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
           "namereplace": namereplace_errors}


def register_error(errors, handler, /):
    raise NotImplementedError("codecs.register_error is not supported by Plait; use errors='replace' or another "
                              "of the errors there are")


def lookup_error(errors, /):
    if errors not in _errors:
        raise LookupError(f"unknown error handler name '{errors}'")
    return _errors[errors]
