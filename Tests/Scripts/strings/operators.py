print("ab" * 3, 2 * "x", "a" "b", "x" * 0 == "", "ab" * -1 == "")  # expect: ababab xx ab True True
s = "a"
s += "b"
print(s)  # expect: ab
