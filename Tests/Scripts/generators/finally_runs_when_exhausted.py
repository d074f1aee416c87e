def gen():
    try:
        yield 1
    finally:
        print("finally")

for x in gen():
    print(x)
# expect: 1
# expect: finally
print("after")  # expect: after
