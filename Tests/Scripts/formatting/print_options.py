print()  # expect:
print(1, 2, 3, sep=", ")  # expect: 1, 2, 3
print("a", end="")
print("b", end="!\n")  # expect: ab!
print("x", "y", sep="")  # expect: xy
print(*[1, 2], sep="\n")
# expect: 1
# expect: 2
print(None, True, 1.0, "s", [1, "s"], (1,), {"k": None}, sep="|")  # expect: None|True|1.0|s|[1, 's']|(1,)|{'k': None}
