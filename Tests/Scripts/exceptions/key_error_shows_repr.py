try:
    {}["a b"]
except KeyError as e:
    print(e, str(e), e.args)  # expect: 'a b' 'a b' ('a b',)
{1: 2}["missing"]
# expect error: KeyError: 'missing'
