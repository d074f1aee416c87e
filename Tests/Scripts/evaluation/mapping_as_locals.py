# `exec` and `eval` take any mapping for the local names.

class Names:
    def __init__(self):
        self.log = []
        self.values = {"x": 1}

    def __getitem__(self, name):
        self.log.append(("get", name))
        return self.values[name]

    def __setitem__(self, name, value):
        self.log.append(("set", name))
        self.values[name] = value

    def __delitem__(self, name):
        self.log.append(("del", name))
        del self.values[name]


names = Names()
exec("y = x + 1\ndel x\nprint(len('abc'))", {}, names)  # expect: 3
print(names.values, names.log)  # expect: {'y': 2} [('get', 'x'), ('set', 'y'), ('del', 'x'), ('get', 'print'), ('get', 'len')]
print(eval("y * 2", {}, names))  # expect: 4
try:
    exec("1", {}, 3)
except TypeError as e:
    print(e)  # expect: locals must be a mapping or None, not int
try:
    exec("del nothing", {}, names)
except NameError as e:
    print(e)  # expect: name 'nothing' is not defined
space = {}
exec("def f(): return g\ng = 5", space)
print(space["f"](), sorted(space)[1:])  # expect: 5 ['f', 'g']
