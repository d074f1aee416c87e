try:
    print(1, sep=5)
except TypeError as e:
    print(e)  # expect: sep must be None or a string, not int
try:
    print(1, nothing=5)
except TypeError as e:
    print(e)  # expect: 'nothing' is an invalid keyword argument for print()
