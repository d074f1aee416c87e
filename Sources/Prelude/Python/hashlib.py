# `hashlib`: digests, computed natively from all that was given. An object keeps the parts it was given.

_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
          "sha512": (64, 128)}

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_available = set(algorithms_guaranteed)

__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "new", "algorithms_guaranteed",
           "algorithms_available", "pbkdf2_hmac", "scrypt", "file_digest"]


def _bytes_of(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if type(data).__name__ in ("bytearray", "memoryview"):
        return bytes(data)
    raise TypeError("object supporting the buffer API required")


class HASH:
    __module__ = "_hashlib"

    def __init__(self, name, parts):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._parts = parts

    def update(self, data, /):
        self._parts.append(_bytes_of(data))

    def digest(self):
        if len(self._parts) > 1:
            self._parts[:] = [b"".join(self._parts)]
        return _bits.digest(self.name, self._parts[0] if self._parts else b"")

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._parts[:])

    def __repr__(self):
        return f"<{self.name} _hashlib.HASH object @ {hex(id(self))}>"


def new(name, data=b"", *, usedforsecurity=True):
    if not isinstance(name, str):
        raise TypeError("new() argument 'name' must be str, not " + type(name).__name__)
    known = name.lower().replace("-", "")
    if known not in _SIZES:
        if known in ("sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s", "shake_128", "shake_256"):
            raise ValueError(f"hash type {name} is not supported by Plait; use sha256 or sha512")
        raise ValueError("unsupported hash type " + name)
    data = _bytes_of(data)
    return HASH(known, [data] if data else [])


def md5(string=b"", *, usedforsecurity=True):
    return new("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return new("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return new("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return new("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return new("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return new("sha512", string)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    known = hash_name.lower().replace("-", "")
    if known not in _SIZES:
        raise ValueError("unsupported hash type " + hash_name)
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = _SIZES[known][0]
    elif dklen < 1:
        raise ValueError("key length must be greater than 0.")
    return _bits.pbkdf2(known, _bytes_of(password), _bytes_of(salt), iterations, dklen)


def scrypt(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64):
    raise NotImplementedError("hashlib.scrypt is not supported by Plait; use hashlib.pbkdf2_hmac")


def file_digest(fileobj, digest, /):
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.read())
    return made
