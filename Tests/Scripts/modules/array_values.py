from array import array

a = array("i", [1, 2, 3])
a.append(4)
a.extend(array("i", [5]))
print(a, a[1], a[1:3], a[::-1], len(a), a.itemsize, a.tolist())  # expect: array('i', [1, 2, 3, 4, 5]) 2 array('i', [2, 3]) array('i', [5, 4, 3, 2, 1]) 5 4 [1, 2, 3, 4, 5]
print(a.tobytes()[:8], array("d", [1.5]), array("f", [0.1])[0], array("u", "hé"), array("b"))  # expect: b'\x01\x00\x00\x00\x02\x00\x00\x00' array('d', [1.5]) 0.10000000149011612 array('u', 'hé') array('b')
print(a + array("i", [9]), a * 2 == a + a, 3 in a, a.index(3), a.pop(0), a)  # expect: array('i', [1, 2, 3, 4, 5, 9]) True True 2 1 array('i', [2, 3, 4, 5])
for code, value in [("b", 200), ("B", -1), ("H", 70000), ("i", 2 ** 31), ("I", -1), ("l", 2 ** 63), ("i", "x")]:
    try:
        array(code, [value])
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
# expect: OverflowError signed char is greater than maximum
# expect: OverflowError unsigned byte integer is less than minimum
# expect: OverflowError unsigned short is greater than maximum
# expect: OverflowError signed integer is greater than maximum
# expect: OverflowError can't convert negative value to unsigned int
# expect: OverflowError Python int too large to convert to C long
# expect: TypeError 'str' object cannot be interpreted as an integer
for wrong in [lambda: array("x"), lambda: array(), lambda: a.append("x"), lambda: a + [1], lambda: a[9]]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
# expect: TypeError array() takes at least 1 argument (0 given)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError can only append array (not "list") to array
# expect: IndexError array index out of range
