# `hmac`: message authentication codes over `hashlib`'s digests.

import hashlib as _hashlib


class HMAC:
    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, bytes) and type(key).__name__ != "bytearray":
            raise TypeError("key: expected bytes or bytearray, but got %r" % type(key).__name__)
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        hash = _hashlib.new(digestmod) if isinstance(digestmod, str) else digestmod()
        self._hash = hash.name
        self._key = bytes(key)
        self._parts = []
        self.digest_size = hash.digest_size
        self.block_size = hash.block_size
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return "hmac-" + self._hash

    def update(self, msg):
        self._parts.append(_hashlib._bytes_of(msg))

    def copy(self):
        other = HMAC(self._key, None, self._hash)
        other._parts = self._parts[:]
        return other

    def digest(self):
        return _bits.hmac(self._hash, self._key, b"".join(self._parts))

    def hexdigest(self):
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b):
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        return a == b
    return _hashlib._bytes_of(a) == _hashlib._bytes_of(b)
