# Expressions and chains of elif nest as deep as in CPython; beyond is a RecursionError.
print(eval("+".join(["1"] * 2900)))  # expect: 2900
print(eval("-" * 900 + "1"))  # expect: 1
names = {}
exec("x = 0\nif x: pass\n" + "".join([f"elif x == {i + 1}: pass\n" for i in range(2500)]) + "else: x = 2\n", names)
print(names["x"])  # expect: 2
try:
    eval("+".join(["1"] * 5000))
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded during compilation
