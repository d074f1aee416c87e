import re
from string import Formatter, Template
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class Dotted(Template):
    idpattern = r"[a-z]+(?:\.[a-z]+)*"
class Percent(Template):
    delimiter = "%"
class Whole(Template):
    pattern = r"@@|@(?P<named>[a-z]+)|\[\[(?P<braced>[a-z]+)\]\]|(?P<invalid>@)|(?P<escaped>\\)"
class Upper(Template):
    flags = 0
    idpattern = "[A-Z]+"
class Other(Template):
    pattern = r"(?P<named>a)|(?P<braced>b)|(?P<invalid>c)|(?P<escaped>d)|(?P<strange>e)"
t(lambda: Dotted("$a.b and ${c.d}, $$").substitute({"a.b": 1, "c.d": 2}))  # expect: 1 and 2, $
t(lambda: Percent("100%% of %what, %(x)").safe_substitute(what="it"))  # expect: 100% of it, %(x)
t(lambda: Whole("@who and [[what]] \\ @").safe_substitute(who="a", what="b"))  # expect: a and b $ @
t(lambda: Whole("@who @1").substitute(who="a"))  # expect: ValueError: Invalid placeholder in string: line 1, col 5
t(lambda: Upper("$A $b").substitute(A=1)); t(lambda: Upper("$A ${B}").get_identifiers()); t(lambda: Upper("$a").is_valid())
# expect: ValueError: Invalid placeholder in string: line 1, col 4
# expect: ['A', 'B']
# expect: False
t(lambda: Other("e").substitute()); t(lambda: Other("e").safe_substitute())
# expect: ValueError: ('Unrecognized named group in pattern', re.compile('(?P<named>a)|(?P<braced>b)|(?P<invalid>c)|(?P<escaped>d)|(?P<strange>e)', re.IGNORECASE|re.VERBOSE))
# expect: ValueError: ('Unrecognized named group in pattern', re.compile('(?P<named>a)|(?P<braced>b)|(?P<invalid>c)|(?P<escaped>d)|(?P<strange>e)', re.IGNORECASE|re.VERBOSE))
t(lambda: Formatter()._vformat("{0}", (1,), {}, set(), -1))  # expect: ValueError: Max string recursion exceeded
t(lambda: Template("a $x\n $1").substitute(x=1))  # expect: ValueError: Invalid placeholder in string: line 2, col 2
