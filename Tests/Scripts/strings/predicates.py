for s in ("abc", "ABC", "a1", "123", "", " ", "aB", "Title Case", "x_1", "1x"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isalnum(), s.islower(), s.isupper(), s.isspace(), s.istitle(), s.isidentifier())
# expect: 'abc' True False True True False False False True
# expect: 'ABC' True False True False True False False True
# expect: 'a1' False False True True False False False True
# expect: '123' False True True False False False False False
# expect: '' False False False False False False False False
# expect: ' ' False False False False False True False False
# expect: 'aB' True False True False False False False True
# expect: 'Title Case' False False False False False False True False
# expect: 'x_1' False False False True False False False True
# expect: '1x' False False True True False False False False
