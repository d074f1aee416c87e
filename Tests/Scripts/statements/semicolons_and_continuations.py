a = 1; b = 2
c = 3; print(a + b)  # expect: 3
total = (1 +
         2)
print(total, 1 + \
      1)  # expect: 3 2
if a: print("one line")  # expect: one line
