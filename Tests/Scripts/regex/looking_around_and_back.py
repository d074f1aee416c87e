import re


def show(pattern, text, flags=0):
    c = re.compile(pattern, flags)
    found = [(m.span(), m.groups(), m.lastindex) for m in c.finditer(text)]
    m, f = c.match(text), c.fullmatch(text)
    print(found, m and m.span(), f and f.span(), c.findall(text), c.split(text), [c.sub("<\\g<0>>", text)])


show('(?P<x>a)(?P<y>b)?', 'ab a')  # expect: [((0, 2), ('a', 'b'), 2), ((3, 4), ('a', None), 1)] (0, 2) None [('a', 'b'), ('a', '')] ['', 'a', 'b', ' ', 'a', None, ''] ['<ab> <a>']
show(r'(?=a)\w', 'ab ba')  # expect: [((0, 1), (), None), ((4, 5), (), None)] (0, 1) None ['a', 'a'] ['', 'b b', ''] ['<a>b b<a>']
show(r'(?!a)\w', 'ab ba')  # expect: [((1, 2), (), None), ((3, 4), (), None)] None None ['b', 'b'] ['a', ' ', 'a'] ['a<b> <b>a']
show('(?<=a)b', 'ab bb')  # expect: [((1, 2), (), None)] None None ['b'] ['a', ' bb'] ['a<b> bb']
show('(?<!a)b', 'ab bb')  # expect: [((3, 4), (), None), ((4, 5), (), None)] None None ['b', 'b'] ['ab ', '', ''] ['ab <b><b>']
show(r'(a)(?=b)\1?', 'aab')  # expect: [((1, 2), ('a',), 1)] None None ['a'] ['a', 'a', 'b'] ['a<a>b']
show(r'(\w)\1', 'aabbcd')  # expect: [((0, 2), ('a',), 1), ((2, 4), ('b',), 1)] (0, 2) None ['a', 'b'] ['', 'a', '', 'b', 'cd'] ['<aa><bb>cd']
show(r"""(?P<q>['\"]).*?(?P=q)""", '\'a\' "b\' c"')  # expect: [((0, 3), ("'",), 1), ((4, 10), ('"',), 1)] (0, 3) None ["'", '"'] ['', "'", ' ', '"', ''] ['<\'a\'> <"b\' c">']
show('a++b', 'aaab')  # expect: [((0, 4), (), None)] (0, 4) (0, 4) ['aaab'] ['', ''] ['<aaab>']
show('a*+a', 'aaa')  # expect: [] None None [] ['aaa'] ['aaa']
show('(?>a+)b', 'aaab')  # expect: [((0, 4), (), None)] (0, 4) (0, 4) ['aaab'] ['', ''] ['<aaab>']
show('(?>a|ab)c', 'abc')  # expect: [] None None [] ['abc'] ['abc']
show('(?(1)x|y)', 'y')
show('(a)?(?(1)b|c)', 'ab c')
show('(?<=ab)c|(?<=x)y', 'abc xy')
show(r'\101', 'A')
show(r'(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10', 'abcdefghijj')
show(r'(?:x|(y))\1?', 'xyy')
show(r'(?=(a+))\w', 'aab')
show('(?!(a))b', 'b')
# expect error: re.error: invalid group reference 1 at position 3
