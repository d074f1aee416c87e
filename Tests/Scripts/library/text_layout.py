# textwrap, pprint, difflib.
import difflib
import pprint
import textwrap

text = "The quick brown fox jumps over the lazy dog, well-known for its state-of-the-art laziness."
print(textwrap.wrap(text, 20))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(repr(textwrap.dedent("    a\n      b\n    c\n")), repr(textwrap.indent("a\n\nb", "> ")))
print(textwrap.shorten(text, 30))
pprint.pprint({"name": "x" * 30, "values": list(range(20)), "nested": {"a": [1, 2], "b": ("c" * 40, "d" * 40)}})
pprint.pprint([3, 1, 2], width=5)
print(pprint.pformat({"b": 1, "a": 2}), pprint.pformat("word " * 20, width=40))
print("\n".join(difflib.ndiff(["one", "two", "three"], ["ore", "tree", "emu"])))
print(list(difflib.unified_diff(["a", "b"], ["a", "c"], lineterm="")), difflib.get_close_matches("appel", ["ape", "apple"]))
