class It:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("broken iterator")

class Bad:
    def __iter__(self):
        return 5

def loop(x):
    for _ in x:
        pass

def unpack(x):
    a, b = x

for f in (loop, list, unpack, sum, lambda x: 1 in x, lambda x: dict(x), lambda x: list(zip(x, [1])), lambda x: list(enumerate(x)), lambda x: list(map(str, x))):
    for x in (It, Bad):
        try:
            f(x())
        except (ValueError, TypeError) as e:
            print(e)
# expect: broken iterator
# expect: iter() returned non-iterator of type 'int'
# expect: broken iterator
# expect: iter() returned non-iterator of type 'int'
# expect: broken iterator
# expect: iter() returned non-iterator of type 'int'
# expect: broken iterator
# expect: iter() returned non-iterator of type 'int'
# expect: broken iterator
# expect: argument of type 'Bad' is not iterable
# expect: broken iterator
# expect: iter() returned non-iterator of type 'int'
# expect: broken iterator
# expect: iter() returned non-iterator of type 'int'
# expect: broken iterator
# expect: iter() returned non-iterator of type 'int'
# expect: broken iterator
# expect: iter() returned non-iterator of type 'int'
