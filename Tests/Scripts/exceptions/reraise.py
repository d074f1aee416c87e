def f():
    try:
        raise ValueError("x")
    except ValueError:
        print("seen")
        raise

try:
    f()
except ValueError as e:
    print("again", e)
# expect: seen
# expect: again x
try:
    raise
except RuntimeError as e:
    print(e)  # expect: No active exception to reraise
