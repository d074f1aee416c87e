# `hashlib`: digests, computed natively from all that was given. An object keeps the parts it was given.

_SIZES = {"md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128),
          "sha512": (64, 128)}

# SHA-3: the sponge's capacity in bytes, the bits behind the message, the digest's size (0: asked for).
_SPONGES = {"sha3_224": (56, 6, 28), "sha3_256": (64, 6, 32), "sha3_384": (96, 6, 48), "sha3_512": (128, 6, 64),
            "shake_128": (32, 31, 0), "shake_256": (64, 31, 0)}

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384",
                         "sha3_512", "shake_128", "shake_256", "blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)

__all__ = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224",
           "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256", "new", "algorithms_guaranteed",
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
    known = name.lower()
    if known in _SPONGES or known in ("blake2b", "blake2s"):
        return globals()[known](data)
    known = known.replace("-", "")
    if known not in _SIZES:
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


class _Parts:
    # What the digests share that are not `HASH`.
    def update(self, data, /):
        self._parts.append(_bytes_of(data))

    def _message(self):
        if len(self._parts) != 1:
            self._parts[:] = [b"".join(self._parts)]
        return self._parts[0]

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._parts = self._parts[:]
        return other


class _Sponge(_Parts):
    def __init__(self, string=b"", /, *, usedforsecurity=True):
        self.name = type(self).__name__
        self._capacity, self._suffix, self.digest_size = _SPONGES[self.name]
        self.block_size = 200 - self._capacity
        self._parts = [_bytes_of(string)]

    def digest(self):
        return _bits.sponge(self._message(), self._capacity, self._suffix, self.digest_size)

    def hexdigest(self):
        return self.digest().hex()

    def __repr__(self):
        return f"<{self.name} _sha3.{self.name} object at {id(self):#x}>"


class _Shake(_Sponge):
    def digest(self, length, /):
        if length < 0:
            raise ValueError("value must be positive")
        return _bits.sponge(self._message(), self._capacity, self._suffix, length)

    def hexdigest(self, length, /):
        return self.digest(length).hex()


for _name in _SPONGES:
    setattr(_modules()[__name__], _name,
            type(_name, (_Shake if _name[:5] == "shake" else _Sponge,), {"__module__": "_sha3"}))


class _Blake2(_Parts):
    def __init__(self, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
                 node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        if digest_size is None:
            digest_size = self.MAX_DIGEST_SIZE
        most = self.MAX_DIGEST_SIZE
        name = type(self).__name__
        if not 1 <= digest_size <= most:
            raise ValueError(f"digest_size must be between 1 and {most} bytes")
        key, salt, person = _bytes_of(key), _bytes_of(salt), _bytes_of(person)
        for value, limit, what in ((salt, self.SALT_SIZE, "salt"), (person, self.PERSON_SIZE, "person")):
            if len(value) > limit:
                raise ValueError(f"maximum {what} length is {limit} bytes")
        if len(key) > most:
            raise ValueError(f"maximum key length is {most} bytes")
        for value, low, what in ((fanout, 0, "fanout"), (depth, 1, "depth"), (node_depth, 0, "node_depth")):
            if not low <= value <= 255:
                raise ValueError(f"{what} must be between {low} and 255")
        if not 0 <= inner_size <= most:
            raise ValueError(f"inner_size must be between 0 and is {most}")
        self.name = name
        self.digest_size = digest_size
        self.block_size = most * 2
        offset = node_offset.to_bytes(8 if most == 64 else 6, "little")
        self._parameters = bytes([digest_size, len(key), fanout, depth]) + leaf_size.to_bytes(4, "little") + offset + \
            bytes([node_depth, inner_size]) + b"\0" * (14 if most == 64 else 0) + \
            salt.ljust(self.SALT_SIZE, b"\0") + person.ljust(self.PERSON_SIZE, b"\0")
        self._is_last = bool(last_node)
        self._key = key.ljust(self.block_size, b"\0") if key else b""
        self._parts = [_bytes_of(data)]

    def digest(self):
        return _bits.blake2(self._key + self._message(), self._parameters, self._is_last)[:self.digest_size]

    def hexdigest(self):
        return self.digest().hex()

    def __repr__(self):
        return f"<_blake2.{self.name} object at {id(self):#x}>"


class blake2b(_Blake2):
    __module__ = "_blake2"
    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64


class blake2s(_Blake2):
    __module__ = "_blake2"
    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32


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
    password = _bytes_of(password)
    if salt is None:
        raise TypeError("salt is required")
    if n is None or not isinstance(n, int):
        raise TypeError("n is required and must be an unsigned int")
    if n < 2 or n & (n - 1):
        raise ValueError("n must be a power of 2.")
    if r is None or not isinstance(r, int):
        raise TypeError("r is required and must be an unsigned int")
    if p is None or not isinstance(p, int):
        raise TypeError("p is required and must be an unsigned int")
    if not 0 <= maxmem <= 0x7FFFFFFF:
        raise ValueError("maxmem must be positive and smaller than 2147483647")
    if not 1 <= dklen <= 0x7FFFFFFF:
        raise ValueError("dklen must be greater than 0 and smaller than 2147483647")
    if r >= 1 and p >= 1 and 128 * r * (n + p + 2) > (maxmem or 32 << 20):
        raise ValueError("[digital envelope routines] memory limit exceeded")
    if r < 1 or p < 1:
        raise ValueError("Invalid parameter combination for n, r, p, maxmem.")
    return _bits.scrypt(password, _bytes_of(salt), n, r, p, dklen)


def file_digest(fileobj, digest, /):
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.read())
    return made
