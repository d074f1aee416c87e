try:
    [1 // x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e)  # expect: integer division or modulo by zero
