def gen():
    yield 1
    raise ValueError("stop here")

l = [0]
for f in (lambda: list(gen()), lambda: tuple(gen()), lambda: set(gen()), lambda: l.extend(gen()), lambda: [*gen()], lambda: max(gen()), lambda: sorted(gen()), lambda: dict(zip("ab", gen()))):
    try:
        f()
    except ValueError as e:
        print(e)
# expect: stop here
# expect: stop here
# expect: stop here
# expect: stop here
# expect: stop here
# expect: stop here
# expect: stop here
# expect: stop here
print(l)  # expect: [0, 1]
