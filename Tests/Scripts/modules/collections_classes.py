from collections import *
d = deque([1, 2, 3], maxlen=3); d.append(4); print(d, d.popleft(), d.pop(), len(d), d.maxlen)  # expect: deque([3], maxlen=3) 2 4 1 3
d = deque("abc"); d.appendleft("z"); d.rotate(1); print(d, list(d), d[0], d[-1], "a" in d); d.extendleft([1, 2]); d.extend(x for x in "xy"); print(d)
# expect: deque(['c', 'z', 'a', 'b']) ['c', 'z', 'a', 'b'] c b True
# expect: deque([2, 1, 'c', 'z', 'a', 'b', 'x', 'y'])
try: deque().popleft()
except IndexError as e: print(e)  # expect: pop from an empty deque
print(deque([1]) == deque([1]), deque([1]) == [1], bool(deque()), deque())  # expect: True False False deque([])
dd = defaultdict(list); dd["a"].append(1); dd["b"]; print(dd, dict(dd), dd.get("zz"))  # expect: defaultdict(<class 'list'>, {'a': [1], 'b': []}) {'a': [1], 'b': []} None
di = defaultdict(int)
for ch in "hello": di[ch] += 1
print(di)  # expect: defaultdict(<class 'int'>, {'h': 1, 'e': 1, 'l': 2, 'o': 1})
c = Counter("mississippi"); print(c, c.most_common(2), c["zz"], sum(c.values())); c.update("zz"); print(c + Counter(a=1), c - Counter(i=3), sorted(c.elements())[:3])
# expect: Counter({'i': 4, 's': 4, 'p': 2, 'm': 1}) [('i', 4), ('s', 4)] 0 11
# expect: Counter({'i': 4, 's': 4, 'p': 2, 'z': 2, 'm': 1, 'a': 1}) Counter({'s': 4, 'p': 2, 'z': 2, 'm': 1, 'i': 1}) ['i', 'i', 'i']
o = OrderedDict(a=1, b=2); o.move_to_end("a"); print(o, o.popitem(last=False))  # expect: OrderedDict([('a', 1)]) ('b', 2)
P = namedtuple("P", "x y"); p = P(1, y=2); print(p, p.x, p[1], p._replace(x=5), p._asdict(), P._fields, p == (1, 2), P._make([3, 4])); x, y = p; print(x, y, tuple(p), sorted([P(2, 1), P(1, 2)]))
# expect: P(x=1, y=2) 1 2 P(x=5, y=2) {'x': 1, 'y': 2} ('x', 'y') True P(x=3, y=4)
# expect: 1 2 (1, 2) [P(x=1, y=2), P(x=2, y=1)]
try: P(1)
except TypeError as e: print(e)  # expect: P.__new__() missing 1 required positional argument: 'y'
try: p.x = 3
except AttributeError as e: print(e)  # expect: can't set attribute
print({p: 1}[P(1, 2)], isinstance(p, P), len(p), P(1, 2) < P(1, 3))  # expect: 1 True 2 True
Q = namedtuple("Q", ["a", "b"], defaults=[9]); print(Q(1), ChainMap({"a": 1}, {"b": 2})["b"])  # expect: Q(a=1, b=9) 2
