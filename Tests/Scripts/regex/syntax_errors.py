import re

for pattern in (
        '*',
        'a**',
        '(',
        ')',
        'a)',
        '[',
        '[a',
        'a{2,1}',
        '(?P<1a>x)',
        '(?P<a>x)(?P<a>y)',
        '(?P=b)',
        '\\',
        '\\q',
        '[z-a]',
        '(?<=a*)b',
        '(?z)',
        '(?P',
        '(?Px)',
        '(?',
        '(?<',
        '(?<x)',
        '\\1',
        '(\\1)',
        '(?P<>x)',
        '(?P<a',
        '(a',
        'a(?i)b',
        '\\x1',
        '\\u12',
        '[\\q]',
        '(?(1)a|b|c)',
        '(?(2)a)',
        '+a',
        '^*',
        '(?:',
        'a{1}{2}',
        'x*??*',
        '(?#',
        '[a-\\d]',
        '\\8',
        '(?i',
        '(?-',
        '(?i-:a)',
        'a\n(',
        '(?P<a b>c)',
):
    try:
        print(re.compile(pattern))
    except re.error as e:
        print(repr(pattern), e, e.pos)
# expect: '*' nothing to repeat at position 0 0
# expect: 'a**' multiple repeat at position 2 2
# expect: '(' missing ), unterminated subpattern at position 0 0
# expect: ')' unbalanced parenthesis at position 0 0
# expect: 'a)' unbalanced parenthesis at position 1 1
# expect: '[' unterminated character set at position 0 0
# expect: '[a' unterminated character set at position 0 0
# expect: 'a{2,1}' min repeat greater than max repeat at position 2 2
# expect: '(?P<1a>x)' bad character in group name '1a' at position 4 4
# expect: '(?P<a>x)(?P<a>y)' redefinition of group name 'a' as group 2; was group 1 at position 12 12
# expect: '(?P=b)' unknown group name 'b' at position 4 4
# expect: '\\' bad escape (end of pattern) at position 0 0
# expect: '\\q' bad escape \q at position 0 0
# expect: '[z-a]' bad character range z-a at position 1 1
# expect: '(?<=a*)b' look-behind requires fixed-width pattern None
# expect: '(?z)' unknown extension ?z at position 1 1
# expect: '(?P' unexpected end of pattern at position 3 3
# expect: '(?Px)' unknown extension ?Px at position 1 1
# expect: '(?' unexpected end of pattern at position 2 2
# expect: '(?<' unexpected end of pattern at position 3 3
# expect: '(?<x)' unknown extension ?<x at position 1 1
# expect: '\\1' invalid group reference 1 at position 1 1
# expect: '(\\1)' cannot refer to an open group at position 1 1
# expect: '(?P<>x)' missing group name at position 4 4
# expect: '(?P<a' missing >, unterminated name at position 4 4
# expect: '(a' missing ), unterminated subpattern at position 0 0
# expect: 'a(?i)b' global flags not at the start of the expression at position 1 1
# expect: '\\x1' incomplete escape \x1 at position 0 0
# expect: '\\u12' incomplete escape \u12 at position 0 0
# expect: '[\\q]' bad escape \q at position 1 1
# expect: '(?(1)a|b|c)' conditional backref with more than two branches at position 8 8
# expect: '(?(2)a)' invalid group reference 2 at position 3 3
# expect: '+a' nothing to repeat at position 0 0
# expect: '^*' nothing to repeat at position 1 1
# expect: '(?:' missing ), unterminated subpattern at position 0 0
# expect: 'a{1}{2}' multiple repeat at position 4 4
# expect: 'x*??*' multiple repeat at position 3 3
# expect: '(?#' missing ), unterminated comment at position 0 0
# expect: '[a-\\d]' bad character range a-\d at position 1 1
# expect: '\\8' invalid group reference 8 at position 1 1
# expect: '(?i' missing -, : or ) at position 3 3
# expect: '(?-' missing flag at position 3 3
# expect: '(?i-:a)' missing flag at position 4 4
# expect: 'a\n(' missing ), unterminated subpattern at position 2 (line 2, column 1) 2
# expect: '(?P<a b>c)' bad character in group name 'a b' at position 4 4
