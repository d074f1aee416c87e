import re


def show(pattern, text, flags=0):
    c = re.compile(pattern, flags)
    found = [(m.span(), m.groups(), m.lastindex) for m in c.finditer(text)]
    m, f = c.match(text), c.fullmatch(text)
    print(found, m and m.span(), f and f.span(), c.findall(text), c.split(text), [c.sub("<\\g<0>>", text)])


show('a', 'banana')  # expect: [((1, 2), (), None), ((3, 4), (), None), ((5, 6), (), None)] None None ['a', 'a', 'a'] ['b', 'n', 'n', ''] ['b<a>n<a>n<a>']
show('a*', 'baac')  # expect: [((0, 0), (), None), ((1, 3), (), None), ((3, 3), (), None), ((4, 4), (), None)] (0, 0) None ['', 'aa', '', ''] ['', 'b', '', 'c', ''] ['<>b<aa><>c<>']
show('a+?', 'aaa')  # expect: [((0, 1), (), None), ((1, 2), (), None), ((2, 3), (), None)] (0, 1) (0, 3) ['a', 'a', 'a'] ['', '', '', ''] ['<a><a><a>']
show('(a|b)*c', 'ababc abc c')  # expect: [((0, 5), ('b',), 1), ((6, 9), ('b',), 1), ((10, 11), (None,), None)] (0, 5) None ['b', 'b', ''] ['', 'b', ' ', 'b', ' ', None, ''] ['<ababc> <abc> <c>']
show('(a*)*', 'aab')  # expect: [((0, 2), ('',), 1), ((2, 2), ('',), 1), ((3, 3), ('',), 1)] (0, 2) None ['', '', ''] ['', '', '', '', 'b', '', ''] ['<aa><>b<>']
show('(a*)+', 'aab')  # expect: [((0, 2), ('',), 1), ((2, 2), ('',), 1), ((3, 3), ('',), 1)] (0, 2) None ['', '', ''] ['', '', '', '', 'b', '', ''] ['<aa><>b<>']
show('(?:a|ab)(?:c|bcd)(d*)', 'abcd')  # expect: [((0, 4), ('',), 1)] (0, 4) (0, 4) [''] ['', '', ''] ['<abcd>']
show(r'\d+', 'a1b22c333')  # expect: [((1, 2), (), None), ((3, 5), (), None), ((6, 9), (), None)] None None ['1', '22', '333'] ['a', 'b', 'c', ''] ['a<1>b<22>c<333>']
show(r'(\w+)\s(\w+)', 'hello world foo bar')  # expect: [((0, 11), ('hello', 'world'), 2), ((12, 19), ('foo', 'bar'), 2)] (0, 11) None [('hello', 'world'), ('foo', 'bar')] ['', 'hello', 'world', ' ', 'foo', 'bar', ''] ['<hello world> <foo bar>']
show('(a)|b', 'ab')  # expect: [((0, 1), ('a',), 1), ((1, 2), (None,), None)] (0, 1) None ['a', ''] ['', 'a', '', None, ''] ['<a><b>']
show('^a', 'a\na')  # expect: [((0, 1), (), None)] (0, 1) None ['a'] ['', '\na'] ['<a>\na']
show('(?m)^a$', 'a\na\nb')  # expect: [((0, 1), (), None), ((2, 3), (), None)] (0, 1) None ['a', 'a'] ['', '\n', '\nb'] ['<a>\n<a>\nb']
show('a$', 'a\na\n')  # expect: [((2, 3), (), None)] None None ['a'] ['a\n', '\n'] ['a\n<a>\n']
show(r'\ba\w*\b', 'an apple and a pear')  # expect: [((0, 2), (), None), ((3, 8), (), None), ((9, 12), (), None), ((13, 14), (), None)] (0, 2) None ['an', 'apple', 'and', 'a'] ['', ' ', ' ', ' ', ' pear'] ['<an> <apple> <and> <a> pear']
show(r'\Ba', 'aa ba')  # expect: [((1, 2), (), None), ((4, 5), (), None)] None None ['a', 'a'] ['a', ' b', ''] ['a<a> b<a>']
show('(?i)HeLLo', 'hello HELLO')  # expect: [((0, 5), (), None), ((6, 11), (), None)] (0, 5) None ['hello', 'HELLO'] ['', ' ', ''] ['<hello> <HELLO>']
show('[a-c]+', 'abcdabc')  # expect: [((0, 3), (), None), ((4, 7), (), None)] (0, 3) None ['abc', 'abc'] ['', 'd', ''] ['<abc>d<abc>']
show('[^a-c]+', 'abcdxyz')  # expect: [((3, 7), (), None)] None None ['dxyz'] ['abc', ''] ['abc<dxyz>']
show('[]a]+', ']a]b')  # expect: [((0, 3), (), None)] (0, 3) None [']a]'] ['', 'b'] ['<]a]>b']
show(r'[\w.]+@[\w.]+', 'me@x.org, you@y.com')  # expect: [((0, 8), (), None), ((10, 19), (), None)] (0, 8) None ['me@x.org', 'you@y.com'] ['', ', ', ''] ['<me@x.org>, <you@y.com>']
show('a{2}', 'aaaa')  # expect: [((0, 2), (), None), ((2, 4), (), None)] (0, 2) None ['aa', 'aa'] ['', '', ''] ['<aa><aa>']
show('a{2,}', 'aaaaa a')  # expect: [((0, 5), (), None)] (0, 5) None ['aaaaa'] ['', ' a'] ['<aaaaa> a']
show('a{,2}', 'aaaa')  # expect: [((0, 2), (), None), ((2, 4), (), None), ((4, 4), (), None)] (0, 2) None ['aa', 'aa', ''] ['', '', '', ''] ['<aa><aa><>']
show('a{1,3}?', 'aaaa')  # expect: [((0, 1), (), None), ((1, 2), (), None), ((2, 3), (), None), ((3, 4), (), None)] (0, 1) None ['a', 'a', 'a', 'a'] ['', '', '', '', ''] ['<a><a><a><a>']
show('a{x}', 'a{x}')  # expect: [((0, 4), (), None)] (0, 4) (0, 4) ['a{x}'] ['', ''] ['<a{x}>']
show('(ab){2}', 'ababab')  # expect: [((0, 4), ('ab',), 1)] (0, 4) None ['ab'] ['', 'ab', 'ab'] ['<abab>ab']
show('(?:ab){1,2}c', 'ababc')  # expect: [((0, 5), (), None)] (0, 5) (0, 5) ['ababc'] ['', ''] ['<ababc>']
show('(a+)+b', 'aaab')  # expect: [((0, 4), ('aaa',), 1)] (0, 4) (0, 4) ['aaa'] ['', 'aaa', ''] ['<aaab>']
show('.*', 'ab\ncd')  # expect: [((0, 2), (), None), ((2, 2), (), None), ((3, 5), (), None), ((5, 5), (), None)] (0, 2) None ['ab', '', 'cd', ''] ['', '', '\n', '', ''] ['<ab><>\n<cd><>']
show('(?s).*', 'ab\ncd')  # expect: [((0, 5), (), None), ((5, 5), (), None)] (0, 5) (0, 5) ['ab\ncd', ''] ['', '', ''] ['<ab\ncd><>']
show('(?x) a  b # c', 'ab')  # expect: [((0, 2), (), None)] (0, 2) (0, 2) ['ab'] ['', ''] ['<ab>']
show('', 'abc')  # expect: [((0, 0), (), None), ((1, 1), (), None), ((2, 2), (), None), ((3, 3), (), None)] (0, 0) None ['', '', '', ''] ['', 'a', 'b', 'c', ''] ['<>a<>b<>c<>']
show('x*', 'axb')  # expect: [((0, 0), (), None), ((1, 2), (), None), ((2, 2), (), None), ((3, 3), (), None)] (0, 0) None ['', 'x', '', ''] ['', 'a', '', 'b', ''] ['<>a<x><>b<>']
show(r'\s+', 'a b\tc\n')  # expect: [((1, 2), (), None), ((3, 4), (), None), ((5, 6), (), None)] None None [' ', '\t', '\n'] ['a', 'b', 'c', ''] ['a< >b<\t>c<\n>']
