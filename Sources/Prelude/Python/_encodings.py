# Encodings that the machine does not know: code pages of 256 characters, Python's escapes, UTF-7.

import codecs

# What stands for the bytes from 0x80 on; "\ufffd": nothing. Where only a few differ from Latin-1, those.
_CYRILLIC = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
_BOXES = "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
_PAGES = {
    "cp1252": "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ",
    "cp1250": "€\ufffd‚\ufffd„…†‡\ufffd‰Š‹ŚŤŽŹ\ufffd‘’“”•–—\ufffd™š›śťžź\xa0ˇ˘Ł¤Ą¦§¨©Ş«¬\xad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
              "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    "cp1251": "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffd™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї" + _CYRILLIC,
    "cp437": "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»" + _BOXES + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0",
    "cp850": "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
             "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0",
    "cp866": _CYRILLIC[:48] + _BOXES + _CYRILLIC[48:] + "ЁёЄєЇїЎў°∙·√№¤■\xa0",
    "koi8-r": "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\xa0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
              "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
    "mac-roman": "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\xa0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰"
                 "ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    "iso8859-15": {0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ"},
    "iso8859-9": {0xD0: "Ğ", 0xDD: "İ", 0xDE: "Ş", 0xF0: "ğ", 0xFD: "ı", 0xFE: "ş"},
}
_PAGES["iso8859-2"] = {
    0xA1 + i: c for i, c in enumerate("Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\xadŽŻ°ą˛ł´ľśˇ¸šşťź˝žż" + _PAGES["cp1250"][64:])}
_PAGES["iso8859-5"] = {
    0xA1 + i: c for i, c in enumerate("ЁЂЃЄЅІЇЈЉЊЋЌ\xadЎЏ" + _CYRILLIC + "№ёђѓєѕіїјљњћќ§ўџ")}

_NAMES = {
    "1252": "cp1252", "windows_1252": "cp1252", "1250": "cp1250", "windows_1250": "cp1250", "1251": "cp1251",
    "windows_1251": "cp1251", "437": "cp437", "ibm437": "cp437", "850": "cp850", "ibm850": "cp850", "866": "cp866",
    "ibm866": "cp866", "koi8_r": "koi8-r", "cskoi8r": "koi8-r", "mac_roman": "mac-roman", "macroman": "mac-roman",
    "macintosh": "mac-roman", "latin2": "iso8859-2", "l2": "iso8859-2", "latin_2": "iso8859-2",
    "cyrillic": "iso8859-5", "latin5": "iso8859-9", "latin_9": "iso8859-15", "latin9": "iso8859-15",
    "unicodeescape": "unicode_escape", "rawunicodeescape": "raw_unicode_escape", "utf_7": "utf-7", "utf7": "utf-7",
    "u7": "utf-7", "unicode_1_1_utf_7": "utf-7",
}


def find(key):
    """The encoding and decoding functions of an encoding, and its name; None if it is not known."""
    name = _NAMES.get(key, key)
    if name.startswith("iso"):
        name = "iso8859-" + name.replace("_", "-").rpartition("8859-")[2]
    if name in _PAGES:
        return *_page(name), name
    if name == "unicode_escape":
        return _escape, _unescape, "unicode-escape"
    if name == "raw_unicode_escape":
        return _escape_raw, _unescape_raw, "raw-unicode-escape"
    return (_encode_utf7, _decode_utf7, "utf-7") if name == "utf-7" else None


# --- Code pages ---

def _page(name):
    page = _PAGES[name]
    points = [chr(i) for i in range(256)]
    for i, c in page.items() if isinstance(page, dict) else enumerate(page, 128):
        points[i] = c
    numbers = {c: i for i, c in enumerate(points) if c != "\ufffd"}

    def encode(text, errors="strict"):
        out = bytearray()
        i = 0
        while i < len(text):
            number = numbers.get(text[i])
            if number is not None:
                out.append(number)
                i += 1
                continue
            end = i + 1
            while end < len(text) and text[end] not in numbers:
                end += 1
            error = UnicodeEncodeError("charmap", text, i, end, "character maps to <undefined>")
            replacement, i = codecs.lookup_error(errors)(error)
            out += replacement if isinstance(replacement, bytes) else encode(replacement)[0]
        return bytes(out), len(text)

    def decode(data, errors="strict"):
        data = bytes(data)
        parts = []
        i = 0
        while i < len(data):
            c = points[data[i]]
            i += 1
            if c == "\ufffd":
                error = UnicodeDecodeError("charmap", data, i - 1, i, "character maps to <undefined>")
                c, i = codecs.lookup_error(errors)(error)
            parts.append(c)
        return "".join(parts), len(data)

    return encode, decode


# --- Escapes ---

_LETTERS = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
            "v": "\v", "\n": ""}
_DIGITS = {"x": 2, "u": 4, "U": 8}


def _numbered(point):
    return "\\x%02x" % point if point < 0x100 else "\\u%04x" % point if point < 0x10000 else "\\U%08x" % point


def _escape(text, errors="strict"):
    parts = []
    for c in text:
        if c in "\\\t\n\r":
            parts.append({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}[c])
        else:
            parts.append(c if " " <= c <= "~" else _numbered(ord(c)))
    return "".join(parts).encode("ascii"), len(text)


def _escape_raw(text, errors="strict"):
    return "".join([c if c < "\u0100" else _numbered(ord(c)) for c in text]).encode("latin-1"), len(text)


