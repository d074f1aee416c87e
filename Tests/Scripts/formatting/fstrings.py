name, n, x = "Ann", 42, 3.14159
print(f"{name} has {n} and {x:.2f}")  # expect: Ann has 42 and 3.14
print(f"{name!r:>10}|{n:05d}|{n:<6}|{n:^6}|{n:+}")  # expect:      'Ann'|00042|42    |  42  |+42
print(f"{{literal}} {n}")  # expect: {literal} 42
print(f"{n=} {n + 1 = } {name=!s}")  # expect: n=42 n + 1 = 43 name=Ann
width = 8
print(f"{x:{width}.{2}f}|")  # expect:     3.14|
print(f"{'nested ' + f'{n}'}")  # expect: nested 42
print(f"{name:*^9}{'':>3}|")  # expect: ***Ann***   |
