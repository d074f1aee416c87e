def f():
    try:
        return "try"
    finally:
        print("cleaning")

def g():
    try:
        return "try"
    finally:
        return "finally"

def h():
    try:
        raise ValueError
    finally:
        return "swallowed"

print(f(), g(), h())
# expect: cleaning
# expect: try finally swallowed