def _unescape(data, errors="strict"):
    return _read_escapes(data, errors, "unicodeescape", False)


def _unescape_raw(data, errors="strict"):
    return _read_escapes(data, errors, "rawunicodeescape", True)


def _read_escapes(data, errors, codec, is_raw):
    if isinstance(data, str):
        data = data.encode("utf-8")
    data = bytes(data)
    text = data.decode("latin-1")
    parts = []
    i = 0
    while (at := text.find("\\", i)) >= 0:
        parts.append(text[i:at])
        try:
            part, i = _read_raw_escape(text, at) if is_raw else _read_escape(text, at)
        except _Malformed as e:
            end, reason = e.args
            part, i = codecs.lookup_error(errors)(UnicodeDecodeError(codec, data, at, end, reason))
        parts.append(part)
    parts.append(text[i:])
    return "".join(parts), len(data)


class _Malformed(Exception):
    pass


def _read_raw_escape(text, at):
    end = at
    while text[end:end + 1] == "\\":
        end += 1
    letter = text[end:end + 1]
    # Of an even number of backslashes none escapes.
    if (end - at) % 2 == 0 or letter not in ("u", "U"):
        return text[at:end], end
    c, i = _read_number(text, end - 1)
    return text[at:end - 1] + c, i


def _read_escape(text, at):
    letter = text[at + 1:at + 2]
    if not letter:
        raise _Malformed(at + 1, "\\ at end of string")
    if letter in _LETTERS:
        return _LETTERS[letter], at + 2
    if letter in "01234567":
        end = at + 2
        while end < at + 4 and text[end:end + 1] in tuple("01234567"):
            end += 1
        return chr(int(text[at + 1:end], 8)), end
    if letter in _DIGITS:
        return _read_number(text, at)
    if letter != "N":
        return "\\" + letter, at + 2
    end = text.find("}", at)
    if text[at + 2:at + 3] != "{" or end < 0:
        raise _Malformed(at + 2, "malformed \\N character escape")
    import unicodedata
    try:
        return unicodedata.lookup(text[at + 3:end]), end + 1
    except KeyError:
        raise _Malformed(end + 1, "unknown Unicode character name") from None


def _read_number(text, at):
    letter = text[at + 1]
    count = _DIGITS[letter]
    end = at + 2
    while end < at + 2 + count and text[end:end + 1] in tuple("0123456789abcdefABCDEF"):
        end += 1
    if end < at + 2 + count:
        raise _Malformed(end, f"truncated \\{letter}{'X' * count} escape")
    point = int(text[at + 2:end], 16)
    if point > 0x10FFFF:
        raise _Malformed(end, "illegal Unicode character")
    return chr(point), end


# --- UTF-7 ---

_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_PLAIN = frozenset(_BASE64[:62] + "'(),-./:? \t\n\r!\"#$%&*;<=>@[]^_`{|}")


def _encode_utf7(text, errors="strict"):
    out = []
    i = 0
    while i < len(text):
        if text[i] in _PLAIN:
            out.append(text[i])
            i += 1
        elif text[i] == "+":
            out.append("+-")
            i += 1
        else:
            start = i
            while i < len(text) and text[i] not in _PLAIN:
                i += 1
            out.append("+" + _in_base64(text[start:i]))
            if i == len(text) or text[i] in _BASE64 or text[i] == "-":
                out.append("-")
    return "".join(out).encode("ascii"), len(text)


def _in_base64(text):
    number = 0
    bits = 0
    letters = []
    for byte in text.encode("utf-16-be", "surrogatepass"):
        number = number << 8 | byte
        bits += 8
        while bits >= 6:
            bits -= 6
            letters.append(_BASE64[number >> bits & 63])
    if bits:
        letters.append(_BASE64[number << 6 - bits & 63])
    return "".join(letters)


def _decode_utf7(data, errors="strict"):
    data = bytes(data)
    parts = []
    i = 0
    while i < len(data):
        byte = data[i]
        if byte > 127:
            part, i = _refuse(data, i, i + 1, "unexpected special character", errors)
            parts.append(part)
        elif byte != 43:
            parts.append(chr(byte))
            i += 1
        elif data[i + 1:i + 2] == b"-":
            parts.append("+")
            i += 2
        else:
            end = i + 1
            while end < len(data) and chr(data[end]) in _BASE64:
                end += 1
            part, i = _from_base64(data, i, end, errors)
            parts.append(part)
    return "".join(parts), len(data)


def _refuse(data, start, end, reason, errors):
    return codecs.lookup_error(errors)(UnicodeDecodeError("utf7", data, start, end, reason))


def _from_base64(data, start, end, errors):
    number = 0
    bits = 0
    out = bytearray()
    for byte in data[start + 1:end]:
        number = number << 6 | _BASE64.index(chr(byte))
        bits += 6
        if bits >= 16:
            bits -= 16
            out += (number >> bits & 0xFFFF).to_bytes(2, "big")
    is_open = end == len(data)
    left = bits >= 6 or number & (1 << bits) - 1
    if is_open and left:
        return _refuse(data, start, end, "unterminated shift sequence", errors)
    if not is_open and end == start + 1:
        return _refuse(data, start, end + 1, "ill-formed sequence", errors)
    if left:
        what = "partial character" if bits >= 6 else "non-zero padding bits"
        return _refuse(data, start, end + 1, what + " in shift sequence", errors)
    return out.decode("utf-16-be", "surrogatepass"), end + (data[end:end + 1] == b"-")
