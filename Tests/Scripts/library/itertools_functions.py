from itertools import *
import itertools
print(list(count(5,-2) if 0 else islice(count(5,-2),4)), repr(count(3)), repr(count(1,2)), list(islice(cycle('ab'),5)), list(repeat(1,3)), repr(repeat(1,3)), repr(repeat('x')))
print(list(chain('ab',[1])), list(chain.from_iterable(['ab','c'])), list(compress('abcd',[1,0,1,1])), list(dropwhile(lambda x:x<3,[1,3,2])), list(takewhile(lambda x:x<3,[1,3,2])), list(filterfalse(lambda x:x%2,range(5))))
print(list(accumulate([1,2,3])), list(accumulate([1,2,3],lambda a,b:a*b,initial=10)), list(pairwise('abc')), list(starmap(pow,[(2,3),(3,2)])), list(zip_longest('ab','xyz',fillvalue='-')))
print(list(product('ab',repeat=2)), list(permutations('abc',2)), list(combinations('abcd',2)), list(combinations_with_replacement('ab',2)))
print([(k,list(g)) for k,g in groupby('aabbbc')], [(k,len(list(g))) for k,g in groupby(range(6),lambda x:x//2)])
a,b=tee([1,2,3]); print(next(a),next(a),list(b),list(a))
for f in (lambda: islice([1],-1), lambda: list(combinations('ab',-1)), lambda: product('a',repeat=-1), lambda: count('a'), lambda: repeat(), lambda: islice([1]), lambda: chain(1).__next__() , lambda: list(chain(1)), lambda: tee([1],-1), lambda: cycle(3), lambda: list(permutations('ab',-1)), lambda: zip_longest([1],foo=2), lambda: accumulate(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
