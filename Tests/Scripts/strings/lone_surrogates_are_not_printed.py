"""A lone surrogate has no bytes in UTF-8: stdout refuses it, stderr shows it escaped."""
import sys

sys.stdout.reconfigure(errors="strict")
for write in (print, sys.stdout.write, lambda text: print(1, text, sep="", end="")):
    try:
        write("\udc80 and more")
    except UnicodeEncodeError as error:
        print("refused:", error)
        print(error.encoding, ascii(error.object), error.start, error.end, error.reason)
# expect: refused: 'utf-8' codec can't encode character '\udc80' in position 0: surrogates not allowed
# expect: utf-8 '\udc80 and more' 0 1 surrogates not allowed
# expect: refused: 'utf-8' codec can't encode character '\udc80' in position 0: surrogates not allowed
# expect: utf-8 '\udc80 and more' 0 1 surrogates not allowed
# expect: 1refused: 'utf-8' codec can't encode character '\udc80' in position 0: surrogates not allowed
# expect: utf-8 '\udc80 and more' 0 1 surrogates not allowed
print("\udc80".encode("utf-8", "surrogatepass"), "\udc80".encode("utf-8", "backslashreplace"))  # expect: b'\xed\xb2\x80' b'\\udc80'
print(ascii(b"a\xed\xb2\x80".decode("utf-8", "surrogatepass")), ascii(b"\x80".decode("utf-8", "surrogateescape")))  # expect: 'a\udc80' '\udc80'
sys.stderr.write("a\ud83db\n")  # expect stderr: a\ud83db
print("\ud83d", "c", file=sys.stderr)  # expect stderr: \ud83d c
print("\ud83d")
# expect error: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud83d' in position 0: surrogates not allowed
