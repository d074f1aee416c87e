# A forked process has a copy of everything: changes on either side are not seen on the other.
import os


class Counter:
    instances = []

    def __init__(self):
        self.n = 0
        Counter.instances.append(self)

    def add(self):
        self.n += 1
        return self.n


counter = Counter()
nested = {"list": [1, [2, 3]], "self": None}
nested["self"] = nested
table = {counter: "here"}
pid = os.fork()
if pid == 0:
    nested["list"][1].append(4)
    counter.add()
    ok = nested["self"] is nested and Counter.instances[0] is counter and table[counter] == "here"
    ok = ok and isinstance(counter, Counter) and counter.n == 1 and nested["list"] == [1, [2, 3, 4]]
    os._exit(7 if ok else 8)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))  # expect: 7
print(nested["list"], counter.n, table[counter])  # expect: [1, [2, 3]] 0 here
