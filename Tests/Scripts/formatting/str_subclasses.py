# What `%` and `format` show of a subclass of str is what its methods say.
class Named(str):
    def __str__(self):
        return "its str"

    def __repr__(self):
        return "its repr"


class Plain(str):
    pass


print("%s %r %5s" % (Named("a"), Named("a"), Plain("b")))  # expect: its str its repr     b
print("%s" % Named("a"), type("%s" % Plain("b")))  # expect: its str <class 'str'>
print(f"{Named('a')} {Named('a')!r} {Plain('b'):>3}")  # expect: its str its repr   b
print("{} {!r}".format(Named("a"), Named("a")))  # expect: its str its repr
print("%(k)s" % {"k": Named("a")})  # expect: its str
