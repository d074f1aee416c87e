import codecs
import unicodedata

for c in "aÉ1½٣²é€中한\u0301(":
    print(ascii(c), unicodedata.category(c), unicodedata.bidirectional(c), unicodedata.east_asian_width(c),
          unicodedata.combining(c), unicodedata.mirrored(c), unicodedata.decomposition(c) or "-",
          unicodedata.name(c), unicodedata.numeric(c, None))
# expect: 'a' Ll L Na 0 0 - LATIN SMALL LETTER A None
# expect: '\xc9' Lu L N 0 0 0045 0301 LATIN CAPITAL LETTER E WITH ACUTE None
# expect: '1' Nd EN Na 0 0 - DIGIT ONE 1.0
# expect: '\xbd' No ON A 0 0 <fraction> 0031 2044 0032 VULGAR FRACTION ONE HALF 0.5
# expect: '\u0663' Nd AN N 0 0 - ARABIC-INDIC DIGIT THREE 3.0
# expect: '\xb2' No EN A 0 0 <super> 0032 SUPERSCRIPT TWO 2.0
# expect: '\xe9' Ll L A 0 0 0065 0301 LATIN SMALL LETTER E WITH ACUTE None
# expect: '\u20ac' Sc ET A 0 0 - EURO SIGN None
# expect: '\u4e2d' Lo L W 0 0 - CJK UNIFIED IDEOGRAPH-4E2D None
# expect: '\ud55c' Lo L W 0 0 - HANGUL SYLLABLE HAN None
# expect: '\u0301' Mn NSM A 230 0 - COMBINING ACUTE ACCENT None
# expect: '(' Ps ON Na 0 1 - LEFT PARENTHESIS None
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, ascii(unicodedata.normalize(form, "e\u0301\u1e9b\u0323ﬁ①한")))
# expect: NFC '\xe9\u1e9b\u0323\ufb01\u2460\ud55c'
# expect: NFD 'e\u0301\u017f\u0323\u0307\ufb01\u2460\u1112\u1161\u11ab'
# expect: NFKC '\xe9\u1e69fi1\ud55c'
# expect: NFKD 'e\u0301s\u0323\u0307fi1\u1112\u1161\u11ab'
print(unicodedata.category("\u0378"), unicodedata.lookup("GREEK SMALL LETTER ALPHA"), unicodedata.unidata_version)  # expect: Cn α 14.0.0
for wrong in [lambda: unicodedata.name("\n"), lambda: unicodedata.digit("x"), lambda: unicodedata.lookup("NO"),
              lambda: unicodedata.category("ab"), lambda: unicodedata.normalize("X", "")]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError no such name
# expect: ValueError not a digit
# expect: KeyError "undefined character name 'NO'"
# expect: TypeError category() argument must be a unicode character, not str
print("é😀".encode("utf-16"), "a".encode("utf-32-be"), b"\xfe\xff\x00a".decode("utf-16"), "a".encode("utf-8-sig"))  # expect: b'\xff\xfe\xe9\x00=\xd8\x00\xde' b'\x00\x00\x00a' a b'\xef\xbb\xbfa'
for data, name in [(b"\x00\xd8a\x00", "utf-16-le"), (b"123", "utf-32"), (b"a", "utf-16")]:
    try:
        data.decode(name)
    except UnicodeDecodeError as error:
        print(error)
# expect: 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate
# expect: 'utf-32-le' codec can't decode bytes in position 0-2: truncated data
# expect: 'utf-16-le' codec can't decode byte 0x61 in position 0: truncated data
print(codecs.encode("Hello", "rot13"), codecs.decode(b"6869", "hex"), codecs.lookup("latin-1").name)  # expect: Uryyb b'hi' iso8859-1
print(list(codecs.iterdecode([b"\xc3", b"\xa9x"], "utf-8")))  # expect: ['éx']
try:
    codecs.lookup("nope")
except LookupError as error:
    print(error)  # expect: unknown encoding: nope
