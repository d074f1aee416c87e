class A:
    def __gt__(self, other):
        print("A.gt")
        return True

    def __eq__(self, other):
        print("A.eq")
        return NotImplemented

class B:
    def __eq__(self, other):
        print("B.eq")
        return True

print(1 < A())
# expect: A.gt
# expect: True
print(A() == B())
# expect: A.eq
# expect: B.eq
# expect: True
print(A() == 1)
# expect: A.eq
# expect: False
