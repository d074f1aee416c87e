def f():
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    return e

try:
    f()
except UnboundLocalError as problem:
    print(problem)  # expect: cannot access local variable 'e' where it is not associated with a value
