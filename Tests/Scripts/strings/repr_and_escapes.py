for s in ("a'b", 'a"b', "a'b\"c", "tab\tnl\n", "\\", "\x00\x7f", "é", "中", "\u200b", "😀"):
    print(repr(s), len(s))
# expect: "a'b" 3
# expect: 'a"b' 3
# expect: 'a\'b"c' 5
# expect: 'tab\tnl\n' 7
# expect: '\\' 1
# expect: '\x00\x7f' 2
# expect: 'é' 1
# expect: '中' 1
# expect: '\u200b' 1
# expect: '😀' 1
print("a\x41\u00e9\N{BULLET}" r"\n" "joined")  # expect: aAé•\njoined
