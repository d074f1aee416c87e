# textwrap, pprint, difflib.
import difflib
import pprint
import textwrap

text = "The quick brown fox jumps over the lazy dog, well-known for its state-of-the-art laziness."
print(textwrap.wrap(text, 20))  # expect: ['The quick brown fox', 'jumps over the lazy', 'dog, well-known for', 'its state-of-the-art', 'laziness.']
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
# expect: * The quick brown fox jumps
# expect:   over the lazy dog, well-
# expect:   known for its state-of-the-
# expect:   art laziness.
print(repr(textwrap.dedent("    a\n      b\n    c\n")), repr(textwrap.indent("a\n\nb", "> ")))  # expect: 'a\n  b\nc\n' '> a\n\n> b'
print(textwrap.shorten(text, 30))  # expect: The quick brown fox [...]
pprint.pprint({"name": "x" * 30, "values": list(range(20)), "nested": {"a": [1, 2], "b": ("c" * 40, "d" * 40)}})
# expect: {'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:  'nested': {'a': [1, 2],
# expect:             'b': ('cccccccccccccccccccccccccccccccccccccccc',
# expect:                   'dddddddddddddddddddddddddddddddddddddddd')},
# expect:  'values': [0,
# expect:             1,
# expect:             2,
# expect:             3,
# expect:             4,
# expect:             5,
# expect:             6,
# expect:             7,
# expect:             8,
# expect:             9,
# expect:             10,
# expect:             11,
# expect:             12,
# expect:             13,
# expect:             14,
# expect:             15,
# expect:             16,
# expect:             17,
# expect:             18,
# expect:             19]}
pprint.pprint([3, 1, 2], width=5)
# expect: [3,
# expect:  1,
# expect:  2]
print(pprint.pformat({"b": 1, "a": 2}), pprint.pformat("word " * 20, width=40))
# expect: {'a': 2, 'b': 1} ('word word word word word word word '
# expect:  'word word word word word word word '
# expect:  'word word word word word word ')
print("\n".join(difflib.ndiff(["one", "two", "three"], ["ore", "tree", "emu"])))
# expect: + ore
# expect: - one
# expect: - two
# expect: - three
# expect: ?  -
# expect:
# expect: + tree
# expect: + emu
print(list(difflib.unified_diff(["a", "b"], ["a", "c"], lineterm="")), difflib.get_close_matches("appel", ["ape", "apple"]))  # expect: ['--- ', '+++ ', '@@ -1,2 +1,2 @@', ' a', '-b', '+c'] ['apple', 'ape']
