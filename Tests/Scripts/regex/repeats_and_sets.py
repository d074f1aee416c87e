import re


def show(pattern, text, flags=0):
    c = re.compile(pattern, flags)
    found = [(m.span(), m.groups(), m.lastindex) for m in c.finditer(text)]
    m, f = c.match(text), c.fullmatch(text)
    print(found, m and m.span(), f and f.span(), c.findall(text), c.split(text), [c.sub("<\\g<0>>", text)])


show('(?:(a)|b)*', 'abab')  # expect: [((0, 4), ('a',), 1), ((4, 4), (None,), None)] (0, 4) (0, 4) ['a', ''] ['', 'a', '', None, ''] ['<abab><>']
show('(a)?b', 'b ab')  # expect: [((0, 1), (None,), None), ((2, 4), ('a',), 1)] (0, 1) None ['', 'a'] ['', None, ' ', 'a', ''] ['<b> <ab>']
show('((a)|(b))+', 'ab')  # expect: [((0, 2), ('b', 'a', 'b'), 1)] (0, 2) (0, 2) [('b', 'a', 'b')] ['', 'b', 'a', 'b', ''] ['<ab>']
show('(a*?)(b*)', 'aabb')  # expect: [((0, 0), ('', ''), 2), ((0, 1), ('a', ''), 2), ((1, 1), ('', ''), 2), ((1, 4), ('a', 'bb'), 2), ((4, 4), ('', ''), 2)] (0, 0) (0, 4) [('', ''), ('a', ''), ('', ''), ('a', 'bb'), ('', '')] ['', '', '', '', 'a', '', '', '', '', '', 'a', 'bb', '', '', '', ''] ['<><a><><abb><>']
show(r'(.*)(\d)', 'abc12')  # expect: [((0, 5), ('abc1', '2'), 2)] (0, 5) (0, 5) [('abc1', '2')] ['', 'abc1', '2', ''] ['<abc12>']
show(r'(.+?)(\d+)$', 'abc12')  # expect: [((0, 5), ('abc', '12'), 2)] (0, 5) (0, 5) [('abc', '12')] ['', 'abc', '12', ''] ['<abc12>']
show(r'\$\{(\w+)\}', '${a} ${b}')  # expect: [((0, 4), ('a',), 1), ((5, 9), ('b',), 1)] (0, 4) None ['a', 'b'] ['', 'a', ' ', 'b', ''] ['<${a}> <${b}>']
show(r'\x41\u0042\t', 'AB\t')  # expect: [((0, 3), (), None)] (0, 3) (0, 3) ['AB\t'] ['', ''] ['<AB\t>']
show(r'[\d-]+', '1-2')  # expect: [((0, 3), (), None)] (0, 3) (0, 3) ['1-2'] ['', ''] ['<1-2>']
show(r'[a\]]+', 'a]')  # expect: [((0, 2), (), None)] (0, 2) (0, 2) ['a]'] ['', ''] ['<a]>']
show(r'\A\w+\Z', 'abc')  # expect: [((0, 3), (), None)] (0, 3) (0, 3) ['abc'] ['', ''] ['<abc>']
show('é+', 'éé e')  # expect: [((0, 2), (), None)] (0, 2) None ['éé'] ['', ' e'] ['<éé> e']
show(r'\w+', 'été naïve')  # expect: [((0, 3), (), None), ((4, 9), (), None)] (0, 3) None ['été', 'naïve'] ['', ' ', ''] ['<été> <naïve>']
show(r'(?a)\w+', 'été')  # expect: [((1, 2), (), None)] None None ['t'] ['é', 'é'] ['é<t>é']
show('[À-ÿ]+', 'éà')  # expect: [((0, 2), (), None)] (0, 2) (0, 2) ['éà'] ['', ''] ['<éà>']
show('(?i)É', 'é')  # expect: [((0, 1), (), None)] (0, 1) (0, 1) ['é'] ['', ''] ['<é>']
show('(?i:a)b', 'Ab AB')  # expect: [((0, 2), (), None)] (0, 2) None ['Ab'] ['', ' AB'] ['<Ab> AB']
show('(?s:.)a.', '\nab')  # expect: [((0, 3), (), None)] (0, 3) (0, 3) ['\nab'] ['', ''] ['<\nab>']
show('(?-i:a)b', 'ab AB')  # expect: [((0, 2), (), None)] (0, 2) None ['ab'] ['', ' AB'] ['<ab> AB']
show('a|b|c|', 'abcd')  # expect: [((0, 1), (), None), ((1, 2), (), None), ((2, 3), (), None), ((3, 3), (), None), ((4, 4), (), None)] (0, 1) None ['a', 'b', 'c', '', ''] ['', '', '', '', 'd', ''] ['<a><b><c><>d<>']
show('(|a)+', 'aa')  # expect: [((0, 0), ('',), 1), ((0, 1), ('',), 1), ((1, 1), ('',), 1), ((1, 2), ('',), 1), ((2, 2), ('',), 1)] (0, 0) (0, 2) ['', '', '', '', ''] ['', '', '', '', '', '', '', '', '', '', ''] ['<><a><><a><>']
show('(?:a?)*?b', 'aab')  # expect: [((0, 3), (), None)] (0, 3) (0, 3) ['aab'] ['', ''] ['<aab>']
show('(?:a?){3}b', 'aab')  # expect: [((0, 3), (), None)] (0, 3) (0, 3) ['aab'] ['', ''] ['<aab>']
show('(a?)*$', 'aa')  # expect: [((0, 2), ('',), 1), ((2, 2), ('',), 1)] (0, 2) (0, 2) ['', ''] ['', '', '', '', ''] ['<aa><>']
show(r'^(?:(\d+)|(\w+))$', '123')  # expect: [((0, 3), ('123', None), 1)] (0, 3) (0, 3) [('123', '')] ['', '123', None, ''] ['<123>']
show('a(?#comment)b', 'ab')  # expect: [((0, 2), (), None)] (0, 2) (0, 2) ['ab'] ['', ''] ['<ab>']
show(r'\.', 'a.b')  # expect: [((1, 2), (), None)] None None ['.'] ['a', 'b'] ['a<.>b']
show('[.]', 'a.b')  # expect: [((1, 2), (), None)] None None ['.'] ['a', 'b'] ['a<.>b']
show(r'\07', '\x07')  # expect: [((0, 1), (), None)] (0, 1) (0, 1) ['\x07'] ['', ''] ['<\x07>']
show(r'[\b]', '\x08')  # expect: [((0, 1), (), None)] (0, 1) (0, 1) ['\x08'] ['', ''] ['<\x08>']
show('((x)|y)*', 'xyx')  # expect: [((0, 3), ('x', 'x'), 1), ((3, 3), (None, None), None)] (0, 3) (0, 3) [('x', 'x'), ('', '')] ['', 'x', 'x', '', None, None, ''] ['<xyx><>']
show(r'\d{3}-\d{4}', '555-1234')  # expect: [((0, 8), (), None)] (0, 8) (0, 8) ['555-1234'] ['', ''] ['<555-1234>']
show(r'^\s*$', '  ')  # expect: [((0, 2), (), None)] (0, 2) (0, 2) ['  '] ['', ''] ['<  >']
show(r'(\d+)-(\d+)', '1-2 33-44')  # expect: [((0, 3), ('1', '2'), 2), ((4, 9), ('33', '44'), 2)] (0, 3) None [('1', '2'), ('33', '44')] ['', '1', '2', ' ', '33', '44', ''] ['<1-2> <33-44>']
for flags in (re.I, re.M, re.S, re.I | re.M):
    show(r"^a.b$", "A\nB\na\nb\naxb", flags)
# expect: [] None None [] ['A\nB\na\nb\naxb'] ['A\nB\na\nb\naxb']
# expect: [((8, 11), (), None)] None None ['axb'] ['A\nB\na\nb\n', ''] ['A\nB\na\nb\n<axb>']
# expect: [] None None [] ['A\nB\na\nb\naxb'] ['A\nB\na\nb\naxb']
# expect: [((8, 11), (), None)] None None ['axb'] ['A\nB\na\nb\n', ''] ['A\nB\na\nb\n<axb>']
