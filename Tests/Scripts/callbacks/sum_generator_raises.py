def gen():
    yield 1
    raise ValueError("tired")

try:
    sum(gen())
except ValueError as e:
    print(e)  # expect: tired
