class A:
    print("in body")
    values = [i * i for i in range(3)]
    if len(values) == 3:
        size = "three"
# expect: in body

print(A.values, A.size)  # expect: [0, 1, 4] three
