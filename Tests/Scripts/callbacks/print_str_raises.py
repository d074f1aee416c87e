class S:
    def __str__(self):
        raise ValueError("no str")

try:
    print(S())
except ValueError as e:
    print(e)  # expect: no str
