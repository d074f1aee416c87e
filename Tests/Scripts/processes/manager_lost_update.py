# A proxy's += is a get and a set; a dict in a manager's list is a copy.
from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as m:
        d = m.dict(n=0, inner={"k": 1})
        d["inner"]["k"] = 99
        d["n"] += 1
        print(d["inner"], d["n"])  # expect: {'k': 1} 1
        inner = d["inner"]
        inner["k"] = 99
        d["inner"] = inner
        print(d.copy())  # expect: {'n': 1, 'inner': {'k': 99}}
