from multiprocessing import Manager, Process


def fill(d, l, n):
    d[n] = n * n
    l.append(n)


def change(ns, v, q, e):
    ns.a += 1
    ns.b = "child"
    v.value += 1
    q.put("sent")
    e.set()


if __name__ == "__main__":
    with Manager() as m:
        d, l = m.dict(), m.list()
        for n in range(3):
            p = Process(target=fill, args=(d, l, n))
            p.start()
            p.join()
        print(d, l, len(d), 2 in d, sorted(d.items()))
        # expect: {0: 0, 1: 1, 2: 4} [0, 1, 2] 3 True [(0, 0), (1, 1), (2, 4)]
        print(list(l), l[1:], list(d.keys()), d.get(9, "none"), type(d).__name__)
        # expect: [0, 1, 2] [1, 2] [0, 1, 2] none DictProxy
        ns, v, q, e = m.Namespace(a=1), m.Value("i", 5), m.Queue(), m.Event()
        p = Process(target=change, args=(ns, v, q, e))
        p.start()
        e.wait()
        print(q.get(), ns, v.value, e.is_set(), q.empty())
        # expect: sent Namespace(a=2, b='child') 6 True True
        p.join()
        with m.Lock():
            print(list(m.Array("i", [1, 2])[:]))  # expect: [1, 2]
        try:
            d["nothing"]
        except KeyError as e:
            print(repr(e))  # expect: KeyError('nothing')
        l += [7]
        nested = m.list([m.dict(x=1)])
        nested[0]["y"] = 2
        print(l, nested[0])  # expect: [0, 1, 2, 7] {'x': 1, 'y': 2}
