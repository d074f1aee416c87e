# `zlib`: its checksums. Compressing is refused by name.

import binascii as _binascii


class error(Exception):
    pass


def crc32(data, value=0, /):
    return _bits.crc32(_binascii._data(data), value)


def adler32(data, value=1, /):
    return _bits.adler32(_binascii._data(data), value)


def _refuse(name):
    def refused(*args, **kwargs):
        raise NotImplementedError(f"zlib.{name} is not supported by Plait; only crc32 and adler32 are")
    refused.__name__ = refused.__qualname__ = name
    return refused


compress = _refuse("compress")
decompress = _refuse("decompress")
compressobj = _refuse("compressobj")
decompressobj = _refuse("decompressobj")
