class A:
    x = 1

    def __getattr__(self, name):
        if name.startswith("m_"):
            return name[2:]
        raise AttributeError(name)

a = A()
print(a.x, a.m_hello)  # expect: 1 hello
print(hasattr(a, "nope"), getattr(a, "nope", "default"))  # expect: False default
try:
    a.nope
except AttributeError as e:
    print(e)  # expect: nope
