class A:
    def __repr__(self):
        return "<A>"

class B(A):
    def __str__(self):
        return "a B"

print(A(), [A()], str(A()))  # expect: <A> [<A>] <A>
print(B(), [B()], repr(B()))  # expect: a B [<A>] <A>
print(f"{B()} {B()!r}")  # expect: a B <A>
