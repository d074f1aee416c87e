import operator, heapq, bisect, keyword, string, random
print(operator.itemgetter(1,2)([1,2,3]), operator.itemgetter(1), operator.attrgetter('real')(3), operator.methodcaller('upper')('a'), operator.attrgetter("a.b"))  # expect: (2, 3) operator.itemgetter(1) 3 A operator.attrgetter('a.b')
print(operator.methodcaller('split', ',', maxsplit=1))  # expect: operator.methodcaller('split', ',', maxsplit=1)
h=[]
r=random.Random(1)
for i in range(20): heapq.heappush(h,r.randrange(100))
print(h, [heapq.heappop(h) for _ in range(20)])  # expect: [] [3, 8, 12, 15, 17, 26, 32, 48, 49, 55, 57, 60, 62, 63, 72, 77, 83, 97, 97, 97]
try: heapq.heappop([])
except IndexError as e: print(e)  # expect: index out of range
l=[5,3,8,1]; heapq.heapify(l); print(l, heapq.heappushpop(l,4), heapq.heapreplace(l,9), l)  # expect: [4, 5, 8, 9] 1 3 [4, 5, 8, 9]
print(list(heapq.merge([1,4,7],[2,5,8],[0,9])), list(heapq.merge([7,4,1],[8,5],reverse=True)), list(heapq.merge(['a','bbb'],['cc'],key=len)))  # expect: [0, 1, 2, 4, 5, 7, 8, 9] [8, 7, 5, 4, 1] ['a', 'cc', 'bbb']
print(heapq.nlargest(3,[1,5,2,8]), heapq.nsmallest(2,[(1,'b'),(1,'a'),(0,'z')]), heapq.nlargest(2,'hello',key=ord))  # expect: [8, 5, 2] [(0, 'z'), (1, 'a')] ['o', 'l']
print(bisect.bisect([1,2,2,3],2), bisect.bisect_left([1,2,2,3],2)); a=[1,3]; bisect.insort(a,2); print(a)
# expect: 3 1
# expect: [1, 2, 3]
try: bisect.bisect([1],1,-1)
except ValueError as e: print(e)  # expect: lo must be non-negative
print(keyword.iskeyword('for'), keyword.kwlist[:3], string.punctuation, string.capwords('hello  world'))  # expect: True ['False', 'None', 'True'] !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ Hello World
t=string.Template('$who likes ${what} $$5 $')
try: print(t.substitute(who='a',what='b'))
except ValueError as e: print(e)  # expect: Invalid placeholder in string: line 1, col 24
print(t.safe_substitute(who='a'))  # expect: a likes ${what} $5 $
print(string.Template('$a $b').substitute({'a':1},b=2))  # expect: 1 2
try: string.Template('$a').substitute()
except KeyError as e: print(repr(e))  # expect: KeyError('a')
print(string.Template('$a ${b} $a').get_identifiers(), string.Template('$ a').is_valid())  # expect: ['a', 'b'] False
f=string.Formatter()
print(f.format('{} {x} {0.real!r:>5} {1[0]}'.replace('{}','{0}'),1,[2],x=3), list(f.parse('a{b!r:c}d{{')))  # expect: 1 3     1 2 [('a', 'b', 'c', 'r'), ('d{', None, None, None)]
print(f.format('{:>{w}}|', 3, w=5))  # expect:     3|
class U(string.Formatter):
    def get_value(self,k,a,kw):
        return kw.get(k,'?') if isinstance(k,str) else a[k]
print(U().format('{a} {b}', a=1))  # expect: 1 ?
