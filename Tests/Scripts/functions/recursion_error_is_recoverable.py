depth = 0

def f():
    global depth
    depth += 1
    f()

for attempt in range(2):
    depth = 0
    try:
        f()
    except RecursionError:
        print("caught", depth > 500)
# expect: caught True
# expect: caught True
