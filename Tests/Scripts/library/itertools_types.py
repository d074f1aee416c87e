# The functions of `itertools` are classes, and so are map, filter, zip, enumerate, reversed.

from itertools import *
import itertools, operator


def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(type(r).__name__, r if isinstance(r, (count, repeat)) else list(islice(r, 6)))
    except BaseException as e:
        print(type(e).__name__, e)

t(count)  # expect: count count(0)
t(count, 5)  # expect: count count(5)
t(count, 5, 2)  # expect: count count(5, 2)
t(count, step=2)  # expect: count count(0, 2)
t(count, start=1.5, step=0.5)  # expect: count count(1.5, 0.5)
t(count, 'a')  # expect: TypeError a number is required
t(count, 1j)  # expect: count count(1j)
t(cycle, 'ab')  # expect: cycle ['a', 'b', 'a', 'b', 'a', 'b']
t(cycle)  # expect: TypeError cycle expected 1 argument, got 0
t(cycle, 1)  # expect: TypeError 'int' object is not iterable
t(repeat, 3)  # expect: repeat repeat(3)
t(repeat, 3, 2)  # expect: repeat repeat(3, 2)
t(repeat, 3, times=-2)  # expect: repeat repeat(3, 0)
t(repeat, object=1)  # expect: repeat repeat(1)
t(repeat)  # expect: TypeError repeat() missing required argument 'object' (pos 1)
t(repeat, 1, 'a')  # expect: TypeError 'str' object cannot be interpreted as an integer
t(chain, 'ab', [1])  # expect: chain ['a', 'b', 1]
t(chain)  # expect: chain []
t(chain, 1)  # expect: TypeError 'int' object is not iterable
t(chain.from_iterable, ['ab', 'c'])  # expect: chain ['a', 'b', 'c']
t(chain.from_iterable, 3)  # expect: TypeError 'int' object is not iterable
t(chain, a=1)  # expect: TypeError chain() takes no keyword arguments
t(islice, 'abcdef', 2)  # expect: islice ['a', 'b']
t(islice, 'abcdef', 2, None)  # expect: islice ['c', 'd', 'e', 'f']
t(islice, 'abcdef', 0, None, 2)  # expect: islice ['a', 'c', 'e']
t(islice, 'abc', -1)  # expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
t(islice, 'abc', 1, -1)  # expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
t(islice, 'abc', 1, 2, 0)  # expect: ValueError Step for islice() must be a positive integer or None.
t(islice, 'abc')  # expect: TypeError islice expected at least 2 arguments, got 1
t(islice, 'abc', 1, 2, 3, 4)  # expect: TypeError islice expected at most 4 arguments, got 5
t(islice, 3, 1)  # expect: TypeError 'int' object is not iterable
t(islice, 'abc', 'x')  # expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
t(islice, 'abc', 'x', 3)  # expect: ValueError Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.
t(islice)  # expect: TypeError islice expected at least 2 arguments, got 0
t(islice, 'abc', None)  # expect: islice ['a', 'b', 'c']
t(product, 'ab', [1, 2])  # expect: product [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
t(product, 'ab', repeat=2)  # expect: product [('a', 'a'), ('a', 'b'), ('b', 'a'), ('b', 'b')]
t(product, 'ab', repeat=-1)  # expect: ValueError repeat argument cannot be negative
t(product)  # expect: product [()]
t(product, 'ab', x=1)  # expect: TypeError 'x' is an invalid keyword argument for product()
t(product, repeat='a')  # expect: TypeError 'str' object cannot be interpreted as an integer
t(permutations, 'abc')  # expect: permutations [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')]
t(permutations, 'abc', 2)  # expect: permutations [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')]
t(permutations, 'abc', r=1)  # expect: permutations [('a',), ('b',), ('c',)]
t(permutations, 'abc', 'x')  # expect: TypeError Expected int as r
t(permutations, 'abc', -1)  # expect: ValueError r must be non-negative
t(permutations)  # expect: TypeError permutations() missing required argument 'iterable' (pos 1)
t(permutations, [1, 2], 3)  # expect: permutations []
t(combinations, 'abcd', 2)  # expect: combinations [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')]
t(combinations, 'abc', -1)  # expect: ValueError r must be non-negative
t(combinations, 'abc')  # expect: TypeError combinations() missing required argument 'r' (pos 2)
t(combinations, 'abc', 'x')  # expect: TypeError 'str' object cannot be interpreted as an integer
t(combinations_with_replacement, 'ab', 2)  # expect: combinations_with_replacement [('a', 'a'), ('a', 'b'), ('b', 'b')]
t(combinations, iterable='abc', r=2)  # expect: combinations [('a', 'b'), ('a', 'c'), ('b', 'c')]
t(accumulate, [1, 2, 3])  # expect: accumulate [1, 3, 6]
t(accumulate, [1, 2, 3], operator.mul)  # expect: accumulate [1, 2, 6]
t(accumulate, [1, 2], initial=10)  # expect: accumulate [10, 11, 13]
t(accumulate, [], initial=None)  # expect: accumulate []
t(accumulate, [1, 2], func=operator.mul, initial=3)  # expect: accumulate [3, 3, 6]
t(accumulate)  # expect: TypeError accumulate() missing required argument 'iterable' (pos 1)
t(accumulate, 3)  # expect: TypeError 'int' object is not iterable
t(zip_longest, 'ab', [1])  # expect: zip_longest [('a', 1), ('b', None)]
t(zip_longest, 'ab', [1], fillvalue=0)  # expect: zip_longest [('a', 1), ('b', 0)]
t(zip_longest)  # expect: zip_longest []
t(zip_longest, 'a', x=1)  # expect: TypeError zip_longest() got an unexpected keyword argument
t(zip_longest, 1)  # expect: TypeError 'int' object is not iterable
t(takewhile, lambda x: x < 3, [1, 2, 3, 1])  # expect: takewhile [1, 2]
t(dropwhile, lambda x: x < 3, [1, 2, 3, 1])  # expect: dropwhile [3, 1]
t(takewhile, None)  # expect: TypeError takewhile expected 2 arguments, got 1
t(dropwhile, 1, 2)  # expect: TypeError 'int' object is not iterable
t(starmap, pow, [(2, 3), (3, 2)])  # expect: starmap [8, 9]
t(filterfalse, None, [0, 1, 2])  # expect: filterfalse [0]
t(filterfalse, lambda x: x % 2, range(5))  # expect: filterfalse [0, 2, 4]
t(compress, 'abcd', [1, 0, 1, 1])  # expect: compress ['a', 'c', 'd']
t(compress, data='ab', selectors=[1, 1])  # expect: compress ['a', 'b']
t(compress, 1, 2)  # expect: TypeError 'int' object is not iterable
t(pairwise, [1, 2, 3])  # expect: pairwise [(1, 2), (2, 3)]
t(pairwise, 1)  # expect: TypeError 'int' object is not iterable
for k, g in groupby('aabbc'):
    print(k, list(g))
