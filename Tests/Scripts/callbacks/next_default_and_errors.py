class It:
    def __next__(self):
        raise StopIteration("gone")

print(next(It(), "default"))  # expect: default
try:
    next(It())
except StopIteration as e:
    print(repr(e))  # expect: StopIteration('gone')
try:
    iter(It())
except TypeError as e:
    print(e)  # expect: 'It' object is not iterable
