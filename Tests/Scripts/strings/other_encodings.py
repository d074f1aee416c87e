# Code pages, escapes and UTF-7, through `encode` and `decode`.
import codecs

text = "Zoë – 5 €"
for name in "cp1252", "cp1250", "iso-8859-15", "cp437", "mac_roman", "utf-7", "unicode_escape", "raw_unicode_escape":
    try:
        data = text.encode(name)
        print(name, data, data.decode(name) == text)
    except UnicodeEncodeError as e:
        print(name, e)
# expect: cp1252 b'Zo\xeb \x96 5 \x80' True
# expect: cp1250 b'Zo\xeb \x96 5 \x80' True
# expect: iso-8859-15 'charmap' codec can't encode character '\u2013' in position 4: character maps to <undefined>
# expect: cp437 'charmap' codec can't encode character '\u2013' in position 4: character maps to <undefined>
# expect: mac_roman b'Zo\x91 \xd0 5 \xdb' True
# expect: utf-7 b'Zo+AOs +IBM 5 +IKw-' True
# expect: unicode_escape b'Zo\\xeb \\u2013 5 \\u20ac' True
# expect: raw_unicode_escape b'Zo\xeb \\u2013 5 \\u20ac' True
print("Привет".encode("cp1251"), "Привет".encode("koi8-r"), "Привет".encode("cp866"), "Привет".encode("iso-8859-5"))  # expect: b'\xcf\xf0\xe8\xe2\xe5\xf2' b'\xf0\xd2\xc9\xd7\xc5\xd4' b'\x8f\xe0\xa8\xa2\xa5\xe2' b'\xbf\xe0\xd8\xd2\xd5\xe2'
for errors in "ignore", "replace", "backslashreplace", "xmlcharrefreplace":
    print(text.encode("cp866", errors))
# expect: b'Zo  5 '
# expect: b'Zo? ? 5 ?'
# expect: b'Zo\\xeb \\u2013 5 \\u20ac'
# expect: b'Zo&#235; &#8211; 5 &#8364;'
try:
    b"a\x81".decode("cp1252")
except UnicodeDecodeError as e:
    print(e)  # expect: 'charmap' codec can't decode byte 0x81 in position 1: character maps to <undefined>
print(b"a\x81".decode("cp1252", "replace"))  # expect: a�
print(rb"\x41\u00e9\n\101".decode("unicode_escape"))
# expect: Aé
# expect: A
for data in rb"\x4", rb"\u12", b"\\", rb"\N{no such}":
    try:
        data.decode("unicode_escape")
    except UnicodeDecodeError as e:
        print(e)
# expect: 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
# expect: 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
# expect: 'unicodeescape' codec can't decode byte 0x5c in position 0: \ at end of string
# expect: 'unicodeescape' codec can't decode bytes in position 0-10: unknown Unicode character name
print(str(memoryview(b"ab"), "ascii"), str(bytearray(b"\xe9"), "cp1252"), bytes("é", "cp437"))  # expect: ab é b'\x82'
for name in "hex", "nope":
    try:
        "a".encode(name)
    except LookupError as e:
        print(e)
# expect: 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs
# expect: unknown encoding: nope
print(codecs.lookup("windows-1252").name, codecs.lookup("latin2").name)  # expect: cp1252 iso8859-2