# expect: a ['a', 'a']
# expect: b ['b', 'b']
# expect: c ['c']
for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2):
    print(k, list(g), type(g).__name__)
# expect: 1 [1, 3] _grouper
# expect: 0 [2, 4] _grouper
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), type(a).__name__)  # expect: 1 [1, 2, 3] [2, 3] _tee
print(tee('a', 0))  # expect: ()
t(tee, 'a', -1)  # expect: ValueError n must be >= 0
print(isinstance(chain(), chain), isinstance(chain(), count), type(chain()), chain.__name__, chain.__module__, type(chain.from_iterable([])) is chain)  # expect: True False <class 'itertools.chain'> chain itertools True
for x in (chain(), cycle('a'), islice('a', 1), product(), permutations('a'), combinations('a', 1), accumulate([]), zip_longest(), takewhile(1, 'a'), dropwhile(1, 'a'), starmap(1, 'a'), filterfalse(1, 'a'), compress('a', 'a'), pairwise('a'), groupby('a'), tee('a')[0], combinations_with_replacement('a', 1)):
    print(repr(x).split(' at ')[0], iter(x) is x)
# expect: <itertools.chain object True
# expect: <itertools.cycle object True
# expect: <itertools.islice object True
# expect: <itertools.product object True
# expect: <itertools.permutations object True
# expect: <itertools.combinations object True
# expect: <itertools.accumulate object True
# expect: <itertools.zip_longest object True
# expect: <itertools.takewhile object True
# expect: <itertools.dropwhile object True
# expect: <itertools.starmap object True
# expect: <itertools.filterfalse object True
# expect: <itertools.compress object True
# expect: <itertools.pairwise object True
# expect: <itertools.groupby object True
# expect: <itertools._tee object True
# expect: <itertools.combinations_with_replacement object True


class MyC(chain):

    def __init__(self, *a):
        self.n = len(a)

    def hello(self):
        return 'hi'

m = MyC([1], [2])
print(m.n, m.hello(), list(m), isinstance(m, chain))  # expect: 2 hi [1, 2] True
m.z = 1
print(m.__dict__)  # expect: {'n': 2, 'z': 1}


class Bad(Exception):
    pass


def f(x):
    if x == 2:
        raise Bad
    return x

s = starmap(lambda x: f(x), [(1,), (2,), (3,)])
print(next(s))  # expect: 1
try:
    next(s)
except Bad:
    print('bad')  # expect: bad
print(next(s))  # expect: 3


class MM(map):

    def extra(self):
        return 1

mm = MM(str, [1, 2])
print(mm.extra(), list(mm), isinstance(mm, map))  # expect: 1 ['1', '2'] True
print(type(map(str, [])), isinstance(zip(), zip), isinstance(enumerate([]), enumerate))  # expect: <class 'map'> True True


class E(enumerate):
    pass

print(list(E('ab', 1)), list(type('Z', (zip,), {})('ab', 'cd')), list(type('R', (reversed,), {})([1, 2])), list(type('F', (filter,), {})(None, [0, 1])))  # expect: [(1, 'a'), (2, 'b')] [('a', 'c'), ('b', 'd')] [2, 1] [1]
c = count(3)
print(c, next(c), c)  # expect: count(4) 3 count(4)
c = count(1, 0)
print(c)  # expect: count(1, 0)
r = repeat(2, 3)
next(r)
print(r, r.__length_hint__())  # expect: repeat(2, 2) 2
c = count(2 ** 70)
next(c)
print(c)  # expect: count(1180591620717411303425)
print(next(chain([1])), sum(chain([1], [2])), max(islice(count(), 3)), [*product('ab')], dict(zip_longest('ab', 'cd')))  # expect: 1 3 2 [('a',), ('b',)] {'a': 'c', 'b': 'd'}
