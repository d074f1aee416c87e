x = 5
print("big" if x > 3 else "small", "a" if not x else "b" if x == 5 else "c")  # expect: big b
