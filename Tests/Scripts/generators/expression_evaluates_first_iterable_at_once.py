try:
    g = (x for x in 5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
g = (1 / x for x in [0])
print("made")  # expect: made
try:
    next(g)
except ZeroDivisionError as e:
    print(e)  # expect: division by zero
