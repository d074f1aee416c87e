"""A lone surrogate has no bytes in UTF-8: stdout refuses it, stderr shows it escaped."""
import sys

sys.stdout.reconfigure(errors="strict")
for write in (print, sys.stdout.write, lambda text: print(1, text, sep="", end="")):
    try:
        write("\udc80 and more")
    except UnicodeEncodeError as error:
        print("refused:", error)
        print(error.encoding, ascii(error.object), error.start, error.end, error.reason)
print("\udc80".encode("utf-8", "surrogatepass"), "\udc80".encode("utf-8", "backslashreplace"))
print(ascii(b"a\xed\xb2\x80".decode("utf-8", "surrogatepass")), ascii(b"\x80".decode("utf-8", "surrogateescape")))
sys.stderr.write("a\ud83db\n")
print("\ud83d", "c", file=sys.stderr)
print("\ud83d")
# expect error: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud83d' in position 0: surrogates not allowed
