import re

print(re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.sub("a", lambda m: m.group().upper(), "banana", count=2))  # expect: badc bAnAna
print(re.subn("a", "x", "banana"), [re.sub("(?P<n>a)", r"[\g<n>\g<1>\n]", "ba")])  # expect: ('bxnxnx', 3) ['b[aa\n]']
for template in ("\\q", "\\g<2>", "\\2", "\\g<x>", "\\g", "\\g<", "\\g<>", "\\", "\\101", "\\0", "\\&"):
    try:
        print(repr(template), [re.sub("(a)", template, "a")])
    except (re.error, IndexError) as e:
        print(repr(template), type(e).__name__, e)
# expect: '\\q' error bad escape \q at position 0
# expect: '\\g<2>' error invalid group reference 2 at position 3
# expect: '\\2' error invalid group reference 2 at position 1
# expect: '\\g<x>' IndexError unknown group name 'x'
# expect: '\\g' error missing < at position 2
# expect: '\\g<' error missing group name at position 3
# expect: '\\g<>' error missing group name at position 3
# expect: '\\' error bad escape (end of pattern) at position 0
# expect: '\\101' ['A']
# expect: '\\0' ['\x00']
# expect: '\\&' ['\\&']
print(re.sub(r"\b(\w)", lambda m: m[1].upper(), "the quick brown"), re.sub("x*", "-", "abxd"))  # expect: The Quick Brown -a-b--d-
print(re.split(r"[,;]\s*", "a, b;c,d", maxsplit=2), re.split("(,)", "a,b"), re.escape("a.b*c d-é_"))  # expect: ['a', 'b', 'c,d'] ['a', ',', 'b'] a\.b\*c\ d\-é_
print(re.sub(b"a", b"x", b"banana"), [re.sub(r"(?m)^", "> ", "a\nb")])  # expect: b'bxnxnx' ['> a\n> b']
