# `urllib.parse`: addresses taken apart and put together.

import re
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs",
           "parse_qsl", "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero",
                 "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp",
               "snews", "prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws",
               "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms",
               "sftp", "tel"]
non_hierarchical = ["gopher", "hdl", "mailto", "news", "telnet", "wais", "imap", "snews", "sip", "sips"]
uses_query = ["", "http", "wais", "imap", "https", "shttp", "mms", "gopher", "rtsp", "rtspu", "sip", "sips"]
uses_fragment = ["", "ftp", "hdl", "http", "gopher", "news", "nntp", "wais", "https", "shttp", "snews", "file",
                 "prospero"]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
MAX_CACHE_SIZE = 20
_SAFE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_HEX = "0123456789ABCDEFabcdef"


def _coerced(*args):
    # The arguments as text, and what makes the result of the same kind.
    is_text = isinstance(args[0], str)
    for one in args[1:]:
        if one and isinstance(one, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return args + (lambda x: x,)
    return tuple([one.decode("ascii") if one else "" for one in args]) + (_encoded,)


def _encoded(x):
    return x.encode("ascii") if isinstance(x, str) else x.encode()


class _Mixin:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        cls = self._encoded_counterpart
        return cls(*[part.encode(encoding, errors) if part is not None else None for part in self])


class _BytesMixin:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        cls = self._decoded_counterpart
        return cls(*[part.decode(encoding, errors) if part is not None else None for part in self])


class _Place:
    __slots__ = ()

    def _marks(self):
        return (b"@", b":", b"[", b"]", b"%") if isinstance(self.netloc, bytes) else ("@", ":", "[", "]", "%")

    def _user(self):
        at, colon, _, _, _ = self._marks()
        info, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        name, found, password = info.partition(colon)
        return name, password if found else None

    def _host(self):
        at, colon, left, right, _ = self._marks()
        _, _, info = self.netloc.rpartition(at)
        _, has_bracket, inner = info.partition(left)
        if has_bracket:
            host, _, port = inner.partition(right)
            _, _, port = port.partition(colon)
        else:
            host, _, port = info.partition(colon)
        return host, port or None

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        host = self._host()[0]
        if not host:
            return None
        percent = self._marks()[4]
        name, found, zone = host.partition(percent)
        return name.lower() + found + zone

    @property
    def port(self):
        port = self._host()[1]
        if port is not None:
            if not (port.isdigit() and port.isascii()):
                raise ValueError(f"Port could not be cast to integer value as {port!r}")
            port = int(port)
            if not 0 <= port <= 65535:
                raise ValueError("Port out of range 0-65535")
        return port


_Defrag = namedtuple("DefragResult", "url fragment")
_Split = namedtuple("SplitResult", "scheme netloc path query fragment")
_Parse = namedtuple("ParseResult", "scheme netloc path params query fragment")


class DefragResult(_Defrag, _Mixin):
    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Place, _Mixin):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _Place, _Mixin):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defrag, _BytesMixin):
    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _Place, _BytesMixin):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parse, _Place, _BytesMixin):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text


def clear_cache():
    pass


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, result = _coerced(url, scheme)
    url = url.lstrip("".join([chr(c) for c in range(33)]))
    scheme = scheme.strip("".join([chr(c) for c in range(33)]))
    for c in "\t\r\n":
        url = url.replace(c, "")
        scheme = scheme.replace(c, "")
    place = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == "//":
        end = min([found for found in (url.find(c, 2) for c in "/?#") if found >= 0] + [len(url)])
        place, url = url[2:end], url[end:]
        if ("[" in place) != ("]" in place):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments and "#" in url:
        url, fragment = url.split("#", 1)
    if "?" in url:
        url, query = url.split("?", 1)
    return result(SplitResult(scheme, place, url, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, result = _coerced(url, scheme)
    scheme, place, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in path:
        path, params = _params(path)
    return result(ParseResult(scheme, place, path, params, query, fragment))


def _params(path):
    start = path.rfind("/") if "/" in path else 0
    at = path.find(";", start)
    return (path, "") if at < 0 else (path[:at], path[at + 1:])


def urlunparse(components):
    scheme, place, url, params, query, fragment, result = _coerced(*components)
    if params:
        url = f"{url};{params}"
    return result(urlunsplit((scheme, place, url, query, fragment)))


def urlunsplit(components):
    scheme, place, url, query, fragment, result = _coerced(*components)
    if place or scheme and scheme in uses_netloc and url[:2] != "//":
        if url and url[:1] != "/":
            url = "/" + url
        url = "//" + (place or "") + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url = url + "?" + query
    if fragment:
        url = url + "#" + fragment
    return result(url)


def urldefrag(url):
    url, result = _coerced(url)
    if "#" in url:
        scheme, place, path, params, query, fragment = urlparse(url)
        return result(DefragResult(urlunparse((scheme, place, path, params, query, "")), fragment))
    return result(DefragResult(url, ""))


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, result = _coerced(base, url)
    b_scheme, b_place, b_path, b_params, b_query, _ = urlparse(base, "", allow_fragments)
    scheme, place, path, params, query, fragment = urlparse(url, b_scheme, allow_fragments)
    if scheme != b_scheme or scheme not in uses_relative:
        return result(url)
    if scheme in uses_netloc:
        if place:
            return result(urlunparse((scheme, place, path, params, query, fragment)))
        place = b_place
    if not path and not params:
        return result(urlunparse((scheme, place, b_path, b_params, query or b_query, fragment)))
    parts = b_path.split("/")
    if parts[-1] != "":
        del parts[-1]
    if path[:1] == "/":
        parts = path.split("/")
    else:
        parts += path.split("/")
        parts[1:-1] = [part for part in parts[1:-1] if part]
    kept = []
    for part in parts:
        if part == "..":
            if kept:
                kept.pop()
        elif part != ".":
            kept.append(part)
    if parts[-1] in (".", ".."):
        kept.append("")
    return result(urlunparse((scheme, place, "/".join(kept) or "/", params, query, fragment)))


# --- Characters ---

def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode("utf-8")
    parts = bytes(string).split(b"%")
    result = [parts[0]]
    for part in parts[1:]:
        digits = part[:2].decode("latin-1")
        if len(digits) == 2 and digits[0] in _HEX and digits[1] in _HEX:
            result.append(bytes([int(digits, 16)]) + part[2:])
        else:
            result.append(b"%" + part)
    return b"".join(result)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        return string
    pieces = re.split("([\x00-\x7f]+)", string)
    for i in range(1, len(pieces), 2):
        pieces[i] = unquote_to_bytes(pieces[i]).decode(encoding or "utf-8", errors or "replace")
    return "".join(pieces)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if isinstance(safe, str):
        safe = safe.encode("ascii", "ignore")
    return "".join([chr(byte) if byte in _SAFE or byte in safe and byte < 128 else f"%{byte:02X}" for byte in bs])


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None

    def shown(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    parts = []
    for key, value in query:
        key = shown(key)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                value = [value]
            for one in value:
                parts.append(key + "=" + shown(one))
        else:
            parts.append(key + "=" + shown(value))
    return "&".join(parts)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    qs, result = _coerced(qs)
    separator = _coerced(separator)[0]
    if not separator:
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and qs and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    found = []
    for pair in qs.split(separator) if qs else []:
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {pair!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            found.append((result(unquote(name.replace("+", " "), encoding, errors)),
                          result(unquote(value.replace("+", " "), encoding, errors))))
    return found


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
             max_num_fields=None, separator="&"):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
