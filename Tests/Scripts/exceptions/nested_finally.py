def f():
    try:
        try:
            print("a")
            return 1
        finally:
            print("b")
    finally:
        print("c")

print(f())
# expect: a
# expect: b
# expect: c
# expect: 1
